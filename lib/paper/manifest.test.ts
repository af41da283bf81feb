import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Booking } from "@/lib/bookings/booking";
import { sampleBooking } from "@/lib/bookings/sample-booking";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { rowOf } from "@/lib/flights/view";
import { type ManifestOrder, manifestCsv, manifestFileName, manifestSheet } from "./manifest";

const now = "2026-11-20T16:45:12.345Z";
const flight = sampleFlight({ takenSeats: ["1A", "1B", "2C", "10A", "11D"] });
const row = rowOf(flight, airport, now);

function passenger(seat: string, passengerName: string | undefined, over: Partial<Booking> = {}): Booking {
  return sampleBooking(flight, seat, { passengerName, ...over });
}

const aboard = [
  passenger("10A", "Åse Østby"),
  passenger("2C", "Ana Garcia", { status: "boarded", note: "=HYPERLINK(1)" }),
  passenger("1B", "María García", { status: "checked_in", email: "maria@example.com", phone: "+47 1" }),
  passenger("1A", undefined, { status: undefined }),
];
const bookings = [...aboard, passenger("3D", "Gone Away", { status: "canceled" })];

function sheet(by: ManifestOrder, of = bookings) {
  return manifestSheet({ flight: row, takenSeats: flight.takenSeats, bookings: of, by }, now, "Oda Berg");
}

describe("a manifest on paper", () => {
  it("lists everybody who flies by seat from the nose, nobody who canceled", () => {
    expect(sheet("seat").passengers.map(({ seat }) => seat)).toEqual(["1A", "1B", "2C", "10A"]);
  });

  it("lists them by family name and given name without accents, the nameless last", () => {
    expect(sheet("name").passengers.map(({ given, family }) => `${family} ${given}`.trim())).toEqual([
      "Garcia Ana",
      "García María",
      "Østby Åse",
      "",
    ]);
  });

  it("counts them by status, those without one too", () => {
    expect(sheet("seat").counts).toEqual([
      ["confirmed", 1],
      ["checked_in", 1],
      ["boarded", 1],
      ["", 1],
    ]);
  });

  it("names the seats whose passenger is not listed yet", () => {
    expect(sheet("seat").arriving).toEqual(["11D"]);
  });

  it("says when it was printed, in UTC, and by whom", () => {
    expect(sheet("seat")).toMatchObject({ printedAt: "2026-11-20 16:45Z", printedBy: "Oda Berg" });
  });

  it("is empty for a flight that nobody booked", () => {
    expect(sheet("name", [])).toMatchObject({ passengers: [], counts: [], parties: 0 });
  });
});

describe("a manifest as a file", () => {
  it("has the passengers by seat with what is remarked, made safe, and nobody's address", () => {
    const text = manifestCsv(sheet("seat"));
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map(({ seat, family_name, status }) => [seat, family_name, status])).toEqual([
      ["1A", "", ""],
      ["1B", "García", "checked_in"],
      ["2C", "Garcia", "boarded"],
      ["10A", "Østby", "confirmed"],
    ]);
    expect(rows[2]?.remark).toBe("'=HYPERLINK(1)");
    expect(text).not.toMatch(/maria@example|\+47/);
  });

  it("is only its heading for a flight that nobody booked", () => {
    expect(manifestCsv(sheet("seat", []))).toBe(
      "\uFEFFseat,family_name,given_name,record_locator,booking_id,status,remark\r\n",
    );
  });

  it("has a name that every file system takes", () => {
    expect(manifestFileName(row)).toBe("manifest-AS448-2026-11-20.csv");
    expect(manifestFileName({ ...row, designator: '../a "b"\r\n' })).toBe("manifest-ab-2026-11-20.csv");
  });
});
