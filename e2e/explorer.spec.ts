import type { RawItem } from "@/lib/dynamo/raw-items";
import type { Condition } from "@/lib/explorer/condition";
import { address, fillTest, flights, found, run, testAt } from "./explorer-question";
import { expect, test } from "./fixtures";
import { tabTo, typeInto } from "./keyboard";
import { dropTable, seedTable } from "./own-table";
import { field } from "./screen";
import { ownDay, seedFlights } from "./seed";

const weather: RawItem[] = [
  {
    id: { S: "a" },
    info: { M: { temperature1: { N: "12.5" } } },
    status: { S: "wet" },
    "odd.name": { N: "1" },
  },
  {
    id: { S: "b" },
    info: { M: { temperature1: { S: "13" } } },
    status: { S: "dry" },
    list: { L: [{ M: { x: { N: "5" } } }] },
  },
  {
    id: { S: "c" },
    huge: { N: "12345678901234567890123456789012345678" },
    flag: { BOOL: true },
    gone: { NULL: true },
  },
];

test.describe("the explorer", { tag: "@explorer" }, () => {
  test("is asked with the keyboard alone: the index is chosen, the answer is counted, and the address keeps it", async ({
    ops: page,
  }) => {
    const day = ownDay();
    const [early, late] = await seedFlights([
      { departureDate: day, departureTime: `${day}T10:00:00Z`, carrier: "AS" },
      { departureDate: day, departureTime: `${day}T20:00:00Z`, carrier: "AS" },
      { departureDate: day, departureTime: `${day}T21:00:00Z`, carrier: "DL" },
    ]);
    await page.goto("/explorer");
    await tabTo(page, page.getByRole("link", { name: flights(), exact: true }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(flights());
    await tabTo(page, page.getByRole("button", { name: "Add test" }));
    await page.keyboard.press("Enter");
    await expect(field(testAt(page, "1"), "Attribute")).toBeFocused();
    await page.keyboard.type("departure_date");
    await typeInto(page, field(testAt(page, "1"), "Value"), day);
    await expect(page.getByText("One Query of by_day: departure_date is given.")).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: "Add test" }));
    await page.keyboard.press("Enter");
    await page.keyboard.type("carrier");
    await typeInto(page, field(testAt(page, "2"), "Value"), "AS");
    await page.keyboard.press("Control+Enter");
    await found(page, [early?.flightId ?? "", late?.flightId ?? ""]);
    await expect(page.getByText("3 read · 1 filtered out · to the end")).toBeVisible();
    await expect(page.getByText(/RCU.*ms.*no retries.*Request/)).toBeVisible();
    await expect(page).toHaveURL(/if=/);
    await page.reload();
    await found(page, [early?.flightId ?? "", late?.flightId ?? ""]);
    await expect(field(testAt(page, "2"), "Value")).toHaveValue("AS");

    await field(page, "Order").selectOption("Highest sort key first");
    await field(page, "Order").press("Control+Enter");
    await found(page, [late?.flightId ?? "", early?.flightId ?? ""]);
    await page.goBack();
    await found(page, [early?.flightId ?? "", late?.flightId ?? ""]);
    await expect(field(page, "Order")).toHaveValue("");
  });

  test("reaches nested places, odd names, every type and groups, and shows numbers whole", async ({
    ops: page,
  }) => {
    const name = await seedTable(weather);
    await page.goto(address(name));
    await found(page, ["a", "b", "c"], true);
    await expect(page.getByRole("cell", { name: "12345678901234567890123456789012345678" })).toBeVisible();
    await page.getByRole("button", { name: "Add test" }).click();
    await fillTest(testAt(page, "1"), "info.temperature1", ">=", ["N", "12.50"]);
    await run(page);
    await found(page, ["a"]);
    await page.getByRole("button", { name: "Add group" }).click();
    await fillTest(testAt(page, "2.1"), "list[0].x", "between", ["N", "1"], ["N", "5.0"]);
    await fillTest(testAt(page, "2.2"), '"odd.name"', "size >", ["", "0"]);
    await field(page, "Condition: how it is joined").selectOption("Any of these");
    await run(page);
    await found(page, ["a", "b"], true);
    await field(page, "Condition: how it is joined").selectOption("None of these");
    await run(page);
    await found(page, ["c"]);
    await expect(page.getByText(/^A Scan: 3 items were read to find 1, for [\d.]+ read units/)).toBeVisible();
    await expect(page.getByRole("form", { name: "Question" })).toContainText("A Query needs id =.");
    await dropTable(name);
  });

  test("has pages that are full though few items match, forward and back, and counts without reading", async ({
    ops: page,
  }) => {
    const day = ownDay();
    const seeded = await seedFlights(
      Array.from({ length: 400 }, (_, at) => ({
        departureDate: day,
        departureTime: `${day}T${String(10 + Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}:00Z`,
        carrier: at % 8 === 0 ? "ZZ" : "AS",
      })),
    );
    const few = seeded.filter((_, at) => at % 8 === 0).map(({ flightId }) => flightId);
    const condition: Condition = {
      all: [
        { path: "departure_date", op: "=", value: { S: day } },
        { path: "carrier", op: "=", value: { S: "ZZ" } },
      ],
    };
    await page.goto(address(flights(), condition, { size: 25 }));
    await found(page, few.slice(0, 25));
    await page.getByRole("link", { name: "Next", exact: true }).click();
    await found(page, few.slice(25));
    await expect(page.getByRole("link", { name: "Next", exact: true })).toHaveCount(0);
    await page.getByRole("link", { name: "Previous", exact: true }).click();
    await found(page, few.slice(0, 25));
    await field(page, "Count only").check();
    await run(page);
    await expect(page.getByRole("heading", { name: "50 items in all" })).toBeVisible();
    await expect(page.getByText("400 read · 350 filtered out · to the end")).toBeVisible();
  });

  test("shows chosen columns, also of a place inside, reads only them, and the items as JSON", async ({
    ops: page,
  }) => {
    const name = await seedTable(weather);
    await page.goto(address(name));
    await page.getByText(/^Columns \d/).click();
    const menu = page.getByRole("group", { name: "Columns" });
    for (const column of ["flag", "gone", "huge", "info", "list"])
      await menu.getByRole("checkbox", { name: new RegExp(`^${column}`) }).uncheck();
    await field(page, "Another, such as info.temperature1").fill("info.temperature1");
    await field(page, "Read only these from DynamoDB").check();
    await page.getByRole("button", { name: "Show these" }).click();
    await expect(page).toHaveURL(/col=info.temperature1/);
    await expect(page.getByRole("columnheader", { name: /^info\.temperature1/ })).toBeVisible();
    await expect(page.getByRole("cell", { name: "12.5", exact: true })).toBeVisible();
    await page.getByText("Show as code").click();
    await expect(page.getByRole("tabpanel")).toContainText("--projection-expression");
    await page.goto(address(name, undefined, { view: "json" }));
    await expect(page.getByText('"temperature1":{"S":"13"}')).toBeVisible();
    await dropTable(name);
  });

  test("shows the question as code in three languages, to copy", async ({ ops: page }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const condition: Condition = { path: "departure_date", op: "=", value: { S: "it's a day" } };
    await page.goto(address(flights(), condition));
    await page.getByText("Show as code").click();
    const code = page.getByRole("tabpanel");
    await expect(code).toContainText("aws dynamodb query");
    await expect(code).toContainText(String.raw`it'\''s a day`);
    await page.getByRole("tab", { name: "AWS CLI" }).press("ArrowRight");
    await expect(page.getByRole("tab", { name: "boto3" })).toBeFocused();
    await expect(code).toContainText('KeyConditionExpression="#departure_date = :departure_date"');
    await page.getByRole("tab", { name: "boto3" }).press("End");
    await expect(code).toContainText("new QueryCommand({");
    await page.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByText("Query as JavaScript copied")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("new QueryCommand({");
  });
});
