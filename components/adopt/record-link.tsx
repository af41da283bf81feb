import { bookingHref } from "@/components/bookings/booking-href";
import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import type { FindingView } from "@/lib/adopt/screen";

/** A record by its id, as the way to its page and its history; one that is gone has none. */
export function RecordLink({ finding: { table, id, kind } }: { finding: FindingView }) {
  if (table === "tables" || kind === "gone") return <span className="mono">{id}</span>;
  return (
    <AppLink className="mono" href={table === "flights" ? flightHref(id) : bookingHref(id)}>
      {id}
    </AppLink>
  );
}
