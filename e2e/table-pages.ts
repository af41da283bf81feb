import { table } from "@/lib/dynamo/client";
import { itemAddress } from "@/lib/explorer/attribute";
import { check, openLoad, someWrong } from "./load-steps";
import { seedTable } from "./own-table";
import { openDialog } from "./screen";
import type { Screen } from "./screens";

const key = { id: { S: "a-rather-long-key-of-one-single-item-0001" } };

async function withItem(): Promise<{ name: string; address: string }> {
  const name = await seedTable([
    {
      ...key,
      info: { M: { temperature1: { N: "12345678901234567890123456789012345678" }, "odd.name": { S: "x" } } },
      legs: { L: [{ S: "SEA" }, { M: { gate: { S: "N7" } } }] },
      seats: { SS: ["1A", "2B"] },
      open: { BOOL: true },
    },
  ]);
  return { name, address: itemAddress(name, key) };
}

/** The screens of tables and items. */
export const tableScreens: readonly Screen[] = [
  {
    name: "the tables",
    as: "admin",
    show: async (page) => {
      await seedTable();
      await page.goto("/tables");
    },
  },
  {
    name: "a table with its dialog for an index",
    as: "admin",
    show: async (page) => {
      await page.goto(`/tables/${await seedTable()}`);
      await openDialog(page, "Add an index…");
    },
  },
  {
    name: "the dialog that deletes a table of Apron's own",
    as: "admin",
    show: async (page) => {
      await page.goto(`/tables/${table("sessions")}`);
      await openDialog(page, "Delete table…");
    },
  },
  {
    name: "a new table refused",
    as: "admin",
    show: async (page) => {
      await page.goto("/tables/new");
      await page.getByRole("button", { name: "Add an index" }).click();
      await page.getByLabel("Name of the index").waitFor();
      await page.getByText("Show as code").click();
      await page.getByRole("button", { name: "Create table" }).click();
      await page.getByRole("alert").filter({ hasText: "There is a problem" }).waitFor();
    },
  },
  {
    name: "an item in its editor",
    as: "admin",
    show: async (page) => {
      await page.goto((await withItem()).address);
      await page.getByLabel("Write only if").selectOption("both");
      await page.getByLabel("Value of info.temperature1").fill("1".repeat(39));
      await page.getByRole("button", { name: "Save changes" }).click();
    },
  },
  {
    name: "items to load, some of them wrong, with their code",
    as: "admin",
    onPhone: true,
    show: async (page) => {
      await openLoad(page, await seedTable());
      await page.getByLabel(/^Or paste items/).fill(someWrong);
      await check(page);
      await page.getByText(/^Show as code/).click();
    },
  },
  {
    name: "an item to read",
    show: async (page) => {
      await page.goto((await withItem()).address);
    },
  },
  {
    name: "a statement and its answer",
    show: async (page) => {
      const { name } = await withItem();
      await page.goto("/explorer/partiql");
      await page.getByLabel("Statement", { exact: true }).fill(`SELECT * FROM "${name}"`);
      await page.getByRole("button", { name: "Run statement" }).click();
      await page.getByRole("heading", { name: "1 item" }).waitFor();
    },
  },
];
