import type { Page } from "@playwright/test";
import { depthOf, type Trip } from "@/lib/dynamo/round-trips";
import { flightItem } from "@/lib/flights/item";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { expect, test } from "./fixtures";
import { type OwnDesk, openOwnDesk, putItems, signInAt } from "./own-desk";
import { type Recorder, startRecorder } from "./recorder";
import { field } from "./screen";

const prefix = "keys_";

/** What one step of the way took: keys beyond the name, what the database was asked, how many answers in turn. */
type Step = { step: string; keys: string[]; asked: string[]; deep: number };

/** Keys are pressed only once the page listens; a person would press again too. */
async function listening(page: Page): Promise<void> {
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
}

test.describe("from the list to a booking", { tag: ["@bookings", "@keyboard", "@own"] }, () => {
  test.slow();
  let desk: OwnDesk;
  let recorder: Recorder;
  test.beforeEach(async () => {
    const nothing = async () => undefined;
    desk = await openOwnDesk(prefix, nothing, async (endpoint) => {
      recorder = await startRecorder(endpoint, prefix, 250);
      return recorder.endpoint;
    });
  });
  test.afterEach(async ({ context }) => {
    await desk.stop(context);
    await recorder.stop();
  });

  test("is at most 12 keys beyond the name, and no step waits for more than one round trip, once it is known who asks", async ({
    page,
  }, info) => {
    const flight = sampleFlight({ departureDate: "2041-03-05", departureTime: "2041-03-05T17:00:00Z" });
    await putItems(desk, "flights", [flightItem(flight)]);
    const trace: Step[] = [];
    let keys: string[] = [];
    const press = async (key: string) => {
      keys.push(key);
      await page.keyboard.press(key);
    };
    const note = (step: string, trips: Trip[] = recorder.heard()) => {
      trace.push({ step, keys, asked: trips.map(({ operation }) => operation), deep: depthOf(trips) });
      keys = [];
    };
    await signInAt(desk, page, `/flights?day=${flight.departureDate}`);
    const row = page.getByRole("link", { name: "AS 448" });
    await expect(row).toBeVisible();
    recorder.heard();
    await page.reload();
    await listening(page);
    note("the list is there");

    await press("j");
    await expect(row).toBeFocused();
    note("choose the flight");

    await press("Enter");
    await expect(page.getByRole("heading", { name: /^Manifest/ })).toBeVisible();
    note("open it");

    await press("c");
    await expect(field(page, "Given name")).toBeFocused();
    await expect(page.getByRole("button", { name: "Check answers" })).toBeEnabled();
    note("new booking");

    await page.keyboard.type("Asha");
    await press("Tab");
    await page.keyboard.type("Rao");
    await press("Control+Enter");
    await expect(page.getByRole("heading", { name: "Check your answers" })).toBeFocused();
    note("name and check");

    await press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asha Rao");
    await expect(page.getByText(/^Asha Rao is booked, seat 1A/)).toBeVisible();
    const trips = recorder.heard();
    const written = 1 + trips.findIndex(({ operation }) => operation.startsWith("TransactWriteItems"));
    note("book", trips.slice(0, written));
    note("its page", trips.slice(written));

    await info.attach("trace", { body: JSON.stringify(trace, null, 2), contentType: "application/json" });
    expect(trace.flatMap((step) => step.keys).length).toBeLessThanOrEqual(12);
    for (const { step, asked, deep } of trace) {
      // Nothing may be written before it is known who asks; whatever is only read is read meanwhile.
      if (step === "book")
        expect(asked).toEqual(["BatchGetItem sessions users", "TransactWriteItems flights bookings audit"]);
      else expect(deep, `${step}: ${asked.join(", ")}`).toBeLessThanOrEqual(1);
    }
  });
});
