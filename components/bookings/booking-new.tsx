import { flightHref } from "@/components/flights/flight-href";
import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { shortDay } from "@/lib/airports/day";
import type { BookingForm as Offer } from "@/lib/bookings/screen";
import { BookingForm } from "./booking-form";

/** The page of a new booking; where nothing can be sold it says why instead. */
export function BookingNew({ offer }: { offer: Offer }) {
  const { flight, closed } = offer;
  const href = flightHref(flight.flightId);
  const day = flight.departs.scheduled?.date;
  return (
    <>
      <PageHeader
        title="New booking"
        crumb={{ href, label: day ? `${flight.designator}, ${shortDay(day)}` : flight.designator }}
      />
      {closed ? (
        <Empty
          title="Nothing can be booked"
          action={
            <AppLink className="btn" href={href}>
              Back to {flight.designator}
            </AppLink>
          }
        >
          {closed}
        </Empty>
      ) : (
        <>
          {flight.past ? (
            <Note tone="late" className="page-note">
              The time of departure has passed.
            </Note>
          ) : null}
          <BookingForm offer={offer} />
        </>
      )}
    </>
  );
}
