import type { SeatMapView } from "@/lib/bookings/row";
import { BlockSeats } from "./block-seats";
import { Cabin } from "./cabin";
import { SeatFace, SeatLegend, SeatsBeside, seatLook } from "./seat";
import { seatName } from "./seat-name";

type SeatPlanProps = {
  map: SeatMapView;
  flight: string;
  flightId: string;
  /** What this person may do to seats of this flight. */
  may: { block: boolean; unblock: boolean };
};

/** Who sits where, to look at; choosing is done on the booking form. */
export function SeatPlan({ map, flight, flightId, may }: SeatPlanProps) {
  return (
    <section aria-labelledby="seats">
      <div className="shead">
        <h2 id="seats">Seats</h2>
        <BlockSeats map={map} flightId={flightId} flight={flight} may={may} />
      </div>
      {map.rows.length === 0 ? (
        <p className="two">No capacity is stored, so there is no seat map.</p>
      ) : (
        <>
          <SeatLegend map={map} />
          <Cabin
            map={map}
            label={`Seats on ${flight}`}
            draw={(seat, at) => (
              <span className={seatLook[seat.state]} title={seatName(seat, at)}>
                <span className="vh">{seatName(seat, at)}</span>
                <span aria-hidden="true">
                  <SeatFace seat={seat.seat} mark={seat.state} />
                </span>
              </span>
            )}
          />
        </>
      )}
      <SeatsBeside beside={map.beside} />
    </section>
  );
}
