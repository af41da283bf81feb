import { PassengerLink } from "@/components/bookings/passenger-table";
import { BookingStatusMark } from "@/components/ui/status-mark";
import type { Passenger } from "@/lib/changes/screen";

type PartyTableProps = {
  passengers: Passenger[];
  locator?: string;
  ticked: ReadonlySet<string>;
  /** Without it nobody can be ticked: this person may only look. */
  onTick?: (ids: string[], ticked: boolean) => void;
};

/** Everybody under one locator, with a box to tick before each. */
export function PartyTable({ passengers, locator, ticked, onTick }: PartyTableProps) {
  const flights = new Set(passengers.map(({ flightId }) => flightId));
  const all = passengers.every(({ bookingId }) => ticked.has(bookingId));
  return (
    <table className="t man party">
      <caption className="vh">Party {locator}</caption>
      <thead>
        <tr>
          {onTick ? (
            <th scope="col" className="tick">
              <input
                type="checkbox"
                id="tick-all"
                aria-label="Everybody"
                checked={all}
                onChange={() =>
                  onTick(
                    passengers.map(({ bookingId }) => bookingId),
                    !all,
                  )
                }
              />
            </th>
          ) : null}
          <th scope="col">Seat</th>
          <th scope="col">Passenger</th>
          {flights.size > 1 ? <th scope="col">Flight</th> : null}
          <th scope="col">Status</th>
          <th scope="col" className="desk">
            Remark
          </th>
        </tr>
      </thead>
      <tbody>
        {passengers.map((row) => (
          <tr
            key={row.bookingId}
            className={[
              row.status === "canceled" ? "done" : "",
              ticked.has(row.bookingId) && onTick ? "sel" : "",
            ]
              .join(" ")
              .trim()}
          >
            {onTick ? (
              <td className="tick">
                <input
                  type="checkbox"
                  aria-label={row.name}
                  checked={ticked.has(row.bookingId)}
                  onChange={(event) => onTick([row.bookingId], event.target.checked)}
                />
              </td>
            ) : null}
            <td className="mono b">{row.seat}</td>
            <td className="pax">
              <PassengerLink row={row} />
            </td>
            {flights.size > 1 ? <td className="mono">{row.flight ?? row.flightId}</td> : null}
            <td>
              <BookingStatusMark status={row.status} />
            </td>
            <td className="s two desk remark">{[...row.faults, row.note].filter(Boolean).join(" ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
