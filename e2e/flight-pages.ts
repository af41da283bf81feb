import { flightWithPassengers } from "./party";
import { comeBy, openDialog, refusedBy } from "./screen";
import type { Screen } from "./screens";
import { ownDay, seedAircraft, seedFlight } from "./seed";

/** The flights: their list, one of them, its dialogs and its forms. */
export const flightScreens: readonly Screen[] = [
  {
    name: "the flights of a day",
    onPhone: true,
    show: async (page) => {
      const { flight } = await flightWithPassengers();
      const day = flight.departureDate ?? "";
      const delayed = `${day}T19:00:00Z`;
      await seedFlight({ departureDate: day, status: "canceled" });
      await seedFlight({ departureDate: day, estimatedDeparture: delayed, delayReason: "Late aircraft" });
      await seedFlight({ departureDate: day, status: "boarding", capacity: 1, takenSeats: ["1A"] });
      await seedFlight({ departureDate: day, status: "departed" });
      await page.goto(`/flights?day=${day}&show=both&carrier=AS`);
    },
  },
  {
    name: "the flights of a day with its filters open",
    onPhone: true,
    show: async (page) => {
      await page.goto("/flights?day=2039-01-01&carrier=AS");
      const filters = page.getByRole("button", { name: /^Filters/ });
      if (await filters.isVisible()) await filters.click();
      await page.getByRole("checkbox", { name: "Free seats" }).waitFor();
    },
  },
  {
    name: "a day without flights",
    show: async (page) => {
      await page.goto("/flights?day=2039-01-01&status=boarding");
    },
  },
  {
    name: "a route",
    show: async (page) => {
      const { flight } = await flightWithPassengers();
      await page.goto(`/flights?day=${flight.departureDate}&from=SEA&to=JFK`);
    },
  },
  {
    name: "a flight",
    onPhone: true,
    show: async (page) => {
      const { flight } = await flightWithPassengers();
      await page.goto(`/flights/${flight.flightId}`);
    },
  },
  {
    name: "the dialog that retimes",
    show: async (page) => {
      await page.goto(`/flights/${(await seedFlight()).flightId}`);
      await openDialog(page, "Retime");
    },
  },
  {
    name: "the dialog that delays",
    onPhone: true,
    show: async (page) => {
      const day = ownDay();
      const { flightId } = await seedFlight({
        departureDate: day,
        estimatedDeparture: `${day}T17:20:00Z`,
        delayCode: "81",
        delayReason: "Flow control",
      });
      await page.goto(`/flights/${flightId}`);
      const dialog = await openDialog(page, "Delay");
      await dialog.getByText("20 min late, code 81, Flow control").waitFor();
      await dialog.getByLabel("How late").fill("+45 93");
    },
  },
  {
    name: "a delay refused",
    show: async (page) => {
      await page.goto(`/flights/${(await seedFlight()).flightId}`);
      const dialog = await openDialog(page, "Delay");
      await dialog.getByLabel("How late").fill("120 fog");
      await dialog.getByLabel("How late").press("Enter");
      await dialog.getByRole("button", { name: "120 minutes" }).waitFor();
    },
  },
  {
    name: "what a delay does to later flights",
    show: async (page) => {
      const [first] = await seedAircraft();
      await page.goto(`/flights/${first.flightId}`);
      const dialog = await openDialog(page, "Delay");
      await dialog.getByLabel("How late").fill("+60 41");
      await dialog.getByLabel("How late").press("Enter");
      await dialog.getByRole("group", { name: /later flights/ }).waitFor();
    },
  },
  {
    name: "a delayed flight that is boarding, and its step back",
    show: async (page) => {
      const { flightId } = await seedFlight({ status: "boarding", registration: "N318AS" });
      await page.goto(`/flights/${flightId}`);
      await comeBy(page, page.getByRole("button", { name: "Back to scheduled…" }));
      await openDialog(page, "Back to scheduled…");
    },
  },
  {
    name: "the dialog that blocks seats",
    onPhone: true,
    show: async (page) => {
      const { flight } = await flightWithPassengers();
      await page.goto(`/flights/${flight.flightId}`);
      const dialog = await openDialog(page, "Block seats…");
      await dialog.getByRole("button", { name: "3A, window, free" }).click();
    },
  },
  {
    name: "the dialog that deletes",
    show: async (page) => {
      await page.goto(`/flights/${(await seedFlight()).flightId}`);
      await comeBy(page, page.getByRole("button", { name: "Delete…" }));
      await openDialog(page, "Delete…");
    },
  },
  {
    name: "a new flight",
    show: async (page) => {
      await page.goto("/flights/new");
    },
  },
  {
    name: "a new flight refused",
    show: async (page) => {
      await page.goto("/flights/new");
      await refusedBy(page, /^Create flight/);
    },
  },
  {
    name: "editing a flight",
    show: async (page) => {
      await page.goto(`/flights/${(await seedFlight()).flightId}/edit`);
    },
  },
];
