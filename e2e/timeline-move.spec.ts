import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { newId, nowStored } from "@/lib/flights/sample-flight";
import { placeOf } from "@/lib/timeline/move";
import { saveMove } from "@/lib/timeline/moving";
import type { MoveValues } from "@/lib/timeline/screen";
import { expect, test } from "./fixtures";
import { typeInto } from "./keyboard";
import { personOf } from "./people";
import { field, fill } from "./screen";
import { designatorOf } from "./seed";
import { signInAs } from "./sessions";
import { timelineDay } from "./timeline-day";
import { barOf, drag, openTimeline, rowOf, takeAlong } from "./timeline-steps";

/** What the admin saves elsewhere while a page is open. */
async function movedByAino(flight: Flight, to: Partial<MoveValues>): Promise<void> {
  const { flightId, version } = flight;
  const place = { ...placeOf(flight, airport), ...to };
  const saved = await saveMove({ flightId, version, ...place }, personOf("admin"), newId());
  expect(saved.ok).toBe(true);
}

test.describe("moving a flight on the timeline", { tag: "@timeline" }, () => {
  test("a bar dragged along the time or into another row is moved once the dialog has said what that does; Undo brings it back", async ({
    ops: page,
  }) => {
    const { day, tail, other, first, next } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
    const dialog = page.getByRole("dialog");
    const effect = dialog.getByRole("region", { name: "What this does" });

    await drag(page, first, 35);
    await expect(dialog.getByRole("heading", { level: 2 })).toHaveText(`Move ${designatorOf(first)} SEA→PDX`);
    await expect(field(dialog, "Departure time")).toHaveValue("09:35");
    await expect(effect).toContainText("Leaves 09:35 PST SEA, arrives 10:35 PST PDX");
    await expect(effect).toContainText("New: 1 conflict");
    await dialog.getByRole("button", { name: "Move with 1 conflict" }).click();
    await expect(dialog).toBeHidden();
    await expect(barOf(page, first)).toHaveAccessibleName(/09:35 to 10:35/);
    await expect(barOf(page, first)).toBeFocused();
    const moved = { departureTime: `${day}T17:35:00Z`, arrivalTime: `${day}T18:35:00Z`, version: 2 };
    expect(await nowStored(first.flightId)).toMatchObject(moved);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(barOf(page, first)).toHaveAccessibleName(/09:00 to 10:00/);
    expect(await nowStored(first.flightId)).toMatchObject({ departureTime: `${day}T17:00:00Z`, version: 3 });

    await takeAlong(page, next, 20, rowOf(page, other));
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await drag(page, next, 0, rowOf(page, other));
    await expect(field(dialog, "Registration optional")).toHaveValue(other);
    await expect(field(dialog, "Departure time")).toHaveValue("11:00");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    expect((await nowStored(next.flightId)).version).toBe(1);
    await drag(page, next, 0, rowOf(page, other));
    await dialog.getByRole("button", { name: /^Move/ }).click();
    await expect(rowOf(page, other).getByRole("link")).toHaveCount(2);
    await expect(rowOf(page, tail).getByRole("link")).toHaveCount(1);
    expect(await nowStored(next.flightId)).toMatchObject({ registration: other });
  });

  test("the dialog does all of it by keyboard, tells bad input, and opens at a press for who cannot drag", async ({
    ops: page,
  }) => {
    const { day, other, first } = await timelineDay({ takenSeats: ["33B"], capacity: 181 });
    await openTimeline(page, `/timeline?day=${day}`, first);
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await typeInto(page, field(dialog, "Departure time"), "25:00");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByRole("alert")).toContainText("Give the departure time in 24 hours");
    await typeInto(page, field(dialog, "Departure time"), "1230");
    await typeInto(page, field(dialog, "Registration optional"), other);
    const effect = dialog.getByRole("region", { name: "What this does" });
    await expect(effect).toContainText("Leaves 12:30 PST SEA");
    await expect(effect).toContainText(/leaves 30 min before .* has arrived/);
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(rowOf(page, other).getByRole("link")).toHaveCount(2);
    const moved = { departureTime: `${day}T20:30:00Z`, registration: other };
    expect(await nowStored(first.flightId)).toMatchObject(moved);

    await page.getByRole("button", { name: "A press moves a flight" }).click();
    await barOf(page, first).click();
    await fill(dialog, { "Aircraft type optional": "73W" });
    await expect(effect).toContainText("has no seat for 1 passenger of this flight: 33B");
    await effect.getByRole("link", { name: "Change the aircraft and seat them anew" }).click();
    await expect(page).toHaveURL(new RegExp(`/aircraft\\?registration=${other}&type=73W`));
  });

  test("what somebody else changed before or after the dialog opened is shown, and nothing of theirs is lost", async ({
    ops: page,
  }) => {
    const { day, other, first, far } = await timelineDay();
    await openTimeline(page, `/timeline?day=${day}`, first);
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    await movedByAino(first, { departureTime: "08:30", registration: other });
    await fill(dialog, { "Departure time": "09:15" });
    await dialog.getByRole("button", { name: /^Move/ }).click();
    const conflict = dialog.getByRole("alert").filter({ hasText: "Aino Salo changed this flight" });
    await expect(conflict.getByRole("row", { name: /^Departure time/ })).toContainText(/08:30.*09:15/);
    await expect(conflict).toContainText(`Registration ${other}`);
    expect((await nowStored(first.flightId)).version).toBe(2);
    await conflict.getByRole("button", { name: "Departure time: use mine, 09:15" }).click();
    await dialog.getByRole("button", { name: /^Move/ }).click();
    await expect(dialog).toBeHidden();
    const both = { departureTime: `${day}T17:15:00Z`, registration: other, version: 3 };
    expect(await nowStored(first.flightId)).toMatchObject(both);

    await openTimeline(page, `/timeline?day=${day}`, first);
    await movedByAino(far, { departureTime: "08:30" });
    await barOf(page, far).focus();
    await page.keyboard.press("m");
    await expect(dialog).toContainText("Aino Salo changed this flight");
    await expect(field(dialog, "Departure time")).toHaveValue("08:30");
  });

  test("a flight that has left stays where it is, and the server refuses a move sent by an agent", async ({
    ops: page,
    complaints,
  }) => {
    complaints.allow(/403/, "an agent is not told what a move would do");
    const { day, first, far } = await timelineDay({ status: "departed" });
    const dialog = page.getByRole("dialog");
    await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
    await drag(page, first, 60);
    await expect(dialog).toHaveCount(0);
    await barOf(page, first).focus();
    await page.keyboard.press("m");
    await expect(page.getByText("it stays where it is")).toBeVisible();

    await barOf(page, far).focus();
    await page.keyboard.press("m");
    await fill(dialog, { "Departure time": "14:00" });
    await signInAs(page.context(), "agent");
    await dialog.getByRole("button", { name: /^Move/ }).click();
    await expect(dialog.getByRole("alert")).toContainText("An agent may not retime flights.");
    expect((await nowStored(far.flightId)).version).toBe(1);
  });

  for (const role of ["viewer", "agent"] as const)
    test(`the ${role} sees it all and moves nothing`, async ({ desk, complaints }) => {
      complaints.allow(/403/, "the server refuses what the screen does not offer");
      const page = await desk(role);
      const { day, first, next } = await timelineDay();
      await openTimeline(page, `/timeline?day=${day}&zoom=12&from=06:00`, first);
      await expect(page.getByRole("button", { name: "A press moves a flight" })).toHaveCount(0);
      await page.keyboard.press("m");
      await page.keyboard.press("ArrowRight");
      await expect(barOf(page, next)).toBeFocused();
      await drag(page, first, 60);
      await expect(page.getByRole("dialog")).toHaveCount(0);
      const answer = await page.request.get(`/api/timeline/move?flightId=${first.flightId}`);
      expect(answer.status()).toBe(403);
      expect((await nowStored(first.flightId)).version).toBe(1);
    });
});
