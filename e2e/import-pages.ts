import { check, flightHeaders, flightLine, upload } from "./import-steps";
import type { Screen } from "./screens";
import { ownNumber, seedFlight } from "./seed";

/** The screens of export and import. */
export const importScreens: readonly Screen[] = [
  {
    name: "the menu that exports",
    show: async (page) => {
      await page.goto("/flights?day=2039-01-01");
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("region", { name: "All flights" }).waitFor();
    },
  },
  {
    name: "the import of a file",
    show: async (page) => {
      const name = "Season AS 3215 SEA-LAS 2041-03-01 to 2041-03-31.csv";
      await upload(page, name, `${flightHeaders}\n${flightLine(ownNumber())}`);
      await page.goto("/import");
      await page.getByRole("link", { name }).first().waitFor();
    },
  },
  {
    name: "the columns of a file to import",
    show: async (page) => {
      await upload(page, "flights.csv", `${flightHeaders}\n${flightLine(ownNumber())}`);
    },
  },
  {
    name: "a file that was checked",
    onPhone: true,
    show: async (page) => {
      const { flightId } = await seedFlight();
      const lines = [flightLine(ownNumber()), flightLine(flightId), flightLine("W1", { to: "XXX" })];
      await upload(page, "flights.csv", [flightHeaders, ...lines].join("\n"));
      await check(page);
    },
  },
];
