import { NumberValue, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";

/** What the form of a new booking sends. */
export type BookingRequest = {
  requestId: string;
  locator: string;
  flightId: string;
  givenName: string;
  familyName: string;
  seat: string;
  quote: { price: string; currency: string; capacity: number; aircraftType: string };
};

export type Stamp = { at: string; byId: string; byName: string; eventId: string; auditRequestId: string };

/** The transaction that Apron makes for one passenger on one seat, written out; a test holds it to that. */
export function bookingWrite(
  request: BookingRequest,
  stamp: Stamp,
  prefix: string,
): TransactWriteCommandInput {
  const { flightId, seat, quote, givenName, familyName, locator, requestId } = request;
  const bookingId = `${locator}-1`;
  const name = `${givenName} ${familyName}`;
  const nameKey = `${familyName}/${givenName}`.toUpperCase();
  return {
    ClientRequestToken: requestId,
    TransactItems: [
      {
        Update: {
          TableName: `${prefix}flights`,
          Key: { flight_id: flightId },
          UpdateExpression: "SET seats_available = seats_available - :n ADD taken_seats :seats",
          ConditionExpression:
            "attribute_exists(flight_id) AND (attribute_not_exists(#status) OR #status = :scheduled) AND seats_available >= :n AND NOT contains(taken_seats, :s0) AND NOT contains(blocked_seats, :s0) AND #price = :price AND #currency = :currency AND #capacity = :capacity AND #aircraft_type = :aircraft_type",
          ExpressionAttributeNames: {
            "#status": "status",
            "#price": "price",
            "#currency": "currency",
            "#capacity": "capacity",
            "#aircraft_type": "aircraft_type",
          },
          ExpressionAttributeValues: {
            ":n": 1,
            ":seats": new Set([seat]),
            ":scheduled": "scheduled",
            ":s0": seat,
            ":price": NumberValue.from(quote.price),
            ":currency": quote.currency,
            ":capacity": quote.capacity,
            ":aircraft_type": quote.aircraftType,
          },
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      },
      {
        Put: {
          TableName: `${prefix}bookings`,
          Item: {
            booking_id: bookingId,
            passenger_name: name,
            flight_id: flightId,
            seat_number: seat,
            status: "confirmed",
            record_locator: locator,
            price_paid: NumberValue.from(quote.price),
            currency: quote.currency,
            request_id: requestId,
            name_key: nameKey,
            name_bucket: nameKey.slice(0, 2),
            name_key_2: `${givenName}//${nameKey}`.toUpperCase(),
            name_bucket_2: givenName.slice(0, 2).toUpperCase(),
            version: 1,
            created_at: stamp.at,
            created_by: stamp.byId,
            updated_at: stamp.at,
            updated_by: stamp.byId,
          },
          ConditionExpression: "attribute_not_exists(booking_id)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      },
      {
        Put: {
          TableName: `${prefix}audit`,
          Item: {
            subject: `flight#${flightId}`,
            event_id: stamp.eventId,
            kind: "booking.made",
            at: stamp.at,
            by_id: stamp.byId,
            by_name: stamp.byName,
            changes: {
              passengerName: { to: name },
              seatNumber: { to: seat },
              status: { to: "confirmed" },
              pricePaid: { to: quote.price },
              currency: { to: quote.currency },
            },
            about: `${name}, seat ${seat}`,
            request_id: stamp.auditRequestId,
            booking_id: bookingId,
            day: stamp.at.slice(0, 10),
          },
          ConditionExpression: "attribute_not_exists(subject)",
        },
      },
    ],
  };
}
