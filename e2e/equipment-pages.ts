import { seedParty } from "./party";
import type { Screen } from "./screens";
import { seedFlight } from "./seed";

/** A 737-900 with a family at its end, whose rows a 737-800 does not have, and somebody who can stay. */
export async function flightToReequip() {
  const flight = await seedFlight({
    aircraftType: "739",
    capacity: 181,
    registration: "N318AS",
    blockedSeats: ["33E"],
  });
  const family = await seedParty(flight, {
    "33A": "Asha Rao",
    "33B": "Ravi Rao",
    "33C": "Maximiliana Featherstonehaugh-Cholmondeley",
  });
  const [single] = await seedParty(flight, { "32F": "Binaya Sharma" });
  await seedParty(flight, { "20E": "Freja Sørensen" });
  return { flight, family, single };
}

/** Another aircraft for a flight. */
export const equipmentScreens: readonly Screen[] = [
  {
    name: "which aircraft a flight changes to",
    show: async (page) => {
      const { flight } = await flightToReequip();
      await page.goto(`/flights/${flight.flightId}/aircraft`);
    },
  },
  {
    name: "a change of aircraft with its new seats",
    onPhone: true,
    show: async (page) => {
      const { flight } = await flightToReequip();
      await seedFlight({
        registration: "N546AS",
        aircraftType: "738",
        departureDate: flight.departureDate ?? "",
        departureTime: flight.departureTime ?? "",
      });
      await page.goto(`/flights/${flight.flightId}/aircraft?registration=N546AS&type=738&seats=`);
      await page.getByRole("button", { name: /^Change to 737-800/ }).waitFor();
    },
  },
  {
    name: "a change of aircraft with too few seats",
    show: async (page) => {
      const { flight } = await flightToReequip();
      await page.goto(`/flights/${flight.flightId}/aircraft?registration=&type=738&seats=3`);
    },
  },
  {
    name: "a change of aircraft that cannot be read",
    show: async (page) => {
      const { flight } = await flightToReequip();
      await page.goto(`/flights/${flight.flightId}/aircraft?registration=&type=a+big+one&seats=many`);
    },
  },
];
