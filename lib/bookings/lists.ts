import { readPage } from "@/lib/dynamo/paginate";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Booking } from "./booking";
import { keyInWord, nameQuery, wordQueries } from "./index-queries";
import { bookingOf } from "./item";

/**
 * Bookings of one bucket of names whose key begins so, `GARCIA/M`, by key: one round trip, at most `size`. `more` says that
 * there are others. An index answers, so the latest may lag for a moment.
 */
export async function listByName(
  bucket: string,
  prefix: string,
  size: number,
): Promise<{ bookings: Booking[]; more: boolean }> {
  const page = await readPage({
    query: nameQuery(bucket, prefix),
    keys: ["name_bucket", "name_key", "booking_id"],
    size,
    stride: size + 1,
  });
  return { bookings: page.items.map(bookingOf), more: page.after !== undefined };
}

/** A booking's id and the key of its name, which is all that the indexes of single words keep. */
export type Called = { bookingId: string; nameKey: string };

/**
 * Who has a word in the name that begins so, beside the beginning of the family name: one round trip for all words, at most
 * `size` of each. `more` says that there are others. Indexes answer, so the latest may lag for a moment.
 */
export async function listByWord(
  bucket: string,
  prefix: string,
  size: number,
): Promise<{ called: Called[]; more: boolean }> {
  const pages = await Promise.all(
    wordQueries(bucket, prefix).map(async ({ query, bucket: hash, key }) => ({
      key,
      page: await readPage({ query, keys: [hash, key, "booking_id"], size, stride: size + 1 }),
    })),
  );
  const called = pages.flatMap(({ key, page }) =>
    page.items.map((item) => ({
      bookingId: String(item.booking_id),
      nameKey: keyInWord(item[key]),
    })),
  );
  return { called, more: pages.some(({ page }) => page.after !== undefined) };
}

/** Bookings by their ids, at most 100, consistently; those that are gone are left out. */
export async function listByIds(ids: readonly string[]): Promise<Booking[]> {
  const items = await readKeys(
    "bookings",
    ids.map((id) => ({ booking_id: id })),
  );
  return items.map(bookingOf);
}
