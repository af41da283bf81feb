import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import type { Booking } from "@/lib/bookings/booking";
import { find } from "@/lib/bookings/repository";
import { sampleBooking, tryToBook, tryToCancel } from "@/lib/bookings/sample-booking";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { nowStored, olga } from "@/lib/flights/sample-flight";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { isWorking } from "@/lib/jobs/job";
import * as jobs from "@/lib/jobs/repository";
import { bookingsNow } from "./aboard";
import type { DisruptionDetail } from "./disruption";
import { findDisruption } from "./disruptions";
import { listSteps } from "./repository";
import { disruptionRests, workOnDisruption } from "./runner";
import { fill, flightAt, planned } from "./sample-disruption";
import { approve } from "./steps";
import { lastOutcomes } from "./undo";

useTables();

async function violations(flights: Flight[]) {
  return violationsIn(await readWorld(...flights.map(({ flightId }) => flightId)));
}

/** Agents who book and cancel on these flights until they are told to stop; they rest while somebody checks. */
class Agents {
  private over = false;
  private resting = false;
  private atWork = 0;
  readonly booked: Booking[] = [];
  readonly canceled: Booking[] = [];
  tooLate = 0;

  constructor(
    private readonly gone: Flight,
    private readonly others: Flight[],
    private readonly passengers: Booking[],
  ) {}

  private async book(flight: Flight): Promise<void> {
    const { status, capacity = 0 } = await nowStored(flight.flightId);
    const row = 1 + Math.floor((Math.random() * capacity) / 10);
    const booking = sampleBooking(flight, `${row}${"ABCDEFGHJK".charAt(Math.floor(Math.random() * 10))}`);
    if (!(await tryToBook(flight, booking)).ok) return;
    this.booked.push(booking);
    if (status !== "scheduled") this.tooLate++;
  }

  private async cancelSomebody(): Promise<void> {
    const some = this.passengers[Math.floor(Math.random() * this.passengers.length)];
    const booking = some && (await find(some.bookingId));
    if (booking && booking.status !== "canceled" && this.canceled.length < 20)
      if ((await tryToCancel(booking)).ok) this.canceled.push(booking);
  }

  async work(): Promise<void> {
    while (!this.over) {
      if (this.resting) await delay(5);
      else {
        this.atWork++;
        const other = this.others[Math.floor(Math.random() * this.others.length)];
        await this.book(Math.random() < 0.5 || !other ? this.gone : other);
        if (Math.random() < 0.1) await this.cancelSomebody();
        this.atWork--;
        await delay(20);
      }
    }
  }

  async rest(): Promise<void> {
    this.resting = true;
    while (this.atWork > 0) await delay(2);
  }

  goOn(): void {
    this.resting = false;
  }

  stop(): void {
    this.over = true;
  }
}

function child(jobId: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "lib/disruption/killed-disruption.ts", jobId], {
    env: process.env,
    stdio: "ignore",
  });
}

type Seen = Pick<Flight, "status" | "takenSeats">;

/** Lets a process of its own go on and kills it as soon as `gotOn` sees that it did something; false when it was over first. */
async function killedOnTheWay(
  jobId: string,
  { flightId }: Flight,
  gotOn: (before: Seen, now: Seen) => boolean,
): Promise<boolean> {
  const before = await nowStored(flightId);
  const worker = child(jobId);
  const ended = once(worker, "exit");
  for (;;) {
    const [now, job] = await Promise.all([nowStored(flightId), findDisruption(jobId)]);
    if (job && !isWorking(job.state)) {
      await ended;
      return false;
    }
    if (gotOn(before, now)) break;
    await delay(2);
  }
  worker.kill("SIGKILL");
  await ended;
  return true;
}

const moved = (before: Seen, now: Seen) =>
  now.status === "canceling" && now.takenSeats.length < before.takenSeats.length;
const returned = (before: Seen, now: Seen) => now.takenSeats.length > before.takenSeats.length;

/** `DISRUPTION=full` asks for as much as Apron promises: 300 passengers, 100 flights that may take them in, ten kills. */
const full = process.env.DISRUPTION === "full";
const size = full
  ? { passengers: 300, kills: 10, undoKills: 10 }
  : { passengers: 60, kills: 2, undoKills: 1 };

const figures: string[] = [];

function figure(words: string, from: number): number {
  const took = performance.now() - from;
  figures.push(`${words}: ${(took / 1_000).toFixed(2)} s`);
  return took;
}

afterAll(() => {
  if (full) process.stdout.write(`${figures.join("\n")}\n`);
});

/** Flights of the route and by way of Chicago, a fifth of them direct, with seats for nearly all between them. */
function flightsBeside(day: string): Promise<Flight[]> {
  const count = full ? 100 : 10;
  const capacity = full ? 9 : 25;
  const shapes = Array.from({ length: count }, (_, n) => {
    const minutes = full ? n * 6 : n * 30;
    if (n % 5 === 0) return { departs: 30 + minutes, capacity };
    return n % 2
      ? { to: "ORD", departs: 30 + minutes, lasts: 120, capacity }
      : { from: "ORD", departs: 220 + minutes, lasts: 120, capacity };
  });
  return Promise.all(shapes.map((shape) => flightAt(day, shape)));
}

/** A flight that is to be canceled, full, and others that have seats for nearly all of its passengers. */
async function world(day: string) {
  const flight = await flightAt(day, { departs: 0, capacity: size.passengers });
  const others = await flightsBeside(day);
  return { flight, others, passengers: await fill(flight, size.passengers) };
}

describe(`${size.passengers} passengers of a flight that is canceled`, {
  timeout: 240_000,
  concurrent: !full,
}, () => {
  it("are moved in time, everybody accounted for, and all returned though the undo is killed on its way", async () => {
    const { flight, others, passengers } = await world("2032-03-01");
    const drawn = performance.now();
    const jobId = await planned(flight);
    expect(figure(`plan of ${passengers.length} beside ${others.length} flights`, drawn)).toBeLessThan(2_000);
    const began = performance.now();
    expect((await approve(jobId, 1, olga)).ok).toBe(true);
    await disruptionRests(jobId);
    expect(figure(`execution of ${passengers.length}`, began)).toBeLessThan(15_000);
    expect(await findDisruption(jobId)).toMatchObject({ state: "done", done: passengers.length });
    const { moved: all } = lastOutcomes(await listSteps(jobId));
    expect(new Set(all.map(({ bookingId }) => bookingId)).size).toBe(passengers.length);
    expect(await violations([flight, ...others])).toEqual([]);

    await jobs.move(jobId, ["done"], { state: "undoing" });
    let kills = 0;
    while (kills < size.undoKills && (await killedOnTheWay(jobId, flight, returned))) kills++;
    await workOnDisruption(jobId);
    expect(kills).toBe(size.undoKills);
    expect(await findDisruption(jobId)).toMatchObject({ state: "undone" });
    expect((await nowStored(flight.flightId)).takenSeats).toHaveLength(passengers.length);
    expect(await violations([flight, ...others])).toEqual([]);
  });

  it("are all accounted for though the server is killed again and again while agents book and cancel", async () => {
    const { flight, others, passengers } = await world("2032-06-01");
    const jobId = await planned(flight);
    const job = await findDisruption(jobId);
    if (!job) throw new Error(jobId);
    const approved = { userId: olga.userId, name: olga.name, at: new Date().toISOString() };
    // The state alone: this process does not work on it.
    await jobs.moveIfAsRead<DisruptionDetail>(job, { state: "running", detail: { ...job.detail, approved } });
    const agents = new Agents(flight, others, passengers);
    const working = [agents.work(), agents.work(), agents.work()];
    let kills = 0;
    while (kills < size.kills && (await killedOnTheWay(jobId, flight, moved))) {
      kills++;
      await agents.rest();
      expect(await violations([flight, ...others])).toEqual([]);
      agents.goOn();
    }
    agents.stop();
    await Promise.all(working);
    await workOnDisruption(jobId);
    expect(kills).toBe(size.kills);
    expect(await findDisruption(jobId)).toMatchObject({ state: "done" });
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "canceled", takenSeats: [] });
    expect(await violations([flight, ...others])).toEqual([]);
    expect(agents.tooLate).toBe(0);

    const { moved: all } = lastOutcomes(await listSteps(jobId));
    const told = new Map(all.map((outcome) => [outcome.bookingId, outcome]));
    const byAgents = new Set(agents.canceled.map(({ bookingId }) => bookingId));
    for (const booking of await bookingsNow(passengers.map(({ bookingId }) => bookingId))) {
      const outcome = told.get(booking.bookingId);
      expect(outcome !== undefined || byAgents.has(booking.bookingId)).toBe(true);
      if (!outcome || byAgents.has(booking.bookingId)) continue;
      const [leg] = outcome.to;
      expect(booking).toMatchObject(
        leg ? { flightId: leg.flightId, seatNumber: leg.seat, status: "confirmed" } : { status: "canceled" },
      );
    }
    expect(all.length).toBe(told.size);
    const accounted = passengers.filter(({ bookingId }) => told.has(bookingId) || byAgents.has(bookingId));
    figures.push(
      `killed ${kills} times: ${accounted.length} of ${passengers.length} accounted for; agents booked ${agents.booked.length} and canceled ${agents.canceled.length}; ${agents.tooLate} bookings after closing`,
    );
    expect(accounted).toHaveLength(passengers.length);
  });
});
