import { table } from "@/lib/dynamo/client";
import { readPage } from "@/lib/dynamo/paginate";
import type { Booking } from "./booking";
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
    query: {
      TableName: table("bookings"),
      IndexName: "by_name",
      KeyConditionExpression: "name_bucket = :bucket AND begins_with(name_key, :prefix)",
      ExpressionAttributeValues: { ":bucket": bucket, ":prefix": prefix },
    },
    keys: ["name_bucket", "name_key", "booking_id"],
    size,
    stride: size + 1,
  });
  return { bookings: page.items.map(bookingOf), more: page.after !== undefined };
}
