import { describe, expect, it } from "vitest";
import type { BookingStatus } from "@/lib/bookings/booking";
import { sampleParty } from "@/lib/bookings/sample-booking";
import { bookingRow } from "@/lib/bookings/view";
import { offersOf } from "@/lib/changes/offers";
import type { Party } from "@/lib/changes/screen";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { possibleFor } from "./party-deeds";

function partyOf(...statuses: BookingStatus[]): Party {
  const seats = statuses.map((_status, index) => `${index + 1}A`) as [string, ...string[]];
  const passengers = sampleParty(sampleFlight(), seats).map((booking, index) => {
    const now = { ...booking, status: statuses[index] };
    return { ...bookingRow(now), name: now.bookingId, version: 1, offers: offersOf(now) };
  });
  return { passengers, mayChange: true, mayCancel: true };
}

function offered(party: Party, ticked = party.passengers): string[] {
  const { steps, ...others } = possibleFor(ticked, party);
  return [...steps, ...Object.entries(others).flatMap(([deed, possible]) => (possible ? [deed] : []))];
}

describe("the desk offers", () => {
  it.each<[BookingStatus[], string[]]>([
    [["confirmed"], ["check-in", "no-show", "changeSeat", "move", "correctName", "cancel"]],
    [["checked_in"], ["board", "undo-check-in", "no-show", "changeSeat", "move", "correctName", "cancel"]],
    [["boarded"], ["offload", "correctName"]],
    [["no_show"], ["turned-up", "move", "correctName", "cancel"]],
    [["canceled"], ["reinstate"]],
    [
      ["confirmed", "confirmed"],
      ["check-in", "no-show", "swap", "move", "cancel"],
    ],
    [
      ["confirmed", "checked_in"],
      ["no-show", "swap", "move", "cancel"],
    ],
    [["confirmed", "boarded"], []],
    [["confirmed", "canceled"], []],
  ])("to %j only what all of them may: %j", (statuses, deeds) => {
    expect(offered(partyOf(...statuses))).toEqual(deeds);
  });

  it("splitting to some of a party, and nothing for nobody", () => {
    const party = partyOf("confirmed", "confirmed");
    expect(offered(party, party.passengers.slice(0, 1))).toContain("split");
    expect(offered(party, [])).toEqual([]);
  });

  it("nothing to somebody who may only look", () => {
    const party = { ...partyOf("confirmed"), mayChange: false, mayCancel: false };
    expect(offered(party)).toEqual([]);
  });
});
