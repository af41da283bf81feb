import { airport } from "@/lib/airports/airports";
import { isoInstant } from "@/lib/airports/stored-time";
import type { Actor, EventKind } from "@/lib/audit/event";
import { nameOf } from "@/lib/auth/names";
import { DatabaseBusy, isTransient, OutcomeUnknown } from "@/lib/dynamo/faults";
import { expectedOf } from "@/lib/flights/expected";
import { designator, type Flight } from "@/lib/flights/flight";
import { type Operated, operate, takeBack } from "@/lib/flights/operating";
import { operationsTrail } from "@/lib/flights/operations";
import * as flights from "@/lib/flights/repository";
import { conflictWith, noFlight, refusedAt } from "@/lib/flights/saving";
import type { FlightUndo } from "@/lib/flights/schema";
import { ago, counted } from "@/lib/format";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { type Delayed, delay } from "./delay";
import { type Effect, effectsOf } from "./knock-on";
import { onTail } from "./repository";
import type { DelayInput } from "./schema";
import type { DelayAnswer, DelayUndone } from "./screen";
import { effectView, nameOfFlight, standing } from "./view";

type By = { who: Actor; requestId: string };
type Chosen = NonNullable<DelayInput["also"]>[number];

/** Somebody was faster: who, when, and how the flight stands now, in words. */
async function conflict(current: Flight): Promise<Problem> {
  const problem = await conflictWith(current);
  return problem.theirs
    ? { ...problem, theirs: { ...problem.theirs, values: { now: standing(current, airport) } } }
    : problem;
}

/** What the delay does to the flights after it, read now. */
async function effectsNow(flight: Flight, { changes }: Delayed): Promise<Effect[]> {
  const scheduled = expectedOf(flight, airport)?.scheduledDeparture;
  if (!flight.registration || scheduled === undefined) return [];
  const others = await onTail(flight.registration, scheduled);
  return effectsOf({ ...flight, ...(changes as Partial<Flight>) }, others, airport);
}

/** One change of several, whose trouble must not hide what became of the others. */
async function apart(what: string, run: () => Promise<Answer<Operated>>): Promise<Answer<Operated>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DatabaseBusy || (isTransient(error) && !(error instanceof OutcomeUnknown)))
      return err({ code: "busy", message: `The database is busy: ${what} was not changed.` });
    if (error instanceof OutcomeUnknown)
      return err({ code: "unknown-outcome", message: `It is not known whether ${what} was changed: look.` });
    throw error;
  }
}

/** Delays one later flight as the person was shown it, or says why it was left as it is. */
async function delayAlso(chosen: Chosen, effects: readonly Effect[], by: By): Promise<Answer<Operated>> {
  const effect = effects.find(({ flight }) => flight.flightId === chosen.flightId);
  const current = effect?.flight ?? (await flights.find(chosen.flightId));
  const name = current ? designator(current) : chosen.flightId;
  if (!current) return err({ code: "not-found", message: `${name} is no longer there.` });
  if (current.version !== chosen.version) {
    const who = await nameOf(current.updatedBy);
    const when = ago(current.updatedAt ?? "", new Date().toISOString());
    return err({ code: "conflict", message: `${who} changed ${name} ${when}: it was left as it is.` });
  }
  if (!effect || isoInstant(effect.departs) !== chosen.departs)
    return err({
      code: "conflict",
      message: `${name} would leave at another time now, because a flight before it changed: it was left as it is.`,
    });
  const stored = await apart(name, () =>
    operate(effect.flight, effect.changes, { kind: "flight.delayed", ...by }),
  );
  if (stored.ok || stored.error.code !== "conflict") return stored;
  const { by: who = "Somebody" } = stored.error.theirs ?? {};
  return err({ code: "conflict", message: `${who} changed ${name} just now: it was left as it is.` });
}

/**
 * Delays a flight, from the version that the person saw, and the later flights of its aircraft that they chose, each by itself
 * from the version that was shown: what somebody changed meanwhile is left and told. Asks first, writing nothing, when the
 * delay does something to later flights that the person has not seen. Refused as `delay` says, and when somebody was faster.
 */
export async function delayFlights(
  input: DelayInput,
  by: By,
  now = new Date(),
): Promise<Answer<DelayAnswer>> {
  const flight = await flights.find(input.flightId);
  if (!flight) return err(noFlight);
  if (flight.version !== input.version) return err(await conflict(flight));
  const delayed = delay(flight, input, now.getTime(), airport);
  if (!delayed.ok) return err(refusedAt(delayed.error));
  const { changes } = delayed.value;
  const after = { ...flight, ...(changes as Partial<Flight>) };
  const effects = await effectsNow(flight, delayed.value);
  const shown = effects.map((effect) => effectView(effect, airport)).filter((view) => view !== undefined);
  if (shown.length > 0 && input.also === undefined)
    return ok({
      kind: "asks",
      name: nameOfFlight(flight),
      expected: standing(after, airport),
      effects: shown,
    });
  const changed: { flightId: string; eventId: string }[] = [];
  if (Object.keys(operationsTrail(flight, changes)).length > 0) {
    const stored = await operate(flight, changes, { kind: "flight.delayed", ...by });
    if (!stored.ok) {
      const current = stored.error.code === "conflict" ? await flights.find(input.flightId) : undefined;
      return err(current ? await conflict(current) : stored.error);
    }
    changed.push(stored.value);
  }
  const said = `${designator(flight)} ${standing(after, airport)}`;
  const left: string[] = [];
  for (const chosen of input.also ?? []) {
    const stored = await delayAlso(chosen, effects, by);
    if (stored.ok) changed.push(stored.value);
    else left.push(stored.error.message);
  }
  const more = changed.filter(({ flightId }) => flightId !== flight.flightId).length;
  return ok({
    kind: "done",
    said: more > 0 ? `${said}; ${counted(more, "later flight")} moved with it` : said,
    changed: changed.map(({ flightId, eventId }) => ({ flightId, eventId })),
    left,
  });
}

/** Why a flight keeps its estimate, with its name. */
async function whyLeft(flightId: string, { theirs, message }: Problem): Promise<string> {
  if (!theirs) return message;
  const flight = await flights.find(flightId);
  return `${theirs.by} changed ${flight ? designator(flight) : flightId} since: it stays as it is.`;
}

const delays: readonly EventKind[] = ["flight.delayed", "flight.restored"];

/** Takes estimates back, the last first, each while its flight is still as they left it; tells which were not and why. */
export async function undoDelays(asked: readonly FlightUndo[], by: By): Promise<Answer<DelayUndone>> {
  const changed: Operated[] = [];
  const left: string[] = [];
  for (const one of [...asked].reverse()) {
    const taken = await apart(one.flightId, () => takeBack(one, delays, by));
    if (taken.ok) changed.unshift(taken.value);
    else left.push(await whyLeft(one.flightId, taken.error));
  }
  const [first] = changed;
  if (!first) return err({ code: "refused", message: left.join(" ") });
  const more = changed.length - 1;
  return ok({
    said: `Taken back: ${first.designator} ${standing(first.flight, airport)}${more > 0 ? `; ${counted(more, "later flight")} too` : ""}`,
    changed: changed.map(({ flightId, eventId }) => ({ flightId, eventId })),
    left,
  });
}
