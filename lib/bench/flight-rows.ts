import { addDays } from "@/lib/airports/day";
import { movements } from "@/lib/demo/movements";

const columns = [
  "date",
  "carrier",
  "flight",
  "tailnum",
  "origin",
  "dest",
  "sched_dep_local",
  "sched_arr_local",
  "arr_day_offset",
  "seats",
];

/**
 * Flights as a file of on-time data has them: the demo day's movements on as many days as it takes, from `day` on, and what the
 * importer makes of each; so the loop that it is compared with writes the same items.
 */
export function flightRows(count: number, day: string): string {
  const rows = [columns.join(",")];
  for (let at = 0; at < count; at++) {
    const list = movements();
    const movement = list[at % list.length];
    if (!movement) break;
    const { carrier, flightNumber, registration, origin, destination, departs, arrives, arrivalDay } =
      movement;
    const date = addDays(day, Math.floor(at / list.length));
    rows.push(
      [
        date,
        carrier,
        flightNumber,
        registration,
        origin,
        destination,
        departs,
        arrives,
        arrivalDay,
        150,
      ].join(","),
    );
  }
  return `${rows.join("\n")}\n`;
}
