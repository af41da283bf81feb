import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { storedFlight } from "@/lib/flights/sample-flight";
import { commands } from "./commands";
import { newModel } from "./model";

useTables();

/** Sequences of up to 60 steps; MODEL_RUNS asks for more, MODEL_SEED for those of an earlier report again. */
const runs = Number(process.env.MODEL_RUNS ?? 52);
const seed = Number(process.env.MODEL_SEED ?? Date.now() % 1_000_000_000);

/** The database has more hands than one sequence keeps busy, so a few flights live side by side. */
const flights = 4;

describe.concurrent("whatever people book, change, cancel, undo, block, edit, retime, resize and delete, in whatever order and at once,", () => {
  it.each(Array.from({ length: flights }, (_, n) => seed + n))(
    "no step leaves a flight as it must not be (seed %i)",
    async (seed) => {
      const sequences = fc.commands(commands, { size: "max", maxCommands: 60 });
      const checked = await fc.check(
        fc.asyncProperty(sequences, async (steps) => {
          const [{ flightId }, { flightId: otherId }] = [await storedFlight(), await storedFlight()];
          const real = { flightId, otherId };
          await fc.asyncModelRun(() => ({ model: newModel(real), real }), steps);
        }),
        { numRuns: Math.ceil(runs / flights), seed },
      );
      expect(checked.failed, fc.defaultReportMessage(checked)).toBe(false);
    },
    60_000 + runs * 1_000,
  );
});
