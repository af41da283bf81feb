import type { FlightList } from "@/lib/flights/screen";
import { type Ends, FlightHeading } from "./flight-heading";
import { FlightRow } from "./flight-row";
import { NowRow } from "./now-row";

/** The list's element, for the keys that walk it. */
export const listId = "flight-list";

function endsOf({ station, show, from }: FlightList["filter"]): Ends {
  if (station === "ALL" || show === "both" || from) return "Route";
  return show === "arrivals" ? "From" : "To";
}

/** The list as a table: on today's page the flights that are over come first, then the now-line, then the rest. */
export function FlightTable({ list, clock }: { list: FlightList; clock: string }) {
  const { rows, filter, today } = list;
  const ends = endsOf(filter);
  const isToday = filter.day === today && !filter.from;
  const past = isToday ? rows.filter((row) => row.past) : [];
  const next = isToday ? rows.filter((row) => !row.past) : rows;
  return (
    <table id={listId} className={ends === "Route" ? "t board routes" : "t board"}>
      <caption className="vh">
        {list.heading}, {list.dayWords}
      </caption>
      <FlightHeading ends={ends} other="Arrives" />
      <tbody>
        {past.map((row) => (
          <FlightRow key={row.flightId} row={row} ends={ends} station={filter.station} />
        ))}
        {past.length > 0 && next.length > 0 ? <NowRow clock={clock} /> : null}
        {next.map((row) => (
          <FlightRow key={row.flightId} row={row} ends={ends} station={filter.station} />
        ))}
      </tbody>
    </table>
  );
}
