import { flightWithPassengers, seedParty } from "./party";
import { openDialog, refusedBy } from "./screen";
import type { Screen } from "./screens";
import { seedFlight } from "./seed";

/** The bookings: the search, one of them, its dialogs, its form and its move to another flight. */
export const bookingScreens: readonly Screen[] = [
  {
    name: "a new booking",
    onPhone: true,
    show: async (page) => {
      const { flight } = await flightWithPassengers();
      await page.goto(`/flights/${flight.flightId}/bookings/new`);
      await page.getByRole("button", { name: "2C, aisle, free" }).click();
    },
  },
  {
    name: "a new booking refused",
    show: async (page) => {
      const { flight } = await flightWithPassengers();
      await page.goto(`/flights/${flight.flightId}/bookings/new`);
      await refusedBy(page, "Check answers");
    },
  },
  {
    name: "a booking",
    show: async (page) => {
      const { booking } = await flightWithPassengers();
      await page.goto(`/bookings/${booking.bookingId}`);
    },
  },
  {
    name: "the dialog that cancels",
    show: async (page) => {
      const { booking } = await flightWithPassengers();
      await page.goto(`/bookings/${booking.bookingId}`);
      await openDialog(page, "Cancel booking…");
    },
  },
  {
    name: "a party",
    onPhone: true,
    show: async (page) => {
      const [one] = await seedParty(await seedFlight(), { "1A": "Asha Rao", "1B": "Lucía García Ibáñez" });
      await page.goto(`/bookings/${one?.bookingId}`);
      await page.getByRole("checkbox", { name: "Lucía García Ibáñez" }).check();
    },
  },
  {
    name: "the dialog for another seat",
    show: async (page) => {
      const { booking } = await flightWithPassengers();
      await page.goto(`/bookings/${booking.bookingId}`);
      await openDialog(page, /^Change seat…/);
      await page.getByRole("dialog").getByRole("grid").waitFor();
    },
  },
  {
    name: "the dialog that corrects a name",
    show: async (page) => {
      const { booking } = await flightWithPassengers();
      await page.goto(`/bookings/${booking.bookingId}`);
      await openDialog(page, /^Correct name…/);
    },
  },
  {
    name: "the flights to move to",
    show: async (page) => {
      const { flight, booking } = await flightWithPassengers();
      await seedFlight({ departureDate: flight.departureDate, price: "169.5" });
      await page.goto(`/bookings/${booking.bookingId}/move`);
    },
  },
  {
    name: "the seats on the flight to move to",
    onPhone: true,
    show: async (page) => {
      const [one, other] = await seedParty(await seedFlight(), { "1A": "Asha Rao", "1B": "Lucía García" });
      const to = await seedFlight();
      await page.goto(
        `/bookings/${one?.bookingId}/move?with=${one?.bookingId},${other?.bookingId}&to=${to.flightId}`,
      );
    },
  },
  {
    name: "the search for bookings",
    show: async (page) => {
      await page.goto("/bookings");
    },
  },
  {
    name: "a search that found nothing",
    show: async (page) => {
      await page.goto("/bookings?q=ZZZZZZ");
    },
  },
];
