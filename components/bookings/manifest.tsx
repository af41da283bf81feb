import { ManifestLinks } from "@/components/paper/manifest-links";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import type { BookingRow } from "@/lib/bookings/row";
import { counted } from "@/lib/format";
import { PassengerTable } from "./passenger-table";

type ManifestProps = {
  aboard: BookingRow[];
  canceled: BookingRow[];
  parties: number;
  arriving: string[];
  strays: string[];
  flight: string;
  flightId: string;
  /** How many seats are free, for the words of an empty manifest. */
  available?: number;
  /** Where the flight's record is mended, for those who may look. */
  mendHref?: string | undefined;
};

/** Who is on the flight, by seat; canceled passengers below. */
export function Manifest(props: ManifestProps) {
  const { aboard, canceled, parties, arriving, strays, flight, flightId, available, mendHref } = props;
  return (
    <section aria-labelledby="manifest" className="c2">
      <div className="shead">
        <h2 id="manifest">
          Manifest{" "}
          <span className="two">
            {counted(aboard.length, "passenger")} in {counted(parties, "booking")}
          </span>
        </h2>
        <ManifestLinks flightId={flightId} />
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
          here. {mendHref ? <AppLink href={mendHref}>See what can be mended</AppLink> : null}
        </Note>
      ) : null}
      {aboard.length > 0 ? (
        <PassengerTable rows={aboard} caption={`Manifest of ${flight}`} />
      ) : (
        <Empty title={`No bookings on ${flight} yet`}>
          {available === undefined
            ? "Nobody has booked."
            : `${counted(available, "seat is", "seats are")} free.`}
        </Empty>
      )}
      {canceled.length > 0 ? (
        <details className="more-rows">
          <summary>{counted(canceled.length, "canceled passenger")}</summary>
          <PassengerTable rows={canceled} caption={`Canceled on ${flight}`} />
        </details>
      ) : null}
    </section>
  );
}
