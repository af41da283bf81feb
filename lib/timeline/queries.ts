import "server-only";
import type { ZodError } from "zod";
import { airport } from "@/lib/airports/airports";
import { nameOf } from "@/lib/auth/names";
import { may } from "@/lib/auth/roles";
import { currentUser, readFor } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { designator, type Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { ago } from "@/lib/format";
import { placeOf, shifted } from "./move";
import { previewOf, typeAround } from "./preview";
import { movePreview, moveQuestion, timelineFilter } from "./schema";
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

async function mayAsk(): Promise<boolean> {
  const user = await currentUser();
  return user !== undefined && may(user.role, "flights.retime");
}

async function proposalOf(flight: Flight, minutes: number, onto: string | undefined): Promise<MoveValues> {
  const place = shifted(flight, minutes, airport);
  if (onto === undefined || onto === (flight.registration ?? "")) return place;
  const type = onto ? await typeAround(flight, onto) : undefined;
  return { ...place, registration: onto, aircraftType: type ?? place.aircraftType };
}

async function changeSince({ updatedBy, updatedAt }: Flight): Promise<string> {
  const when = ago(updatedAt ?? "", new Date().toISOString());
  return `${await nameOf(updatedBy)} changed this flight ${when}, after this page was drawn. This is how it is now.`;
}

/** A flight about to be moved and what that would do; undefined for somebody who may not, null where there is none. */
export async function getMove(address: Record<string, unknown>): Promise<MoveStart | null | undefined> {
  const asked = moveQuestion.safeParse(address);
  if (!(await mayAsk())) return undefined;
  const flight = asked.success ? await flights.find(asked.data.flightId) : undefined;
  if (!asked.success || !flight) return null;
  const { minutes = 0, onto, version } = asked.data;
  const proposed = await proposalOf(flight, minutes, onto);
  const route = flight.origin && flight.destination ? ` ${flight.origin}→${flight.destination}` : "";
  return {
    flightId: flight.flightId,
    version: flight.version,
    designator: designator(flight),
    name: `${designator(flight)}${route}`,
    city: airport(flight.origin ?? "")?.city ?? "",
    stored: placeOf(flight, airport),
    proposed,
    ...(version !== undefined && version !== flight.version ? { changed: await changeSince(flight) } : {}),
    preview: await previewOf(flight, proposed),
  };
}

/** What a form's move would come to, or what is wrong with its answers; undefined for somebody who may not, null where there is no flight. */
export async function getMovePreview(
  address: Record<string, unknown>,
): Promise<MovePreview | null | undefined> {
  if (!(await mayAsk())) return undefined;
  const asked = movePreview.safeParse(address);
  if (!asked.success) return unreadable(asked.error);
  const { flightId, ...to } = asked.data;
  const flight = await flights.find(flightId);
  return flight ? previewOf(flight, to) : null;
}

function unreadable({ issues }: ZodError): MovePreview {
  const problems = Object.fromEntries(issues.map(({ path, message }) => [path.join("."), { message }]));
  return { times: "", effect: { makes: [], mends: [], keeps: [] }, problems };
}
