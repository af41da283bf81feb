import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeEach, expect, it } from "vitest";
import { layoutFor } from "@/lib/aircraft/layout";
import { sampleBooking, tryToBook } from "@/lib/bookings/sample-booking";
import { expectWhole } from "@/lib/changes/sample-change";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { useTables } from "@/lib/dynamo/use-tables";
import { nowStored } from "@/lib/flights/sample-flight";
import { type Violation, violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { seatsMissing } from "./equipment";
import { aboardNow } from "./repository";
import { asPlanned, b737800, buys, change, flightWith, planNow } from "./sample-change";
import type { AircraftChangeInput } from "./schema";

const proxy = useFaultProxy();
useTables();
beforeEach(() => proxy.heal());

/** Passengers in parties of three, as far back in a cabin as can be. */
function crowd(type: string, capacity: number, people: number): string[] {
  const seats = layoutFor(type, capacity).seats.slice(-people);
  return Array.from({ length: people / 3 }, (_, at) => seats.slice(at * 3, at * 3 + 3).join(" "));
}

/** A 787 whose last rows are full, most of them on seats that a 737 has not. */
function full787(people: number) {
  return flightWith(crowd("789", 285, people), { aircraftType: "789", capacity: 285 });
}

/** Everybody sits on one seat of the new aircraft, and nobody is lost. */
async function allSeated(flightId: string, people: number): Promise<void> {
  const seats = (await aboardNow(flightId)).map(({ seatNumber = "" }) => seatNumber);
  expect(seats).toHaveLength(people);
  expect(new Set(seats).size).toBe(people);
  expect(seatsMissing(await nowStored(flightId))).toEqual([]);
}

/** Lets a process of its own change the aircraft and kills it when it is about to send another transaction than the first `steps`. */
async function killedAfter(steps: number, input: AircraftChangeInput): Promise<void> {
  let sent = 0;
  const reached = new Promise<void>((resolve) =>
    proxy.decide(({ operation }) => {
      if (operation !== "TransactWriteItems" || ++sent <= steps) return undefined;
      resolve();
      return "hang";
    }),
  );
  const script = ["--import", "tsx", "lib/equipment/killed-change.ts", JSON.stringify(input)];
  const child = spawn(process.execPath, script, { env: process.env, stdio: "ignore" });
  const ended = once(child, "exit");
  await Promise.race([reached, ended]);
  child.kill("SIGKILL");
  await ended;
  proxy.heal();
}

it("killed with the aircraft changed and nobody moved, and again half way, it leaves a flight that adds up, and whoever presses the button goes on from there", async () => {
  const flight = await full787(90);
  const input = await asPlanned(flight.flightId, b737800);
  const people = (await planNow(flight.flightId, b737800)).fit.displaced.length;
  expect(people).toBeGreaterThan(60);
  await killedAfter(1, input);
  expect(await nowStored(flight.flightId)).toMatchObject({ ...b737800, version: 2 });
  expect(seatsMissing(await nowStored(flight.flightId))).toHaveLength(people);
  await expectWhole(flight);
  await killedAfter(2, input);
  const left = seatsMissing(await nowStored(flight.flightId)).length;
  expect(left).toBeLessThan(people - 20);
  expect(left).toBeGreaterThan(0);
  await expectWhole(flight);
  expect(await change(await asPlanned(flight.flightId, b737800))).toMatchObject({ left: 0, lost: [] });
  await allSeated(flight.flightId, 90);
  await expectWhole(flight);
}, 60_000);

it("while agents book throughout, every step leaves a flight that adds up, and nobody is lost or sits on two seats", async () => {
  const flight = await flightWith(crowd("739", 181, 147));
  const input = await asPlanned(flight.flightId, b737800);
  const old = ["32A", "32F", "33C"].map((seat) => tryToBook(flight, sampleBooking(flight, seat)));
  const wrong: Violation[] = [];
  let checks = 0;
  proxy.decide(async ({ operation, text }) => {
    if (operation !== "TransactWriteItems" || !text.includes("Aircraft change")) return undefined;
    checks++;
    const lost = input.seats[checks * 2]?.to;
    if (lost) await buys(flight.flightId, lost);
    wrong.push(...violationsIn(await readWorld(flight.flightId)));
    return undefined;
  });
  await Promise.all(old);
  for (let press = 0; press < 6; press++) {
    const { left } = await change(press === 0 ? input : await asPlanned(flight.flightId, b737800));
    await expectWhole(flight);
    if (left === 0) break;
  }
  expect(checks).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
  const people = (await aboardNow(flight.flightId)).length;
  expect(people).toBeGreaterThan(147);
  await allSeated(flight.flightId, people);
}, 60_000);

it("150 passengers are planned within half a second and moved within 15, in transactions of at most a hundred actions", async () => {
  const flight = await full787(150);
  const planning = performance.now();
  const input = await asPlanned(flight.flightId, b737800);
  const moving = performance.now();
  expect(moving - planning).toBeLessThan(500);
  proxy.heal();
  expect(await change(input)).toMatchObject({ left: 0, lost: [] });
  expect(performance.now() - moving).toBeLessThan(15_000);
  const sizes = proxy.sent
    .filter(({ operation }) => operation === "TransactWriteItems")
    .map(({ text }) => (JSON.parse(text) as { TransactItems: unknown[] }).TransactItems.length);
  expect(sizes.length).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
}, 60_000);
