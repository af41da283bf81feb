import { parseSeat, seatText } from "@/lib/aircraft/seats";
import { bookingIdOf } from "@/lib/bookings/locator";
import { nameAttributes, nameKey, passengerName, splitName } from "@/lib/bookings/name";
import type { Item } from "@/lib/dynamo/item";
import { err, ok, type Result } from "@/lib/result";
import type { SourceRow } from "../formats/row";
import type { Mapping } from "../schema";
import { draftAmount } from "./amounts";
import { type Draft, Drafting, isKey, sorted } from "./draft";
import { bookingStatusOf } from "./words";

/** DynamoDB's limit for the range key of an index, by which names and booking IDs are found. Bytes. */
const longestKey = 1_024;

function nameFault(whole: string | undefined, attributes: Item): string | undefined {
  if (whole !== undefined && /[\p{C}<>\\]/u.test(whole))
    return "A name has letters, spaces, hyphens and apostrophes only.";
  const tooLong = Object.values(attributes).some((key) => key && Buffer.byteLength(String(key)) > longestKey);
  return tooLong ? "This name is longer than DynamoDB's keys may be." : undefined;
}

/** Reads who travels: given and family name apart, or one name, also as the trade writes it: `SHARMA/BINAYA MR`. */
function name(drafting: Drafting): void {
  const whole = drafting.text("passenger_name");
  const [given, family] = [drafting.text("given_name"), drafting.text("family_name")];
  if (whole === undefined && given === undefined && family === undefined) return;
  const parts =
    whole === undefined
      ? { given: given ?? "", family: family ?? "" }
      : splitName(whole, family ? nameKey(given ?? "", family) : undefined);
  const keys = nameAttributes(nameKey(parts.given, parts.family));
  drafting.put(
    "passenger_name",
    whole === undefined || whole.includes("/") ? passengerName(parts.given, parts.family) : whole,
    nameFault(whole, keys),
  );
  for (const [attribute, value] of Object.entries(keys)) drafting.put(attribute, value);
}

function flight(drafting: Drafting): void {
  const id = drafting.text("flight_id");
  const fits = id === undefined || isKey(id);
  drafting.put("flight_id", id, fits ? undefined : "The flight ID is longer than DynamoDB's keys may be.");
}

function seat(drafting: Drafting): void {
  const text = drafting.text("seat_number");
  if (text === undefined) return;
  const read = parseSeat(text);
  drafting.put(
    "seat_number",
    read ? seatText(read) : text,
    read ? undefined : `${text} is no seat, such as 12A.`,
  );
}

function status(drafting: Drafting): void {
  const word = drafting.text("status");
  if (word === undefined) return;
  const known = bookingStatusOf(word);
  drafting.put("status", known ?? word, known ? undefined : `${word} is no status of a booking.`);
}

function keyOf(drafting: Drafting, locator: string | undefined): Result<string, string[]> {
  const own = drafting.text("booking_id");
  if (own && Buffer.byteLength(own) <= longestKey) return ok(own);
  if (own) return err(["The booking ID is longer than DynamoDB's keys may be."]);
  const number = Number(drafting.text("passenger_number") ?? Number.NaN);
  if (locator && Number.isInteger(number) && number > 0) return ok(bookingIdOf(locator, number));
  return err(["This row has no booking ID, and no locator with a passenger's number to make one of."]);
}

/** The booking that a row asks for. Refuses a row without an id and without what makes one. */
export function bookingDraft(row: SourceRow, mapping: Mapping): Result<Draft, string[]> {
  if (row.problem) return err([row.problem]);
  const drafting = new Drafting(sorted(row, mapping, "bookings"));
  const locator = drafting.pattern(
    "record_locator",
    /^[A-Z0-9]{3,12}$/,
    "a locator has letters and digits, such as K7QX2M.",
    true,
  );
  name(drafting);
  flight(drafting);
  seat(drafting);
  status(drafting);
  drafting.pattern("email", /^[^\s@]+@[^\s@]+$/, "this is not an e-mail address.");
  drafting.pattern("phone", /^\+?[\d ()./-]{5,30}$/, "give the phone number in digits.");
  drafting.pattern("note", /^.{1,500}$/s, "a note has at most 500 signs.");
  draftAmount(drafting, "price_paid");
  const key = keyOf(drafting, locator);
  if (!key.ok) return key;
  drafting.put("booking_id", key.value);
  return ok(drafting.end(key.value, row.typed));
}
