import type { SeatMapView } from "@/lib/bookings/row";
import { Cabin } from "./cabin";
import { SeatFace, SeatLegend, seatLook, seatName } from "./seat";
import { seatCounts } from "./seat-counts";

/** Who sits where, to look at; choosing is done on the booking form. */
export function SeatPlan({ map, flight }: { map: SeatMapView; flight: string }) {
  return (
    <section aria-labelledby="seats">
      <div className="shead">
        <h2 id="seats">Seats</h2>
      </div>
      {map.length === 0 ? (
        <p className="two">No capacity is stored, so there is no seat map.</p>
      ) : (
        <>
          <SeatLegend counts={seatCounts(map)} />
          <Cabin
            map={map}
            label={`Seats on ${flight}`}
            draw={(seat) => (
              <span className={seatLook[seat.state]} title={seatName(seat)}>
                <span className="vh">{seatName(seat)}</span>
                <span aria-hidden="true">
                  <SeatFace {...seat} />
                </span>
              </span>
            )}
          />
        </>
      )}
    </section>
  );
}
