import { itemAddress } from "@/lib/explorer/attribute";
import { whileAsleep } from "./asleep";
import { rowOf } from "./board-day";
import { expect, test } from "./fixtures";
import { key, save, stored } from "./item-steps";
import { dropTable, readRaw, seedTable } from "./own-table";
import { preview, rightSeason } from "./schedule-steps";
import { field, fill, holds } from "./screen";
import { ownDay, seedFlight } from "./seed";

test.describe("before a page has come alive", { tag: "@forms" }, () => {
  test("what is typed, chosen and ticked in a form counts, also where it suggests", async ({ ops: page }) => {
    const answers = rightSeason();
    await whileAsleep(page, "/schedule", async () => {
      await fill(page, answers);
      await field(page, "When clocks skip the time").selectOption("later");
      await page.getByRole("checkbox", { name: "Sun" }).uncheck();
    });
    await preview(page, 26);
    await holds(page, { ...answers, "When clocks skip the time": "later" });
    await expect(page.getByRole("checkbox", { name: "Sun" })).not.toBeChecked();
    await expect(page.getByRole("listbox")).toHaveCount(0);
  });

  test("an item is edited, also a text that came with the page", async ({ admin: page }) => {
    const name = await seedTable([stored]);
    await whileAsleep(page, itemAddress(name, key), async () => {
      await fill(page, { "Value of legs[1]": "SFO", "Value of info.temperature1": "13" });
      await field(page, "Value of open").selectOption("false");
    });
    await save(page);
    await expect(page.getByRole("region", { name: "What changed" })).toContainText("SFO");
    expect(await readRaw(name, key)).toEqual({
      ...stored,
      info: { M: { temperature1: { N: "13" }, "odd.name": { S: "x" } } },
      legs: { L: [{ S: "SEA" }, { S: "SFO" }] },
      open: { BOOL: false },
    });
    await dropTable(name);
  });

  test("a button that is pressed opens its dialog, and a form that is sent is answered, once", async ({
    ops: page,
  }) => {
    const { flightId } = await seedFlight();
    const gate = page.getByRole("button", { name: "Retime" });
    await whileAsleep(page, `/flights/${flightId}`, () => gate.click());
    await expect(page.getByRole("dialog")).toBeVisible();

    let sent = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") sent += 1;
    });
    await whileAsleep(page, "/schedule", async () => {
      await fill(page, rightSeason());
      await field(page, "Fare").press("Enter");
    });
    await expect(page.getByRole("heading", { name: "31 flights to make" })).toBeFocused();
    expect(sent).toBe(1);
  });

  test("a question is put: what is ticked stays and counts", async ({ admin: page }) => {
    const name = await seedTable([stored, { id: { S: "other" } }]);
    await whileAsleep(page, `/explorer/${name}`, async () => {
      await page.getByRole("checkbox", { name: "Count only" }).check();
    });
    await expect(page.getByRole("checkbox", { name: "Count only" })).toBeChecked();
    await expect(field(page, "Page")).toBeDisabled();
    await dropTable(name);
  });

  test("pasted rows are read, and a search of the board narrows it", async ({ ops: page }) => {
    const rows = page.getByRole("textbox", { name: "Or paste rows" });
    await whileAsleep(page, "/import", async () => {
      await rows.fill("flight_id,carrier\nE1,AS");
      await page.getByRole("button", { name: "Read it" }).click();
    });
    await expect(page.getByRole("button", { name: "Check every row" })).toBeVisible();

    const departureDate = ownDay();
    const [flight, other] = [await seedFlight({ departureDate }), await seedFlight({ departureDate })];
    const { flightNumber = "" } = flight;
    const search = page.getByRole("searchbox", { name: "Search in this board" });
    await whileAsleep(page, `/board?day=${departureDate}&station=ALL`, () => search.fill(flightNumber));
    await expect(rowOf(page, other)).toHaveCount(0);
    await expect(rowOf(page, flight)).toBeVisible();
    await expect(search).toHaveValue(flightNumber);
  });
});
