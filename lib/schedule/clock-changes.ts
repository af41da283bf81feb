import { longDay, offsetMinutes } from "@/lib/airports/local-time";
import type { Season, SeasonFlight } from "./season";

/** `UTC+5:45`, `UTC-8`. */
export function utcWords(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  const hours = `${Math.floor(size / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
  return `UTC${minutes < 0 ? "-" : "+"}${hours}`;
}

function blockWords({ departs, arrives }: SeasonFlight): string {
  const minutes = Math.round((Date.parse(arrives) - Date.parse(departs)) / 60_000);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

/**
 * What clock changes within a season do to it, a sentence for each date from which it is otherwise: where clocks changed, when the
 * flight leaves in UTC then, and how long it takes by the clock of nobody.
 */
export function clockChanges({ flights, from, to }: Pick<Season, "flights" | "from" | "to">): {
  day: string;
  words: string;
}[] {
  const changes: { day: string; words: string }[] = [];
  let before: { flight: SeasonFlight; offsets: readonly [number, number] } | undefined;
  for (const flight of flights) {
    const offsets = [
      offsetMinutes(flight.departs, from.zone),
      offsetMinutes(flight.arrives, to.zone),
    ] as const;
    if (before) {
      const earlier = before;
      const moved = [from, to].flatMap((place, at) => {
        const [was, is] = [earlier.offsets[at] ?? 0, offsets[at] ?? 0];
        return was === is
          ? []
          : `${place.city || place.iata} is at ${utcWords(is)}, before at ${utcWords(was)}`;
      });
      const block = blockWords(flight);
      const was = blockWords(earlier.flight);
      const takes = block === was ? `It still takes ${block}.` : `It takes ${block}, before ${was}.`;
      const leaves = `The flight leaves at ${flight.departs.slice(11, 16)} UTC.`;
      if (moved.length > 0)
        changes.push({
          day: flight.day,
          words: `From ${longDay(flight.day)} ${moved.join(", and ")}. ${leaves} ${takes}`,
        });
    }
    before = { flight, offsets };
  }
  return changes;
}
