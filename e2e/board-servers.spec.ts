import { flightItem } from "@/lib/flights/item";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { rowOf } from "./board-day";
import { type DeskServer, serveDesk } from "./desk-server";
import { expect, test } from "./fixtures";
import { type OwnDesk, openOwnDesk, putItems, signInAt } from "./own-desk";
import { fill } from "./screen";

const prefix = "servers_";

test.describe("the board of one of two servers", { tag: ["@outage", "@own"] }, () => {
  test.slow();
  let desk: OwnDesk;
  let second: DeskServer;
  test.beforeEach(async () => {
    desk = await openOwnDesk(prefix);
    second = await serveDesk(desk.database, prefix);
  });
  test.afterEach(async () => {
    freeze(desk, "SIGCONT");
    await second.server.stop();
    await desk.stop();
  });

  test("shows what the other one wrote within 3 s, says when the database stops, and catches up when it is back", async ({
    browser,
    page,
    complaints,
  }) => {
    complaints.allow(/500 .*api\/board/, "the database does not answer");
    const flight = sampleFlight({ departureDate: "2041-03-05", departureTime: "2041-03-05T17:00:00Z" });
    await putItems(desk, "flights", [flightItem(flight)]);
    await signInAt(desk, page, "/board?day=2041-03-05");
    await expect(rowOf(page, flight)).toBeVisible();
    const context = await browser.newContext();
    const colleague = await context.newPage();
    await signInAt({ ...desk, origin: second.origin }, colleague, `/flights/${flight.flightId}/edit`);
    await fill(colleague, { "Gate optional": "D5" });
    await colleague.getByRole("button", { name: "Save changes" }).click();
    await colleague.waitForURL(/\/flights\/[^/]+$/);
    await expect(rowOf(page, flight)).toContainText("Changed gate D5", { timeout: 3_000 });

    await colleague.goto(`${second.origin}/flights/${flight.flightId}/edit`);
    await fill(colleague, { "Gate optional": "D6" });
    freeze(desk, "SIGSTOP");
    await expect(page.getByText(/^No answer: this is as it was/)).toBeVisible();
    freeze(desk, "SIGCONT");
    await colleague.getByRole("button", { name: "Save changes" }).click();
    await expect(rowOf(page, flight)).toContainText("Changed gate D6, was D5", { timeout: 40_000 });
    await expect(page.getByText("Shows changes as they happen")).toBeVisible();
    await context.close();
  });
});

function freeze(desk: OwnDesk, signal: "SIGSTOP" | "SIGCONT"): void {
  process.kill(-desk.database.pid, signal);
}
