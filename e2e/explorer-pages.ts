import { table } from "@/lib/dynamo/client";
import { askedAddress, nothingAsked } from "@/lib/explorer/address";
import type { Condition } from "@/lib/explorer/condition";
import type { Screen } from "./screens";
import { seedFlight } from "./seed";

/** The address of a condition with a group in it, on the day of a flight. */
async function asked(): Promise<string> {
  const { departureDate, origin } = await seedFlight();
  const condition: Condition = {
    all: [
      { path: "departure_date", op: "=", value: { S: departureDate ?? "" } },
      {
        any: [
          { path: "origin", op: "in", values: [{ S: origin ?? "" }, { S: "JFK" }] },
          { not: { path: "taken_seats", op: ">", value: { N: "3" }, size: true } },
        ],
      },
    ],
  };
  return askedAddress(table("flights"), { ...nothingAsked, condition });
}

/** The screens of the explorer. */
export const explorerScreens: readonly Screen[] = [
  {
    name: "the tables to explore",
    show: async (page) => {
      await page.goto("/explorer");
    },
  },
  {
    name: "the explorer with a condition in groups and its columns",
    show: async (page) => {
      await page.goto(await asked());
      await page.getByText(/^Columns \d/).click();
    },
  },
  {
    name: "the explorer with its code and a Scan to the end",
    show: async (page) => {
      await page.goto(await asked());
      await page.getByText("Show as code").click();
      await page.getByRole("button", { name: "Start" }).click();
      await page.getByText(/^Done: /).waitFor();
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: "the explorer with a condition that is not right",
    show: async (page) => {
      await page.goto(askedAddress(table("flights"), nothingAsked));
      await page.getByRole("button", { name: "Add test" }).click();
      await page.getByLabel("Value", { exact: true }).fill("x");
      await page.getByRole("button", { name: "Run" }).click();
      await page.getByText("Enter the name of an attribute.").waitFor();
    },
  },
];
