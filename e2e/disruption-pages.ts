import { approve, drawUp, seedDisrupted } from "./disruption-steps";
import { openDialog, refusedBy } from "./screen";
import type { Screen } from "./screens";

/** The screens of a flight that is canceled. */
export const disruptionScreens: readonly Screen[] = [
  {
    name: "what canceling a flight would hit",
    onPhone: true,
    show: async (page) => {
      const { flight } = await seedDisrupted();
      await page.goto(`/disruptions/new?flight=${flight.flightId}`);
      await refusedBy(page, "Draw up the plan");
    },
  },
  {
    name: "the closing of a station",
    show: async (page) => {
      await page.goto("/disruptions/new");
    },
  },
  {
    name: "a plan for the passengers of a flight",
    onPhone: true,
    show: async (page) => {
      const { flight } = await seedDisrupted();
      await drawUp(page, flight);
    },
  },
  {
    name: "another way for a party of a plan",
    show: async (page) => {
      const { flight, four } = await seedDisrupted();
      await drawUp(page, flight);
      await openDialog(page, `Change ${four[0]?.recordLocator}`);
    },
  },
  {
    name: "a flight that was canceled",
    show: async (page) => {
      const { flight } = await seedDisrupted();
      await drawUp(page, flight);
      await approve(page, flight);
      await page.getByRole("button", { name: "Undo…" }).waitFor();
    },
  },
  {
    name: "the disruptions",
    show: async (page) => {
      const { flight } = await seedDisrupted();
      await drawUp(page, flight);
      await page.goto("/disruptions");
    },
  },
];
