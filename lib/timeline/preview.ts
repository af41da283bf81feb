import { airport } from "@/lib/airports/airports";
import { addDays, isDay } from "@/lib/airports/day";
import { readStored } from "@/lib/airports/local-time";
import { listByTail } from "@/lib/equipment/repository";
import type { Flight } from "@/lib/flights/flight";
import type { RotationConflict } from "@/lib/rotations/rotation";
import { type Drawn, drawn, namedOf, rotationLeg } from "./bar";
import { moveEffect } from "./effect";
import { aircraftToReseat, move, moved } from "./move";
import type { MovePreview, MoveValues } from "./screen";
import { conflictSentence, duration } from "./words";

const minute = 60_000;

/** Days that are read before and after a flight, so that the one before it and the one after are among them. */
const around = 2;

/** Everything that the aircraft of a flight does around the days where it was and where it will be. */
async function othersOn(tails: ReadonlySet<string>, flights: readonly Flight[]): Promise<Drawn[]> {
  const days = flights
    .map(({ departureTime = "" }) => departureTime.slice(0, 10))
    .filter(isDay)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const found = await Promise.all(
    [...tails].map((tail) => listByTail(tail, addDays(first, -around), addDays(last, around + 1))),
  );
  const moving = new Set(flights.map(({ flightId }) => flightId));
  return found
    .flat()
    .filter(({ flightId }) => !moving.has(flightId))
    .flatMap((flight) => drawn(flight, airport) ?? []);
}

function timesOf(before: Flight, after: Flight): string {
  const [was, is] = [drawn(before, airport)?.leg, drawn(after, airport)?.leg];
  const departs = readStored(after.departureTime ?? "", airport(after.origin ?? "")?.zone);
  const arrives = readStored(after.arrivalTime ?? "", airport(after.destination ?? "")?.zone);
  if (!was || !is || !departs || !arrives) return "";
  const block = Math.round((is.scheduledArrival - is.scheduledDeparture) / minute);
  const shift = Math.round((is.scheduledDeparture - was.scheduledDeparture) / minute);
  const moves =
    shift === 0 ? "no other time" : `${duration(Math.abs(shift))} ${shift > 0 ? "later" : "earlier"}`;
  const at = (time: { local: string; zone: string }, iata: string) => `${time.local} ${time.zone} ${iata}`;
  return `Leaves ${at(departs, is.origin)}, arrives ${at(arrives, is.destination)}; ${duration(block)}, ${moves}`;
}

/** The type that an aircraft flies as among these flights; undefined where nobody knows. */
export function typeAmong(others: readonly Drawn[], registration: string): string | undefined {
  const known = others.find(({ flight }) => flight.registration === registration && flight.aircraftType);
  return known?.flight.aircraftType;
}

/** The other flights of both aircraft, around the days where a flight is and where a move puts it. An index answers, which may lag for a moment. */
export function othersAround(flight: Flight, to: MoveValues): Promise<Drawn[]> {
  const changes = move(flight, to, airport);
  const tails = [flight.registration ?? "", to.registration].filter((tail) => tail !== "");
  return othersOn(new Set(tails), changes.ok ? [flight, moved(flight, changes.value)] : [flight]);
}

/** What a move of a flight would come to; nothing is written. `others` is what `othersAround` gives, which is read where it is missing. */
export async function previewOf(
  flight: Flight,
  to: MoveValues,
  others?: readonly Drawn[],
): Promise<MovePreview> {
  return previewAmong(flight, to, others ?? (await othersAround(flight, to)));
}

function previewAmong(flight: Flight, to: MoveValues, others: readonly Drawn[]): MovePreview {
  const changes = move(flight, to, airport);
  const after = changes.ok ? moved(flight, changes.value) : flight;
  const type = typeAmong(others, to.registration);
  const otherType = type === to.aircraftType ? undefined : type;
  const reseat = aircraftToReseat(flight, to);
  const [was, becomes] = [drawn(flight, airport), drawn(after, airport)];
  const effect = moveEffect(
    others.flatMap((one) => rotationLeg(one) ?? []),
    was && rotationLeg(was),
    becomes && rotationLeg(becomes),
  );
  const sentence = (conflict: RotationConflict, own: Drawn | undefined) => {
    const find = (id: string) =>
      id === flight.flightId ? own : others.find((one) => one.flight.flightId === id);
    const [later, before] = [find(conflict.flightId), find(conflict.afterId)];
    return later && before
      ? `${later.flight.registration}: ${conflictSentence(conflict, namedOf(later), namedOf(before))}`
      : "";
  };
  return {
    times: timesOf(flight, after),
    effect: {
      makes: effect.makes.map((conflict) => sentence(conflict, becomes)),
      mends: effect.mends.map((conflict) => sentence(conflict, was)),
      keeps: effect.keeps.map((conflict) => sentence(conflict, becomes)),
    },
    problems: changes.ok ? {} : changes.error,
    ...(otherType ? { otherType } : {}),
    ...(reseat ? { reseat } : {}),
  };
}
