import { describe, expect, it } from "vitest";
import type { AuditEvent } from "@/lib/audit/event";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { earlierSeats, lastChangeOf, reseatReason } from "./last-change";
import { bundles } from "./reseat";

function event(over: Partial<AuditEvent>): AuditEvent {
  return {
    subject: "flight#T",
    eventId: "1",
    kind: "flight.reequipped",
    at: "",
    byId: "",
    byName: "",
    changes: {},
    ...over,
  };
}

function reseated(bookingId: string, from: string, to: string, over: Partial<AuditEvent> = {}): AuditEvent {
  const changes = { seatNumber: { from, to } };
  return event({
    kind: "booking.reseated",
    bookingId,
    changes,
    reason: `${reseatReason} to 737-800`,
    ...over,
  });
}

const flight = sampleFlight({ aircraftType: "738", capacity: 163, registration: "N546AS" });

describe("the last change of an aircraft", () => {
  it("tells what there was before, and the first seat of whoever it reseated, by its own events alone", () => {
    const last = lastChangeOf(flight, [
      reseated("A", "30A", "29A"),
      reseated("C", "10C", "11C", { reason: "Wished for it" }),
      reseated("B", "33B", "31B"),
      reseated("A", "33A", "30A"),
      event({ changes: { aircraftType: { from: "739", to: "738" }, capacity: { from: "181", to: "163" } } }),
    ]);
    expect(last).toEqual({
      before: { aircraftType: "739", capacity: 181, registration: "N546AS" },
      moved: new Map([
        ["A", { from: "33A", to: "29A" }],
        ["B", { from: "33B", to: "31B" }],
      ]),
    });
    const sit = [
      { bookingId: "A", seat: "29A" },
      { bookingId: "B", seat: "12B" },
      { bookingId: "C", seat: "11C" },
    ];
    expect(last && earlierSeats(last, sit)).toEqual(new Map([["A", "33A"]]));
  });

  it("is none where the aircraft was never changed", () => {
    expect(lastChangeOf(flight, [reseated("A", "33A", "30A")])).toBeUndefined();
  });
});

describe("the bundles in which passengers are reseated", () => {
  it("hold whole parties, at most twenty; only a larger party is parted", () => {
    const sizes = [9, 9, 3, 1, 20, 45, 2];
    const going = sizes.flatMap((size, at) =>
      Array.from({ length: size }, (_, n) => ({
        booking: { bookingId: `${at}-${n}`, recordLocator: size === 1 ? undefined : `P${at}` },
      })),
    );
    const made = bundles(going);
    expect(made.map((bundle) => bundle.length)).toEqual([18, 4, 20, 20, 20, 7]);
    expect(made.flat()).toHaveLength(going.length);
  });
});
