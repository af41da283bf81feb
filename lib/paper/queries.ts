import "server-only";
import { airport } from "@/lib/airports/airports";
import { allowed } from "@/lib/auth/session";
import { isLive } from "@/lib/bookings/booking";
import * as bookings from "@/lib/bookings/repository";
import * as flights from "@/lib/flights/repository";
import { rowOf } from "@/lib/flights/view";
import { type BoardingPass, boardingPass, type NoPass } from "./boarding-pass";
import {
  type ManifestOrder,
  type ManifestSheet,
  manifestCsv,
  manifestFileName,
  manifestSheet,
} from "./manifest";

async function flightNow(flightId: string) {
  const flight = await flights.find(flightId);
  return flight && { flight, row: rowOf(flight, airport, new Date().toISOString()) };
}

/** The manifest of a flight for paper, in one order or the other; null when there is no such flight. */
export async function getManifestSheet(flightId: string, by: ManifestOrder): Promise<ManifestSheet | null> {
  const { name } = await allowed("bookings.read");
  const [found, all] = await Promise.all([flightNow(flightId), bookings.listByFlight(flightId)]);
  if (!found) return null;
  const { flight, row } = found;
  const facts = { flight: row, takenSeats: flight.takenSeats, bookings: all, by };
  return manifestSheet(facts, new Date().toISOString(), name);
}

/** The manifest of a flight as a CSV file, by seat; null when there is no such flight. */
export async function getManifestCsv(flightId: string): Promise<{ fileName: string; text: string } | null> {
  const sheet = await getManifestSheet(flightId, "seat");
  return sheet && { fileName: manifestFileName(sheet.flight), text: manifestCsv(sheet) };
}

export type BoardingPasses = {
  passes: BoardingPass[];
  refused: NoPass[];
  /** How many fly together under the locator, this passenger among them. */
  party: number;
};

/** The boarding pass of one booking, or those of all who fly with it; null when there is no such booking. */
export async function getBoardingPasses(bookingId: string, whole: boolean): Promise<BoardingPasses | null> {
  await allowed("bookings.read");
  const booking = await bookings.find(bookingId);
  if (!booking) return null;
  const { flightId, recordLocator } = booking;
  const [found, sharing] = await Promise.all([
    flightId ? flightNow(flightId) : undefined,
    recordLocator ? bookings.listByLocator(recordLocator) : [],
  ]);
  const others = sharing.filter(
    (other) => other.bookingId !== bookingId && other.flightId === flightId && isLive(other),
  );
  const party = [booking, ...others].sort((a, b) => (a.bookingId < b.bookingId ? -1 : 1));
  const answers = (whole ? party : [booking]).map((one) => boardingPass(one, found));
  return {
    passes: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
    refused: answers.flatMap((answer) => (answer.ok ? [] : [answer.error])),
    party: party.length,
  };
}
