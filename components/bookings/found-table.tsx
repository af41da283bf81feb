import { BookingStatusMark } from "@/components/ui/status-mark";
import { longDay } from "@/lib/airports/day";
import type { FoundBooking } from "@/lib/search/finds";
import { PassengerLink } from "./passenger-table";

function Flight({ flightId, flight }: Pick<FoundBooking, "flightId" | "flight">) {
  if (!flight) return <span className="mono s">{flightId}</span>;
  return (
    <>
      <span className="num b">{flight.designator}</span>{" "}
      {flight.from && flight.to ? (
        <span className="mono s">
          {flight.from}→{flight.to}
        </span>
      ) : null}
    </>
  );
}

/** Passengers that a search found, on whatever flights; `cut` says that there may be more. */
export function FoundTable({ rows, caption, cut }: { rows: FoundBooking[]; caption: string; cut: boolean }) {
  return (
    <>
      <table className="t found">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Passenger</th>
            <th scope="col" className="desk">
              PNR
            </th>
            <th scope="col">Flight</th>
            <th scope="col" className="desk">
              Day
            </th>
            <th scope="col">Seat</th>
            <th scope="col" className="desk">
              Status
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.bookingId} className={row.status === "canceled" ? "done" : undefined}>
              <td className="pax">
                <PassengerLink row={row} />
              </td>
              <td className="mono s desk">{row.locator ?? row.bookingId}</td>
              <td>
                <Flight flightId={row.flightId} flight={row.flight} />
              </td>
              <td className="s desk">{row.flight?.day ? longDay(row.flight.day) : null}</td>
              <td className="mono b">{row.seat}</td>
              <td className="desk">
                <BookingStatusMark status={row.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cut ? <p className="pager">There may be more. Give more of the name.</p> : null}
    </>
  );
}
