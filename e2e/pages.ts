import { adoptScreens } from "./adopt-pages";
import { boardScreens } from "./board-pages";
import { bookingScreens } from "./booking-pages";
import { disruptionScreens } from "./disruption-pages";
import { equipmentScreens } from "./equipment-pages";
import { explorerScreens } from "./explorer-pages";
import { flightScreens } from "./flight-pages";
import { importScreens } from "./import-pages";
import { scheduleScreens } from "./schedule-pages";
import { refusedBy } from "./screen";
import type { Screen } from "./screens";
import { tableScreens } from "./table-pages";
import { timelineScreens } from "./timeline-pages";

const deskScreens: readonly Screen[] = [
  {
    name: "the sign-in",
    onPhone: true,
    as: "nobody",
    show: async (page) => {
      await page.goto("/sign-in");
    },
  },
  {
    name: "the sign-in refused",
    as: "nobody",
    show: async (page) => {
      await page.goto("/sign-in");
      await refusedBy(page, "Sign in");
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
    name: "an address that leads nowhere",
    show: async (page) => {
      await page.goto("/flights/NO-SUCH-FLIGHT");
    },
  },
];

/** Every page, every open dialog and every form with its errors. */
export const screens: readonly Screen[] = [
  ...deskScreens,
  ...boardScreens,
  ...flightScreens,
  ...timelineScreens,
  ...equipmentScreens,
  ...bookingScreens,
  ...explorerScreens,
  ...adoptScreens,
  ...tableScreens,
  ...importScreens,
  ...scheduleScreens,
  ...disruptionScreens,
];
