import { describe, expect, it } from "vitest";
import type { SeatView } from "@/lib/bookings/row";
import { type SeatAt, seatName } from "./seat-name";

const window: SeatAt = { place: "window", cabin: "main", exit: false };

describe("a seat read out", () => {
  it.each<[said: string, seat: SeatView, at: SeatAt | undefined]>([
    ["12A, window, exit row, free", { seat: "12A", state: "free" }, { ...window, exit: true }],
    [
      "12B, middle, taken by Rao, PNR K7M2QP",
      { seat: "12B", state: "taken", holder: "Rao", locator: "K7M2QP" },
      { ...window, place: "middle" },
    ],
    [
      "1C, first class, aisle, taken by Asha Rao, PNR K7M2QP, checked in",
      { seat: "1C", state: "checked-in", holder: "Asha Rao", locator: "K7M2QP" },
      { place: "aisle", cabin: "first", exit: false },
    ],
    ["3A, window, taken, boarded", { seat: "3A", state: "boarded" }, window],
    ["34B, middle, blocked", { seat: "34B", state: "blocked" }, { ...window, place: "middle" }],
    ["13E, taken by Rao", { seat: "13E", state: "taken", holder: "Rao" }, undefined],
  ])("%s", (said, seat, at) => {
    expect(seatName(seat, at)).toBe(said);
  });

  it("says what is done with it instead of what is stored", () => {
    expect(seatName({ seat: "14C", state: "free" }, window, "chosen for passenger 2")).toBe(
      "14C, window, chosen for passenger 2",
    );
  });
});
