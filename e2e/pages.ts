import { expect, type Page } from "@playwright/test";
import type { Role } from "@/lib/auth/roles";
import { adoptScreens } from "./adopt-pages";
import { explorerScreens } from "./explorer-pages";
import { importScreens } from "./import-pages";
import { seedParty } from "./party";
import { openDialog } from "./screen";
import { seedBooking, seedFlight } from "./seed";
import { tableScreens } from "./table-pages";

/** One state of the screen: how to come there, signed in as ops unless it says otherwise. */
export type Screen = {
  name: string;
  signedOut?: boolean;
  as?: Role;
  /** Is laid out or reached in another way on a phone, so that it is opened on one too. */
  onPhone?: true;
  show(page: Page): Promise<void>;
};

async function flightWithPassengers() {
  const flight = await seedFlight({
    gate: "N7",
    terminal: "1",
    registration: "N318AS",
    other: { crew: "4" },
  });
  const bookings = [
    await seedBooking(flight, "1A", { passengerName: "Maximiliana Featherstonehaugh-Cholmondeley" }),
    await seedBooking(flight, "2B", { passengerName: "Asha Rao", note: "Wheelchair to the door" }),
  ] as const;
  return { flight, booking: bookings[1] };
}

async function pressed(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("alert").filter({ hasText: "There is a problem" }).waitFor();
}

/** On a phone some actions are behind "More"; a press before the page has come alive is lost, so it is pressed again. */
async function behindMore(page: Page, button: string): Promise<void> {
  const wanted = page.getByRole("button", { name: button });
  await expect(async () => {
    if (!(await wanted.isVisible())) await page.getByRole("button", { name: "More" }).click();
    await expect(wanted).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

/** Every page, every open dialog and every form with its errors. */
export const screens: readonly Screen[] = [
  {
    name: "the sign-in",
    onPhone: true,
    signedOut: true,
    show: async (page) => {
      await page.goto("/sign-in");
    },
  },
  {
    name: "the sign-in refused",
    signedOut: true,
    show: async (page) => {
      await page.goto("/sign-in");
      await pressed(page, "Sign in");
    },
  },
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
    onPhone: true,
    show: async (page) => {
      await page.goto(`/flights/${(await seedFlight()).flightId}`);
      await behindMore(page, "Delete…");
      await openDialog(page, "Delete…");
    },
  },
  {
    name: "the list of keys",
    show: async (page) => {
      await page.goto("/bookings");
      const keys = page.getByRole("dialog", { name: "Keys" });
      while (!(await keys.isVisible())) await page.keyboard.press("?");
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
      await pressed(page, /^Create flight/);
    },
  },
  {
    name: "editing a flight",
    show: async (page) => {
      await page.goto(`/flights/${(await seedFlight()).flightId}/edit`);
    },
  },
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
      await pressed(page, "Check answers");
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
    onPhone: true,
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
  {
    name: "an address that leads nowhere",
    show: async (page) => {
      await page.goto("/flights/NO-SUCH-FLIGHT");
    },
  },
  ...explorerScreens,
  ...adoptScreens,
  ...tableScreens,
  ...importScreens,
];
