import "server-only";
import type { ZodError } from "zod";
import { airport } from "@/lib/airports/airports";
import { nameOf } from "@/lib/auth/names";
import { may } from "@/lib/auth/roles";
import { readFor, readIf } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { designator, type Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { ago } from "@/lib/format";
import { placeOf, shifted } from "./move";
import { othersAround, previewOf, typeAmong } from "./preview";
import { type MoveQuestion, movePreview, moveQuestion, timelineFilter } from "./schema";
import type { MovePreview, MoveStart, MoveValues, Timeline } from "./screen";
import { timelineOf } from "./timeline";

export type TimelinePage = { timeline: Timeline; mayMove: boolean };

/** The timeline that an address asks for; what the address says wrongly is left out. */
export async function getTimeline(address: Record<string, unknown>): Promise<TimelinePage> {
  const [user, timeline] = await readFor("flights.read", () =>
    timelineOf(timelineFilter.parse(address), env().homeStation, Date.now()),
  );
  return { timeline, mayMove: may(user.role, "flights.retime") };
}

type Proposal = { proposed: MoveValues; preview: MovePreview };

/** Where a flight was dragged to, and what that would come to; on another aircraft it flies as that one's type. */
async function proposalOf(flight: Flight, minutes: number, onto: string | undefined): Promise<Proposal> {
  const place = shifted(flight, minutes, airport);
  if (onto === undefined || onto === (flight.registration ?? ""))
    return { proposed: place, preview: await previewOf(flight, place) };
  const there = { ...place, registration: onto };
  const others = await othersAround(flight, there);
  const type = (onto && typeAmong(others, onto)) || place.aircraftType;
  const proposed = { ...there, aircraftType: type };
  return { proposed, preview: await previewOf(flight, proposed, others) };
}

async function changeSince({ updatedBy, updatedAt }: Flight): Promise<string> {
  const when = ago(updatedAt ?? "", new Date().toISOString());
  return `${await nameOf(updatedBy)} changed this flight ${when}, after this page was drawn. This is how it is now.`;
}

/** A flight about to be moved and what that would do; undefined for somebody who may not, null where there is none. */
export function getMove(address: Record<string, unknown>): Promise<MoveStart | null | undefined> {
  const asked = moveQuestion.safeParse(address);
  return readIf("flights.retime", async () => (asked.success ? startOf(asked.data) : null));
}

async function startOf({ flightId, minutes = 0, onto, version }: MoveQuestion): Promise<MoveStart | null> {
  const flight = await flights.find(flightId);
  if (!flight) return null;
  const isOld = version !== undefined && version !== flight.version;
  const [proposal, changed] = await Promise.all([
    proposalOf(flight, minutes, onto),
    isOld ? changeSince(flight) : undefined,
  ]);
  const route = flight.origin && flight.destination ? ` ${flight.origin}→${flight.destination}` : "";
  return {
    flightId: flight.flightId,
    version: flight.version,
    designator: designator(flight),
    name: `${designator(flight)}${route}`,
    city: airport(flight.origin ?? "")?.city ?? "",
    stored: placeOf(flight, airport),
    ...(changed === undefined ? {} : { changed }),
    ...proposal,
  };
}

/** What a form's move would come to, or what is wrong with its answers; undefined for somebody who may not, null where there is no flight. */
export function getMovePreview(address: Record<string, unknown>): Promise<MovePreview | null | undefined> {
  const asked = movePreview.safeParse(address);
  return readIf("flights.retime", async () => {
    if (!asked.success) return unreadable(asked.error);
    const { flightId, ...to } = asked.data;
    const flight = await flights.find(flightId);
    return flight ? previewOf(flight, to) : null;
  });
}

function unreadable({ issues }: ZodError): MovePreview {
  const problems = Object.fromEntries(issues.map(({ path, message }) => [path.join("."), { message }]));
  return { times: "", effect: { makes: [], mends: [], keeps: [] }, problems };
}
