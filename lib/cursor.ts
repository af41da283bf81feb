import { createHmac, timingSafeEqual } from "node:crypto";
import type { Item } from "@/lib/dynamo/item";
import { env } from "@/lib/env";

function seal(body: string, list: string): Buffer {
  return createHmac("sha256", env().secret).update(`${list}\n${body}`).digest().subarray(0, 12);
}

/** A position in a list as opaque, signed text for an address; `list` names the list it belongs to, with its filters. */
export function writeCursor(position: Item, list: string): string {
  const body = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${body}.${seal(body, list).toString("base64url")}`;
}

/** The position that a cursor stands for; undefined when it was made for another list or tampered with. */
export function readCursor(cursor: string, list: string): Item | undefined {
  const [body = "", mac = ""] = cursor.split(".");
  const given = Buffer.from(mac, "base64url");
  const expected = seal(body, list);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Item;
}
