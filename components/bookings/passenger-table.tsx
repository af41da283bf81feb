import { AppLink } from "@/components/ui/app-link";
import { SortIcon } from "@/components/ui/icons";
import { BookingStatusMark } from "@/components/ui/status-mark";
import type { BookingRow } from "@/lib/bookings/row";
import { bookingHref } from "./booking-href";

/** `SØRENSEN, Freja` as the link to the booking; the id where no name is stored. */
export function PassengerLink({ row }: { row: BookingRow }) {
  return (
    <AppLink className="quiet-link" href={bookingHref(row.bookingId, row.flightId)}>
      {row.family ? (
        <>
          <b>{row.family.toUpperCase()}</b>
          {row.given ? `, ${row.given}` : ""}
        </>
      ) : (
        <b className="mono">{row.bookingId}</b>
      )}
    </AppLink>
  );
}

/** Passengers as rows: seat, name, locator, status, and what is wrong or noted. */
export function PassengerTable({ rows, caption }: { rows: BookingRow[]; caption: string }) {
  return (
    <table className="t man">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort="ascending">
            <span className="sorted">
              Seat <SortIcon />
            </span>
          </th>
          <th scope="col">Passenger</th>
          <th scope="col" className="desk">
            PNR
          </th>
          <th scope="col">Status</th>
          <th scope="col" className="desk">
            Remark
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.bookingId} className={row.status === "canceled" ? "done" : undefined}>
            <td className="mono b">{row.seat}</td>
            <td className="pax">
              <PassengerLink row={row} />
            </td>
            <td className="mono s desk">{row.locator ?? row.bookingId}</td>
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
