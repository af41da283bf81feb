import type { Booking } from "@/lib/bookings/booking";
import { seatMap } from "@/lib/bookings/view";
import type { Flight } from "@/lib/flights/flight";
import { grouped } from "@/lib/grouped";
import { aircraftWords } from "./aircraft-words";
import type { Traveler } from "./equipment";
import type { Plan } from "./plan";
import type { Reseat } from "./proposal";
import type { MoveRow, Person, PlanView } from "./screen";
import { differenceBetween, kindsOf } from "./seat-kind";

function personOf({ bookingId, name, seat }: Traveler): Person {
  return { bookingId, name, seat };
}

const whys: Record<Reseat["why"], string> = {
  gone: "",
  together: "moves to sit with the party",
  back: "back to the earlier seat",
};

/** A plan as its page draws it; parties stand together, by the first of their old seats. */
export function planView(
  flight: Flight,
  live: readonly Booking[],
  plan: Plan,
  conflicts: string[],
): PlanView {
  const { aircraft, before, after, travelers, fit, proposal, unlisted } = plan;
  const [was, is] = [kindsOf(before), kindsOf(after)];
  const byId = new Map(travelers.map((traveler) => [traveler.bookingId, traveler]));
  const going = new Map(proposal.moves.map((move) => [move.bookingId, move]));
  const rows = [...grouped(travelers, ({ party }) => party).values()]
    .flat()
    .flatMap((traveler): MoveRow[] => {
      const move = going.get(traveler.bookingId);
      if (!move) return [];
      const { bookingId, name, party } = traveler;
      const { from, to, why } = move;
      const note = [whys[why], differenceBetween(was.get(from), is.get(to))].filter(Boolean).join("; ");
      return [{ bookingId, name, from, to, note, ...(party === bookingId ? {} : { locator: party }) }];
    });
  const leaving = new Set(proposal.moves.map(({ from }) => from));
  const gone = new Set(fit.displaced.map(({ seat }) => seat));
  const stay = (seat: string) => !leaving.has(seat) && !gone.has(seat);
  return {
    registration: aircraft.registration ?? "",
    aircraftType: aircraft.aircraftType ?? "",
    capacity: String(aircraft.capacity),
    words: aircraftWords(aircraft),
    equipped: plan.equipped,
    idle: plan.equipped && rows.length === 0 && proposal.unseated.length === 0 && unlisted.length === 0,
    conflicts,
    ...(plan.refused ? { refused: plan.refused } : {}),
    displaced: fit.displaced.map(personOf),
    otherKind: fit.otherKind
      .filter(({ traveler }) => !going.has(traveler.bookingId))
      .map(({ traveler, difference }) => ({ ...personOf(traveler), difference })),
    blockedGone: fit.blockedGone,
    tooMany: [...grouped(fit.first, ({ party }) => party).values()].map((party) => ({
      bookingId: party[0]?.bookingId ?? "",
      people: party.map(personOf),
    })),
    moves: rows,
    unseated: proposal.unseated.flatMap(({ bookingId, reason }) => {
      const traveler = byId.get(bookingId);
      return traveler ? [{ ...personOf(traveler), reason }] : [];
    }),
    unlisted,
    seatMap: seatMap(
      {
        ...(aircraft.aircraftType ? { aircraftType: aircraft.aircraftType } : {}),
        capacity: aircraft.capacity,
        takenSeats: flight.takenSeats.filter(stay),
        blockedSeats: flight.blockedSeats.filter((seat) => is.has(seat)),
      },
      live.filter(({ seatNumber }) => seatNumber && stay(seatNumber)),
    ),
  };
}
