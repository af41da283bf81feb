import { bookingHref } from "@/components/bookings/booking-href";
import { Empty } from "@/components/ui/empty";
import { counted } from "@/lib/format";
import type { BoardingPass, NoPass } from "@/lib/paper/boarding-pass";
import { BoardingPassCard } from "./boarding-pass";
import { PaperBar } from "./paper-bar";
import { PaperChoice } from "./paper-choice";
import { boardingPassHref } from "./paper-href";

type BoardingPassesProps = {
  bookingId: string;
  passes: BoardingPass[];
  refused: NoPass[];
  party: number;
  whole: boolean;
};

/** The passes of one passenger or of a party; who gets none is told why. */
export function BoardingPasses({ bookingId, passes, refused, party, whole }: BoardingPassesProps) {
  return (
    <>
      <PaperBar back={{ href: bookingHref(bookingId), label: `Booking ${bookingId}` }} empty={!passes.length}>
        <h1>{passes.length === 1 ? "Boarding pass" : "Boarding passes"}</h1>
        {party > 1 ? (
          <PaperChoice
            label="Passengers"
            choices={[
              { label: "This passenger", href: boardingPassHref(bookingId), current: !whole },
              { label: counted(party, "passenger"), href: boardingPassHref(bookingId, true), current: whole },
            ]}
          />
        ) : null}
      </PaperBar>
      {refused.map((nobody) => (
        <div className="no-pass" key={nobody.bookingId}>
          <Empty
            title={`No boarding pass for ${[nobody.given, nobody.family].filter(Boolean).join(" ") || nobody.bookingId}`}
          >
            {nobody.why}
          </Empty>
        </div>
      ))}
      {passes.map((pass) => (
        <BoardingPassCard key={pass.bookingId} pass={pass} />
      ))}
    </>
  );
}
