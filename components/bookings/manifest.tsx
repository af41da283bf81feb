import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { BookingStatusMark } from "@/components/ui/status-mark";
import type { BookingRow } from "@/lib/bookings/row";
import { counted } from "@/lib/format";

/** The address of a booking's page. */
export function bookingHref(bookingId: string): string {
  return `/bookings/${encodeURIComponent(bookingId)}`;
}

/** `SØRENSEN, Freja` as the link to the booking; the id where no name is stored. */
export function PassengerLink({ row }: { row: BookingRow }) {
  return (
    <AppLink className="pax-link" href={bookingHref(row.bookingId)} prefetch={false}>
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
          <th scope="col">Seat</th>
          <th scope="col">Passenger</th>
          <th scope="col">PNR</th>
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
            <td className="wraps">
              <PassengerLink row={row} />
            </td>
            <td className="mono s">{row.locator ?? row.bookingId}</td>
            <td>
              <BookingStatusMark status={row.status} />
            </td>
            <td className="s two desk remark">{[...row.faults, row.note ?? ""].filter(Boolean).join(" ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ManifestProps = {
  aboard: BookingRow[];
  canceled: BookingRow[];
  parties: number;
  arriving: string[];
  strays: string[];
  flight: string;
  /** How many seats are on sale, for the words of an empty manifest. */
  available?: number;
};

/** Who is on the flight, by seat; canceled passengers below. */
export function Manifest({ aboard, canceled, parties, arriving, strays, flight, available }: ManifestProps) {
  return (
    <section aria-labelledby="manifest" className="c2">
      <div className="shead">
        <h2 id="manifest">
          Manifest{" "}
          <span className="two">
            {counted(aboard.length, "passenger")} in {counted(parties, "booking")}
          </span>
        </h2>
      </div>
      {arriving.length > 0 ? (
        <Note>
          {arriving.join(", ")} {arriving.length === 1 ? "was" : "were"} booked a moment ago and will be
          listed shortly.
        </Note>
      ) : null}
      {strays.length > 0 ? (
        <Note tone="late">
          {strays.join(", ")}: booked by another program, which did not count the seat. It is kept off sale
          here.
        </Note>
      ) : null}
      {aboard.length > 0 ? (
        <PassengerTable rows={aboard} caption={`Manifest of ${flight}`} />
      ) : (
        <Empty title={`No bookings on ${flight} yet`}>
          {available === undefined
            ? "Nobody has booked."
            : `${counted(available, "seat is", "seats are")} on sale.`}
        </Empty>
      )}
      {canceled.length > 0 ? (
        <details className="canceled">
          <summary>{counted(canceled.length, "canceled passenger")}</summary>
          <PassengerTable rows={canceled} caption={`Canceled on ${flight}`} />
        </details>
      ) : null}
    </section>
  );
}
