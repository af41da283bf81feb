import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { exactNumber } from "@/lib/dynamo/item";
import { guessMapping } from "../mapping";
import { flightDraft } from "./flight-draft";

function draftOf(values: Record<string, unknown>, typed = false) {
  const row = { row: 1, line: 2, values, typed, source: [] };
  return flightDraft(row, guessMapping(Object.keys(values), "flights"), airport);
}

function read(values: Record<string, unknown>, typed = false) {
  const draft = draftOf(values, typed);
  if (!draft.ok) throw new Error(draft.error.join(" "));
  return draft.value;
}

const leg = { carrier: "AS", flight: "448", date: "2026-07-10", origin: "SEA", dest: "JFK" };

describe("a flight's row", () => {
  it("gets its id of airline, number, day and origin", () => {
    expect(read({ ...leg, sched_dep_local: "0905" }).key).toBe("AS448-20260710-SEA");
    expect(read({ designator: "as 448", date: "20260710", origin: "sea" }).key).toBe("AS448-20260710-SEA");
  });

  it("without an id and without what makes one says what is missing", () => {
    const draft = draftOf({ carrier: "AS", date: "10.7.2026" });
    expect(draft).toMatchObject({
      error: [
        "No flight ID can be made: number and day and origin cannot be read.",
        "10.7.2026 is no day: write 2026-11-20.",
      ],
    });
  });

  it.each([
    ["905", "2026-07-10T16:05:00Z"],
    ["9:05", "2026-07-10T16:05:00Z"],
    ["0905", "2026-07-10T16:05:00Z"],
    ["5", "2026-07-10T07:05:00Z"],
    ["2400", "2026-07-11T07:00:00Z"],
  ])("reads the local time %s at Seattle as %s", (clock, instant) => {
    expect(read({ flight_id: "A", ...leg, sched_dep_local: clock }).wanted.departure_time).toBe(instant);
  });

  it("leaves at a time that there is, once", () => {
    const at = (date: string, clock: string) =>
      read({ flight_id: "A", ...leg, date, sched_dep_local: clock }).faults;
    expect(at("2026-03-08", "0230").departure_time).toBe(
      "02:30 on 2026-03-08 in Seattle does not exist: clocks go from 02:00 to 03:00.",
    );
    expect(at("2026-11-01", "0130").departure_time).toBe(
      "01:30 on 2026-11-01 in Seattle comes twice, because clocks go back: give the instant, 2026-11-01T08:30:00Z or 2026-11-01T09:30:00Z.",
    );
    expect(at("2026-07-10", "2561").departure_time).toMatch(/^2561 is no time of day/);
  });

  it("arrives on the day that the row says, else on the next when that alone makes sense", () => {
    const said = read({ ...leg, sched_dep_local: "2200", sched_arr_local: "0615", arr_day_offset: "1" });
    expect(said.wanted.arrival_time).toBe("2026-07-11T10:15:00Z");
    expect(said.notes).toEqual([]);
    const taken = read({ ...leg, sched_dep_local: "2200", sched_arr_local: "0615" });
    expect(taken.wanted.arrival_time).toBe("2026-07-11T10:15:00Z");
    expect(taken.notes).toEqual(["The arrival is taken to be on the next day."]);
  });

  it("with an instant and a local time that contradict each other is at fault", () => {
    const draft = read({ ...leg, sched_dep_local: "09:05", sched_dep_utc: "2026-07-10T17:05Z" });
    expect(draft.faults.departure_time).toBe(
      "09:05 at SEA is not 2026-07-10T17:05:00Z: the file contradicts itself.",
    );
  });

  it("of the tutorial keeps its wall clocks, and swapped times are noted, not refused", () => {
    const draft = read({
      flight_id: "FL100",
      origin: "KTM",
      destination: "PKR",
      departure_time: "2025-06-10T12:00:00",
      arrival_time: "2025-06-10T09:00:00",
      price: "4500",
      seats_available: "120",
    });
    expect(draft.wanted).toMatchObject({
      departure_time: "2025-06-10T12:00:00",
      departure_date: "2025-06-10",
    });
    expect(draft.faults).toEqual({});
    expect(draft.notes).toEqual(["The flight arrives before it departs: the two times may be swapped."]);
  });

  it.each([
    [{ origin: "QQQ" }, "No airport has the code QQQ."],
    [{ dest: "SEA" }, "The flight cannot end in SEA, where it begins."],
    [{ status: "lost" }, "lost is no status of a flight."],
    [{ capacity: "900" }, "900: give a whole number from 1 to 850."],
    [{ price: "149.999", currency: "USD" }, "USD does not have that many decimals."],
    [{ price: "1".repeat(39) }, "A number holds at most 38 digits: this one has 39."],
    [{ tail: "N 318 AS" }, "N 318 AS: a registration has letters and digits."],
    [{ etd: "soon" }, "soon is no date and time, such as 2026-06-10T03:15:00Z."],
    [{ blocked_seats: "12A 99" }, "blocked_seats: write seats as 34B 34C."],
  ])("is at fault, in words: %o", (values, sentence) => {
    expect(Object.values(read({ flight_id: "A", ...leg, ...values }).faults)).toContain(sentence);
  });

  it.each([
    ["flown", "arrived"],
    ["Cancelled", "canceled"],
    ["diverted_or_unknown", "departed"],
  ])("that is %s is %s", (word, status) => {
    expect(read({ ...leg, status: word }).wanted.status).toBe(status);
  });

  it("keeps what nobody knows, with its type", () => {
    const draft = read({ ...leg, distance_mi: exactNumber("2422"), tags: ["a"], nothing: null }, true);
    expect(draft.wanted).toMatchObject({ distance_mi: exactNumber("2422"), tags: ["a"], nothing: null });
  });
});
