import { bookingHref } from "@/components/bookings/booking-href";
import { FlightStrip } from "@/components/bookings/flight-strip";
import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import type { Move } from "@/lib/changes/screen";
import { counted } from "@/lib/format";
import { moveHref } from "../move-href";
import { MoveForm } from "./move-form";
import { OtherFlight } from "./other-flight";
import { Proposals } from "./proposals";

function BackToBooking({ bookingId }: { bookingId: string }) {
  return (
    <AppLink className="btn" href={bookingHref(bookingId)}>
      Back to the booking
    </AppLink>
  );
}

/** Where passengers move to another flight: first which, then their seats there; each step has its address. */
export function MoveScreen({ move }: { move: Move }) {
  const { bookingId, passengers, from, refused, target, missing } = move;
  const names = passengers.map(({ name }) => name);
  const who = names.length === 1 ? names[0] : counted(names.length, "passenger");
  return (
    <>
      <PageHeader
        title={`Move ${who}`}
        crumb={
          target && !target.closed
            ? { href: moveHref(bookingId, passengers), label: "Other flights" }
            : { href: bookingHref(bookingId), label: `Booking ${bookingId}` }
        }
      >
        {names.length > 1 ? <p className="two">{names.join(", ")}</p> : null}
      </PageHeader>
      {refused ? (
        <Empty title="Nobody can be moved" action={<BackToBooking bookingId={bookingId} />}>
          {refused}
        </Empty>
      ) : target && !target.closed ? (
        <MoveForm
          key={target.flight.flightId}
          bookingId={bookingId}
          passengers={passengers}
          target={target}
        />
      ) : (
        <div className="sheet-form moves">
          {target?.closed ? (
            <Note tone="late" alert>
              {target.flight.designator}: {target.closed}
            </Note>
          ) : null}
          {missing ? (
            <Note tone="late" alert>
              There is no flight {missing}.
            </Note>
          ) : null}
          {from ? (
            <section aria-labelledby="now-on">
              <h2 className="bh" id="now-on">
                Now on
              </h2>
              <FlightStrip flight={from} />
            </section>
          ) : null}
          <Proposals move={move} />
          <OtherFlight move={move} />
        </div>
      )}
    </>
  );
}
