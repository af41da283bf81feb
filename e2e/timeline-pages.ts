import type { Screen } from "./screens";
import { seedFlight } from "./seed";
import { timelineDay } from "./timeline-day";

/** The timeline, with every kind of bar and conflict on it, and the dialog that moves a flight. */
export const timelineScreens: readonly Screen[] = [
  {
    name: "a day drawn by aircraft",
    onPhone: true,
    show: async (page) => {
      const { day, tail, other } = await timelineDay();
      const times = (from: string, to: string) => ({
        departureDate: day,
        departureTime: `${day}T${from}:00Z`,
        arrivalTime: `${day}T${to}:00Z`,
      });
      await seedFlight({ ...times("20:20", "22:00"), registration: tail, destination: "GEG" });
      await seedFlight({ ...times("22:50", "23:50"), registration: tail, origin: "PDX", destination: "SEA" });
      await seedFlight({ ...times("22:30", "23:55"), registration: other });
      await seedFlight({ ...times("14:30", "15:40"), registration: other, status: "departed" });
      await seedFlight({ ...times("16:00", "17:30"), registration: other, status: "canceled" });
      await seedFlight({ ...times("18:00", "19:00"), registration: other, status: "boarding" });
      await seedFlight({ ...times("18:30", "22:00"), estimatedDeparture: `${day}T19:15:00Z` });
      await seedFlight({ departureDate: day, origin: undefined });
      await page.goto(`/timeline?day=${day}&zoom=12&from=06:00`);
      await page.getByText(/^\d conflicts?$/).click();
      await page
        .getByRole("link", { name: /the aircraft needs 40 min$/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "a day without flights to draw",
    show: async (page) => {
      await page.goto("/timeline?day=2039-01-01");
    },
  },
  {
    name: "the dialog that moves a flight",
    show: async (page) => {
      const { day, first } = await timelineDay();
      await page.goto(`/timeline?day=${day}`);
      const dialog = page.getByRole("dialog");
      while (!(await dialog.isVisible())) {
        await page.getByRole("link", { name: new RegExp(`^AS ${first.flightNumber} `) }).focus();
        await page.keyboard.press("m");
      }
      await dialog.getByLabel("Departure time").fill("09:50");
      await dialog.getByText("New: 1 conflict").waitFor();
    },
  },
];
