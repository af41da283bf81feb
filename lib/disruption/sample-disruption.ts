import { randomUUID } from "node:crypto";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { plainLayout } from "@/lib/aircraft/layout";
import type { Booking } from "@/lib/bookings/booking";
import { sampleParty, tryToBook } from "@/lib/bookings/sample-booking";
import { db, table } from "@/lib/dynamo/client";
import type { Flight } from "@/lib/flights/flight";
import { olga, storedFlight } from "@/lib/flights/sample-flight";
import * as jobs from "@/lib/jobs/repository";
import { findDisruption, openDisruption } from "./disruptions";
import { listSteps, readPlan } from "./repository";
import { disruptionRests, workOnDisruption } from "./runner";
import { approve, takeBack } from "./steps";
import { lastOutcomes } from "./undo";

/** For tests: a booking's place on a flight. */
export const at = ({ flightId }: Flight, seatNumber: string) => ({ flightId, seatNumber });

type Shape = { from?: string; to?: string; departs: number; lasts?: number; capacity?: number };

/** For tests: a stored flight of a day far ahead, times in minutes after eight in the morning, UTC. */
export async function flightAt(
  day: string,
  { from = "SEA", to = "JFK", departs, lasts = 300, capacity = 12 }: Shape,
): Promise<Flight> {
  const iso = (minutes: number) =>
    `${new Date(Date.parse(`${day}T08:00:00Z`) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  return storedFlight({
    flightNumber: String(1_000 + departs),
    origin: from,
    destination: to,
    departureDate: day,
    departureTime: iso(departs),
    arrivalTime: iso(departs + lasts),
    capacity,
  });
}

/** For tests: so many passengers from the nose on, in parties of one to four. */
export async function fill(flight: Flight, passengers: number): Promise<Booking[]> {
  const seats = plainLayout(flight.capacity ?? 0).seats.slice(0, passengers);
  const booked: Booking[] = [];
  for (let size = 1; seats.length > 0; size = (size % 4) + 1) {
    const [first, ...rest] = seats.splice(0, size);
    if (!first) break;
    const party = sampleParty(flight, [first, ...rest]);
    const made = await tryToBook(flight, ...party);
    if (!made.ok) throw new Error(made.error.kind);
    booked.push(...party);
  }
  return booked;
}

/** For tests: a disruption of these flights, its plan drawn up. */
export async function planned(...flights: Flight[]): Promise<string> {
  const flightIds = flights.map(({ flightId }) => flightId);
  const opened = await openDisruption({ flightIds, title: "", reason: "hydraulic leak" }, olga);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.jobId;
}

/** For tests: approves the plan as it was drawn up, and waits until it is carried out. */
export async function carriedOut(jobId: string, version = 1): Promise<void> {
  const approved = await approve(jobId, version, olga);
  if (!approved.ok) throw new Error(approved.error.message);
  await disruptionRests(jobId);
}

/** For tests: takes a whole disruption back, and waits until that is done. */
export async function takenBack(jobId: string): Promise<void> {
  const asked = await takeBack(jobId, olga);
  if (!asked.ok) throw new Error(asked.error.message);
  await disruptionRests(jobId);
}

/** For tests: the plan of a disruption as it is stored. */
export async function planOf(jobId: string) {
  const job = await findDisruption(jobId);
  if (!job) throw new Error(`${jobId} is not there`);
  return readPlan(jobId, job.detail.plan, job.detail.parts);
}

/** For tests: what a disruption did to whom. */
export async function outcomesOf(jobId: string) {
  return lastOutcomes(await listSteps(jobId));
}

let days = 0;

/** For tests: a day of a year that nobody else of the file has. */
export function ownDay(year: number): string {
  days += 4;
  return new Date(Date.UTC(year, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}

/** For tests: takes a seat, or gives it back, past everything, as another program might. */
export async function holdPastAll({ flightId }: Flight, verb: "ADD" | "DELETE", seat: string): Promise<void> {
  await db().send(
    new UpdateCommand({
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: `${verb} taken_seats :seats${verb === "ADD" ? "," : " ADD"} seats_available :delta`,
      ExpressionAttributeValues: { ":seats": new Set([seat]), ":delta": verb === "ADD" ? -1 : 1 },
    }),
  );
}

/** For tests: gives a flight other attributes, past everything, as another program might. */
export async function editedPast({ flightId }: Flight, to: Record<string, string | number>): Promise<void> {
  const names = Object.keys(to);
  await db().send(
    new UpdateCommand({
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, to[name]])),
    }),
  );
}

/** For tests: carries a plan out as if it had been approved before what happened since. */
export async function approvedBefore(jobId: string): Promise<void> {
  const job = await findDisruption(jobId);
  if (!job) throw new Error(`${jobId} is not there`);
  const approved = { userId: olga.userId, name: olga.name, at: new Date().toISOString() };
  await jobs.moveIfAsRead(job, { state: "running", detail: { ...job.detail, approved } });
  await workOnDisruption(jobId);
}

/** For tests: a party under one locator, larger than one sale. */
export async function largeParty(flight: Flight, size: number): Promise<Booking[]> {
  const [seat = "", ...seats] = plainLayout(flight.capacity ?? 0).seats.slice(0, size);
  const party: Booking[] = sampleParty(flight, [seat, ...seats]);
  for (let from = 0; from < size; from += 9) {
    const requestId = randomUUID();
    const [first, ...rest] = party.slice(from, from + 9).map((booking) => ({ ...booking, requestId }));
    const made = first && (await tryToBook(flight, first, ...rest));
    if (!made?.ok) throw new Error("the party was not booked");
  }
  return party;
}

/** For tests: what a stop does that comes when everybody was moved and the last step was not yet noted. */
export async function stoppedBefore(jobId: string): Promise<void> {
  await jobs.move(jobId, ["done"], { state: "canceling" });
  await workOnDisruption(jobId);
}
