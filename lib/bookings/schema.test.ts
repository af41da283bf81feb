import { describe, expect, it } from "vitest";
import { newLocator } from "./locator";
import { bookingInput, cancellation } from "./schema";

const right = {
  requestId: "7f9c2ba4-e88f-4d4c-8e2a-0b1d3c5f7a91",
  locator: "K7QX2M",
  flightId: "AS448-20261120-SEA",
  passengers: [{ givenName: "Binaya", familyName: "Sharma", seat: "12A" }],
  email: "",
  phone: "",
  note: "",
  quote: { price: "149.5", currency: "USD", capacity: 181, aircraftType: "739" },
  strays: false,
};

function problemsOf(input: unknown): Record<string, string> {
  const parsed = bookingInput.safeParse(input);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

/** What the schema makes of one passenger. */
function one(passenger: object) {
  return bookingInput.parse({ ...right, passengers: [passenger] }).passengers[0];
}

describe("the form of a booking", () => {
  it("takes a passenger, with or without ways to reach them", () => {
    expect(bookingInput.parse(right)).toEqual(right);
    const full = { ...right, email: "b@example.com", phone: "+1 (206) 555-0100", note: "Wheelchair" };
    expect(bookingInput.parse(full)).toEqual(full);
    const { email: _email, phone: _phone, note: _note, ...short } = right;
    expect(bookingInput.parse(short)).toEqual(right);
    expect(one({ familyName: "Sharma", seat: "12A" })?.givenName).toBe("");
  });

  it("takes a flight of which nothing is known but its id", () => {
    expect(bookingInput.safeParse({ ...right, flightId: "FL100", quote: {} }).success).toBe(true);
  });

  it.each(["12a", " 12 A ", "012A"])("reads the seat %j as 12A", (seat) => {
    expect(one({ givenName: "", familyName: "Sharma", seat })?.seat).toBe("12A");
  });

  it.each([
    ["SHARMA/BINAYA MR", { givenName: "BINAYA", familyName: "SHARMA" }],
    ["sharma/binaya", { givenName: "binaya", familyName: "sharma" }],
    ["GARCIA IBANEZ/MARIA JOSE MRS", { givenName: "MARIA JOSE", familyName: "GARCIA IBANEZ" }],
  ])("takes the trade's writing of a name, %s", (familyName, name) => {
    expect(one({ givenName: "", familyName, seat: "12A" })).toEqual({ ...name, seat: "12A" });
  });

  it("takes a party of nine, no more, and gives no seat twice", () => {
    const party = (seats: string[]) => ({
      ...right,
      passengers: seats.map((seat) => ({ givenName: "A", familyName: "B", seat })),
    });
    const nine = ["1A", "1B", "1C", "1D", "1E", "1F", "2A", "2B", "2C"];
    expect(problemsOf(party(nine))).toEqual({});
    expect(problemsOf(party([...nine, "2D"]))).toEqual({
      passengers: "At most 9 passengers travel under one locator",
    });
    expect(problemsOf(party([]))).toEqual({ passengers: "Who is travelling?" });
    expect(problemsOf(party(["1A", "1B", "01a"]))).toEqual({
      "passengers.2.seat": "Seat 1A is passenger 1's already",
    });
  });

  it.each([
    ["familyName", "", "Give the family name"],
    ["familyName", "   ", "Give the family name"],
    ["familyName", "Sharma2", "A family name has letters, spaces, hyphens and apostrophes only"],
    ["familyName", "<b>Sharma", "A family name has letters, spaces, hyphens and apostrophes only"],
    ["familyName", "/Binaya", "Give the family name"],
    ["familyName", "A/B/C", "A family name has letters, spaces, hyphens and apostrophes only"],
    ["givenName", "A/B", "A given name has letters, spaces, hyphens and apostrophes only"],
    ["givenName", "Bin\u202eaya", "A given name has letters, spaces, hyphens and apostrophes only"],
    ["givenName", "x".repeat(61), "A given name has at most 60 signs"],
    ["seat", "", "Give the seat as row and letter, such as 12A"],
    ["seat", "12I", "Give the seat as row and letter, such as 12A"],
  ])("refuses %s %j of a passenger in words, at the field", (field, typed, message) => {
    const passengers = [{ ...right.passengers[0], [field]: typed }];
    expect(problemsOf({ ...right, passengers })).toEqual({ [`passengers.0.${field}`]: message });
  });

  it.each([
    ["email", "binaya", "This is not an e-mail address"],
    ["phone", "call me", "Give the phone number in digits, such as +1 206 555 0100"],
    ["note", "x".repeat(501), "A note has at most 500 signs"],
  ])("refuses %s %j in words, at the field", (field, typed, message) => {
    expect(problemsOf({ ...right, [field]: typed })).toEqual({ [field]: message });
  });

  it.each(["María José", "O'Brien", "Nguyễn Thị", "山田", "Al-Harbi", "St. John"])(
    "takes the name %s",
    (name) => {
      const passengers = [{ givenName: name, familyName: name, seat: "12A" }];
      expect(problemsOf({ ...right, passengers })).toEqual({});
    },
  );

  it.each([
    ["requestId", "1"],
    ["locator", "K7QX2"],
    ["locator", "K7QX2O"],
    ["locator", "k7qx2m"],
    ["flightId", ""],
    ["flightId", "x".repeat(101)],
    ["strays", "yes"],
    ["quote", { price: "cheap" }],
    ["quote", { price: "1".repeat(39) }],
    ["quote", { capacity: 1.5 }],
    ["quote", { seatsAvailable: 9 }],
    ["status", "boarded"],
    ["version", 7],
    ["pricePaid", "0"],
  ])("refuses %s %j, which no form of ours sends", (field, value) => {
    expect(Object.keys(problemsOf({ ...right, [field]: value })).join()).toMatch(new RegExp(`^$|^${field}`));
    expect(bookingInput.safeParse({ ...right, [field]: value }).success).toBe(false);
  });

  it("takes every locator that we make", () => {
    for (let made = 0; made < 1_000; made++)
      expect(bookingInput.shape.locator.safeParse(newLocator()).success).toBe(true);
  });
});

describe("a cancellation", () => {
  it("names the booking, of whatever program, and the version that was seen", () => {
    expect(cancellation.parse({ bookingId: "BKG200", version: 0 })).toEqual({
      bookingId: "BKG200",
      version: 0,
    });
    expect(cancellation.safeParse({ bookingId: "BKG200" }).success).toBe(false);
    expect(cancellation.safeParse({ bookingId: "", version: 1 }).success).toBe(false);
    expect(cancellation.safeParse({ bookingId: "BKG200", version: -1 }).success).toBe(false);
  });
});
