import { leaving, stationByDay } from "./board-day";
import type { Screen } from "./screens";
import { ownDay, seedBooking, seedFlight } from "./seed";

/** The board: a busy day with all that needs a person, and a day without flights. */
export const boardScreens: readonly Screen[] = [
  {
    name: "the board of today",
    onPhone: true,
    show: async (page) => {
      const here = stationByDay(3);
      await leaving(here, -120, { status: "departed", gate: "A1" });
      await leaving(here, -40, { delayReason: "Late inbound", delayCode: "93" });
      const boarding = await leaving(here, 9, { status: "scheduled", gate: "B2" });
      for (const seat of ["1A", "1B", "2C"]) await seedBooking(boarding, seat);
      await leaving(here, 60, { capacity: 3, takenSeats: ["1A", "1B", "1C", "1D"], seatsAvailable: -1 });
      await leaving(here, 30, { registration: "N318AS" });
      await leaving(here, 160, { registration: "N318AS", origin: here.station });
      await leaving(here, 200, { status: "canceled" });
      await page.goto(`/board?station=${here.station}&show=both`);
      await page.getByText("0 of 3 are aboard").first().waitFor();
      await seedBooking(boarding, "3A");
      await page.getByText("1 seat sold").first().waitFor();
    },
  },
  {
    name: "the board of the network",
    show: async (page) => {
      const day = ownDay();
      await seedFlight({ departureDate: day });
      await page.goto(`/board?day=${day}&station=ALL`);
    },
  },
  {
    name: "a board without flights",
    show: async (page) => {
      await page.goto("/board?day=2039-01-02");
    },
  },
];
