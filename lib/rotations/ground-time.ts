import { capacityOf } from "@/lib/aircraft/capacity";

/** Propeller aircraft, which need neither bridge nor tug. */
const propellers = ["AT4", "AT5", "AT7", "AT", "ATR", "DH1", "DH2", "DH3", "DH4", "DH8", "SF3"];

/**
 * Minutes that an aircraft of this IATA type needs on the ground between two flights. Apron's own rule, by the size of
 * the cabin: propellers 25, up to 100 seats 30, one aisle 40, two aisles 75; 40 where nothing is known. Airlines plan with
 * figures of their own, mostly a few minutes above these.
 */
export function minimumGroundMinutes(type: string | undefined): number {
  if (!type) return 40;
  if (propellers.includes(type)) return 25;
  const seats = capacityOf(type);
  if (seats === undefined) return 40;
  if (seats <= 100) return 30;
  return seats <= 240 ? 40 : 75;
}
