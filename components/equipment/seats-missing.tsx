import { AppLink } from "@/components/ui/app-link";
import { Note } from "@/components/ui/note";
import { seatsMissing } from "@/lib/equipment/equipment";
import type { FlightDetail } from "@/lib/flights/screen";
import { counted } from "@/lib/format";
import { aircraftHref } from "./aircraft-href";

/** Who sits where the flight's aircraft has no seat, with the way to reseat them; nothing while all seats are there. */
export function SeatsMissing({ flight: { row, cabin, may } }: { flight: FlightDetail }) {
  const missing = seatsMissing(cabin);
  if (missing.length === 0) return null;
  return (
    <Note tone="late" className="equip-note">
      <b>{counted(missing.length, "passenger")} must be reseated.</b> This aircraft has no{" "}
      {missing.length === 1 ? "seat" : "seats"} <span className="mono">{missing.join(", ")}</span>.{" "}
      {may.edit ? <AppLink href={aircraftHref(row.flightId)}>Reseat them</AppLink> : null}
    </Note>
  );
}
