import { bringIn, preview, rightSeason, scheduleFile } from "./schedule-steps";
import { fill, refusedBy } from "./screen";
import type { Screen } from "./screens";
import { ownNumber, seedFlight } from "./seed";

/** The screens of seasons and of schedule files. */
export const scheduleScreens: readonly Screen[] = [
  {
    name: "the pattern of a season, refused",
    onPhone: true,
    show: async (page) => {
      await page.goto("/schedule");
      await refusedBy(page, "Preview");
    },
  },
  {
    name: "a season that is asked about a clock change",
    show: async (page) => {
      await page.goto("/schedule");
      await fill(page, { ...rightSeason(), Departure: "02:30", Arrival: "05:05" });
      await refusedBy(page, "Preview");
    },
  },
  {
    name: "what a season comes to",
    show: async (page) => {
      const season = rightSeason();
      const number = season["Flight number"] ?? "";
      await seedFlight({
        flightId: `AS${number}-20410305-SEA`,
        flightNumber: number,
        departureDate: "2041-03-05",
      });
      await page.goto("/schedule");
      await fill(page, season);
      await preview(page, 30);
      await page.getByText("There already and different").click();
    },
  },
  {
    name: "schedule files, with what one would hold",
    show: async (page) => {
      const { departureDate = "" } = await seedFlight({ departureDate: "2042-02-03" });
      await page.goto("/schedule/file");
      await fill(page, { "First day of departure": departureDate, "Last day of departure": departureDate });
      await page.getByRole("button", { name: "See what it holds" }).click();
      await page.getByRole("button", { name: "Download the file" }).waitFor();
    },
  },
  {
    name: "a schedule file that was checked",
    show: (page) => bringIn(page, "winter.ssim", scheduleFile("QZ", ownNumber())),
  },
];
