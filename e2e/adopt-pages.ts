import { putRaw } from "@/lib/dynamo/raw-items";
import { newId } from "@/lib/flights/sample-flight";
import type { Screen } from "./screens";
import { bkg200, fl100 } from "./tutorial-items";

/** The tutorial program's flight and its passenger under ids of their own. */
async function tutorialFlight(): Promise<string> {
  const flightId = newId();
  await putRaw("flights", { ...fl100, flight_id: { S: flightId } });
  await putRaw("bookings", { ...bkg200, booking_id: { S: newId() }, flight_id: { S: flightId } });
  return flightId;
}

/** What is wrong in the stored records, and what can be done about it. */
export const adoptScreens: readonly Screen[] = [
  {
    name: "what can be mended in a flight",
    as: "admin",
    show: async (page) => {
      await page.goto(`/adopt?flight=${await tutorialFlight()}`);
      await page.getByRole("radio", { name: /^The count was lowered/ }).check();
      await page.getByRole("button", { name: "Look again" }).waitFor();
    },
  },
  {
    name: "what can be mended anywhere",
    show: async (page) => {
      await tutorialFlight();
      await page.goto("/adopt?kind=times-swapped");
      await page.getByRole("button", { name: "Look again" }).waitFor();
      await page.getByRole("region", { name: "Flights that arrive before they depart" }).waitFor();
    },
  },
];
