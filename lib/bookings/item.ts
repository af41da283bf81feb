import { z } from "zod";
import { decimal, exactNumber, type Item, readItem, showValue, text, whole } from "@/lib/dynamo/item";
import { type Booking, bookingStatuses } from "./booking";
import { nameAttributes, nameKeyOf } from "./name";

const shape = {
  booking_id: text,
  passenger_name: text,
  flight_id: text,
  seat_number: text,
  status: z.enum(bookingStatuses),
  record_locator: text,
  email: text,
  phone: text,
  note: text,
  price_paid: decimal,
  currency: text,
  request_id: text,
  name_key: text,
  name_bucket: text,
  name_key_2: text,
  name_bucket_2: text,
  name_key_3: text,
  name_bucket_3: text,
  name_key_4: text,
  name_bucket_4: text,
  version: whole,
  created_at: text,
  created_by: text,
  updated_at: text,
  updated_by: text,
  import_job: text,
};

/** A stored item as a booking; what cannot be read or is not known is named, never dropped. */
export function bookingOf(item: Item): Booking {
  const { known, unreadable, other } = readItem(shape, item);
  return {
    bookingId: known.booking_id ?? "",
    passengerName: known.passenger_name,
    flightId: known.flight_id,
    seatNumber: known.seat_number,
    status: known.status,
    recordLocator: known.record_locator,
    email: known.email,
    phone: known.phone,
    note: known.note,
    pricePaid: known.price_paid,
    currency: known.currency,
    requestId: known.request_id,
    nameKey: known.name_key,
    version: known.version ?? 0,
    createdAt: known.created_at,
    createdBy: known.created_by,
    updatedAt: known.updated_at,
    updatedBy: known.updated_by,
    importJob: known.import_job,
    unreadable,
    other,
  };
}

/** A whole booking as an item, for one that is not stored yet. */
export function bookingItem(booking: Booking): Item {
  const nameKey = booking.nameKey ?? (booking.passengerName ? nameKeyOf(booking.passengerName) : undefined);
  return {
    ...booking.other,
    booking_id: booking.bookingId,
    passenger_name: booking.passengerName,
    flight_id: booking.flightId,
    seat_number: booking.seatNumber,
    status: booking.status,
    record_locator: booking.recordLocator,
    email: booking.email,
    phone: booking.phone,
    note: booking.note,
    price_paid: booking.pricePaid === undefined ? undefined : exactNumber(booking.pricePaid),
    currency: booking.currency,
    request_id: booking.requestId,
    ...nameAttributes(nameKey),
    version: booking.version,
    created_at: booking.createdAt,
    created_by: booking.createdBy,
    updated_at: booking.updatedAt,
    updated_by: booking.updatedBy,
    import_job: booking.importJob,
  };
}

/** The attributes of a booking that Apron does not know, by name, as text for a person. */
export function otherAttributes(booking: Booking): [name: string, value: string][] {
  return Object.entries(booking.other).map(([name, value]) => [name, showValue(value)]);
}
