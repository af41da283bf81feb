import "server-only";
import { z } from "zod";
import { airport } from "@/lib/airports/airports";
import { dayBounds, isDay, today } from "@/lib/airports/local-time";
import { allowed } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { fullFilter } from "@/lib/flights/list-page";
import { flightFilter } from "@/lib/flights/schema";
import { questionsOf, tidy } from "@/lib/search/query";
import { bookingsAddress } from "@/lib/search/schema";
import type { Download } from "./attachment";
import { type ExportFormat, exportFormats } from "./export-formats";
import { type BookingsList, bookingsToExport, flightsToExport } from "./export-lists";
import { fileStream } from "./file-stream";
import { targetsOf } from "./targets";
import { fileTypes, writeRows } from "./write-rows";

const request = z.object({ format: z.enum(exportFormats), all: z.literal("1").optional().catch(undefined) });

function columnsOf(kind: "flights" | "bookings"): string[] {
  return targetsOf(kind).flatMap(({ name, stored }) => (stored ? [name] : []));
}

async function download(
  name: string[],
  format: ExportFormat,
  rows: AsyncGenerator<string>,
): Promise<Download> {
  const { ending, mime } = fileTypes[format];
  const plain = name
    .filter(Boolean)
    .join("-")
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .slice(0, 80);
  return { fileName: `${plain}.${ending}`, mime, body: await fileStream(rows) };
}

/**
 * The list of flights that an address shows, whole, as a file; with `all=1` every flight there is. Undefined when the address asks
 * for no format that there is. For who may export.
 */
export async function getFlightsExport(address: Record<string, string>): Promise<Download | undefined> {
  await allowed("records.export");
  const asked = request.safeParse(address);
  if (!asked.success) return undefined;
  const { format, all } = asked.data;
  const filter = all ? undefined : fullFilter(flightFilter.parse(address), env().homeStation, new Date());
  const { from = "", to = "", day = "all", station = "" } = filter ?? {};
  const place = from ? [from, to] : [station];
  return download(
    ["flights", ...place, day],
    format,
    writeRows(format, () => flightsToExport(filter), columnsOf("flights")),
  );
}

function bookingsAsked(address: Record<string, string>): { list: BookingsList; name: string } {
  const { q = "", day: asked } = bookingsAddress.parse(address);
  const zone = airport(env().homeStation)?.zone ?? "UTC";
  const now = today(new Date(), zone);
  const typed = tidy(q);
  if (typed) {
    const questions = questionsOf(typed, { today: now, isAirport: (iata) => airport(iata) !== undefined });
    return { list: { kind: "found", questions }, name: typed };
  }
  const day = asked && isDay(asked) ? asked : now;
  const { from, to: until } = dayBounds(day, zone);
  return { list: { kind: "changed", from, until }, name: `changed-${day}` };
}

/**
 * The bookings that the page of bookings lists, all of them: who is found by `q`, else who changed on `day`; with `all=1` every
 * booking there is. Undefined when the address asks for no format that there is. For who may export.
 */
export async function getBookingsExport(address: Record<string, string>): Promise<Download | undefined> {
  await allowed("records.export");
  const asked = request.safeParse(address);
  if (!asked.success) return undefined;
  const { format, all } = asked.data;
  const { list, name } = all ? { list: { kind: "all" } as const, name: "all" } : bookingsAsked(address);
  return download(
    ["bookings", name],
    format,
    writeRows(format, () => bookingsToExport(list), columnsOf("bookings")),
  );
}
