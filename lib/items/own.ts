import { ownTable } from "@/lib/dynamo/client";
import type { RawItem } from "@/lib/explorer/attribute";
import type { Problem } from "@/lib/result";

/** Where the records of one of Apron's own tables are changed. */
export type OwnScreen = { label: string; href: string };

function textOf(item: RawItem, name: string): string | undefined {
  const value = item[name];
  return value && "S" in value ? value.S : undefined;
}

/** The screen of a record of Apron's own; undefined where it has none. */
export function ownScreen(table: string, item: RawItem): OwnScreen | undefined {
  const name = ownTable(table);
  const flight = name === "flights" ? textOf(item, "flight_id") : undefined;
  if (flight) return { label: `Open flight ${flight}`, href: `/flights/${encodeURIComponent(flight)}` };
  const booking = name === "bookings" ? textOf(item, "booking_id") : undefined;
  if (booking) return { label: `Open booking ${booking}`, href: `/bookings/${encodeURIComponent(booking)}` };
  return undefined;
}

/** Why a record of this table may not be written past its screens; undefined for other tables. */
export function ownRefusal(table: string, item: RawItem = {}): Problem | undefined {
  if (!ownTable(table)) return undefined;
  const see = ownScreen(table, item);
  return {
    code: "refused",
    message: `${table} is one of Apron’s own tables: its records are changed on their screens, with their history, and never past them.`,
    ...(see ? { see } : {}),
  };
}

/** Where records of one of Apron's own tables are brought in as a file; undefined for tables that take none. */
export function importScreen(table: string): OwnScreen | undefined {
  const name = ownTable(table);
  return name === "flights" || name === "bookings" ? { label: `Import ${name}`, href: "/import" } : undefined;
}
