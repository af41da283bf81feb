import type { FlightList } from "@/lib/flights/screen";
import { FlightRow } from "./flight-row";

const columns = 10;

/** The list as a table: on today's page the flights that are over come first, then the now-line, then the rest. */
export function FlightTable({ list, clock }: { list: FlightList; clock: string }) {
  const { rows, filter, today } = list;
  const route = filter.station === "ALL" || filter.show !== "departures" || filter.from !== undefined;
  const isToday = filter.day === today && !filter.from;
  const past = isToday ? rows.filter((row) => row.past) : [];
  const next = isToday ? rows.filter((row) => !row.past) : rows;
  return (
    <table className={route ? "t board routes" : "t board"}>
      <caption className="vh">
        {list.heading}, {list.dayWords}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="c-std" aria-sort="ascending">
            Sched
          </th>
          <th scope="col" className="c-z">
            UTC
          </th>
          <th scope="col" className="c-est">
            Expected
          </th>
          <th scope="col" className="c-fl">
            Flight
          </th>
          <th scope="col" className="c-to">
            {route ? "Route" : "To"}
          </th>
          <th scope="col" className="c-gate">
            Gate
          </th>
          <th scope="col" className="c-st">
            Status
          </th>
          <th scope="col" className="c-ac">
            Aircraft
          </th>
          <th scope="col" className="c-load">
            Seats taken
          </th>
          <th scope="col" className="c-sta">
            Arrives
          </th>
        </tr>
      </thead>
      <tbody>
        {past.map((row) => (
          <FlightRow key={row.flightId} row={row} route={route} />
        ))}
        {past.length > 0 && next.length > 0 ? (
          <tr className="now">
            <td colSpan={columns}>
              <div className="nl" />
              <span className="nowtag">NOW {clock}</span>
            </td>
          </tr>
        ) : null}
        {next.map((row) => (
          <FlightRow key={row.flightId} row={row} route={route} />
        ))}
      </tbody>
    </table>
  );
}
