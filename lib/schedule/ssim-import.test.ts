import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { find } from "@/lib/flights/repository";
import { nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { progressOf, startImport, verdictsOf, wrongRowsOf } from "@/lib/transfer/imports";
import { importRests } from "@/lib/transfer/runner";
import { held, opened, undone } from "@/lib/transfer/sample-import";
import { checkSsim } from "./bring-in";
import { lookAtSsim } from "./period";
import { carrier, header, keptOfLeg, leg, segment, titleOfContents, trailer } from "./ssim/layout";
import { numbered, sampleLeg, sampleRecord } from "./ssim/sample-file";

useTables();

const lines = (number: string, over: Parameters<typeof sampleLeg>[0] = {}, airline = "QX") => {
  const which = { airline, number };
  return numbered([
    sampleRecord("1", { title: titleOfContents }, header),
    sampleRecord("2", { timeMode: "L", airline, validFrom: "01DEC26", validUntil: "31DEC26" }, carrier),
    sampleRecord(
      "3",
      { ...sampleLeg({ ...which, ...over }), service: "J", meals: "S" },
      { ...leg, ...keptOfLeg },
    ),
    sampleRecord(
      "4",
      {
        ...which,
        variation: "01",
        sequence: "01",
        service: "J",
        kept: `${" ".repeat(14)}AB127OPERATED BY A FRIEND`,
      },
      segment,
    ),
    sampleRecord(
      "3",
      {
        ...sampleLeg({ ...which, from: "21DEC26", until: "22DEC26", passengerDeparture: "2561" }),
        service: "J",
      },
      { ...leg, ...keptOfLeg },
    ),
    sampleRecord("5", { airline, check: "000005", end: "E" }, trailer),
  ]);
};

async function checkedFile(text: string, fare = { price: "", currency: "" }) {
  const { jobId } = await opened(text, "winter.ssim");
  held(await checkSsim({ jobId, ...fare }));
  await importRests(jobId);
  return jobId;
}

async function ran(jobId: string) {
  held(await startImport(jobId, olga));
  await importRests(jobId);
  return progressOf(jobId);
}

async function textOf(chunks: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as string).toString());
  return parts.join("");
}

describe("a schedule file brought in", () => {
  it("is checked, makes its flights with the fare that was given, makes nothing twice, and is undone as one", async () => {
    const text = lines("2001", { until: "05DEC26" });
    const fare = { price: "99.50", currency: "USD" };
    const jobId = await checkedFile(text, fare);
    expect(await progressOf(jobId)).toMatchObject({
      state: "checked",
      checked: { create: 5, wrong: 1, rows: 6 },
    });
    expect(await find("QX2001-20261201-SEA")).toBeUndefined();
    expect(await ran(jobId)).toMatchObject({ state: "done", imported: { create: 5, wrong: 1 } });
    const flight = await nowStored("QX2001-20261201-SEA");
    expect(flight).toMatchObject({
      departureTime: "2026-12-01T17:15:00Z",
      price: "99.5",
      capacity: 181,
      departureDate: "2026-12-01",
    });
    expect(JSON.parse(String(flight.other.ssim))).toMatchObject({
      fields: { meals: "S" },
      data: [expect.stringContaining("OPERATED BY A FRIEND")],
    });
    const again = await checkedFile(text, fare);
    expect(await progressOf(again)).toMatchObject({ checked: { create: 0, same: 5, wrong: 1 } });
    expect(await undone(jobId)).toMatchObject({ undone: { restored: 5, kept: 0 } });
  });

  it("tells a malformed line with its number and columns, and gives it back", async () => {
    const jobId = await checkedFile(lines("2002", { until: "01DEC26" }));
    const { rows } = await verdictsOf({ jobId, verdict: "wrong" });
    expect(rows).toMatchObject([
      {
        line: 5,
        reasons: [
          expect.stringMatching(/^Line 5: columns 40 to 43, passenger departure time: “2561” is wrong/),
        ],
      },
    ]);
    const wrong = await wrongRowsOf(jobId);
    expect(wrong && (await textOf(wrong.chunks))).toContain("2561");
  });

  it("whose periods overlap makes neither of two flights of one day, and says so", async () => {
    const text = lines("2003", { until: "02DEC26" }).split("\r\n");
    const doubled = numbered(
      [...text.slice(0, 3), text[2] ?? "", ...text.slice(5, 6)].map((line) => line.padEnd(200)),
    );
    const jobId = await checkedFile(doubled);
    const { rows } = await verdictsOf({ jobId, verdict: "wrong" });
    expect(rows.filter(({ key }) => key === "QX2003-20261201-SEA")).toHaveLength(2);
  });

  it("does not make a flight a second time that leaves under another ID, in the check and in the import", async () => {
    const text = lines("2005", { until: "02DEC26" });
    const other = await storedFlight({
      carrier: "QX",
      flightNumber: "2005",
      destination: "LAS",
      departureDate: "2026-12-02",
      departureTime: "2026-12-02T18:00:00Z",
      arrivalTime: "2026-12-02T20:30:00Z",
    });
    const jobId = await checkedFile(text);
    expect(await progressOf(jobId)).toMatchObject({ checked: { create: 1, wrong: 2 } });
    const { rows } = await verdictsOf({ jobId, verdict: "wrong" });
    expect(rows[0]?.reasons).toEqual([
      `QX 2005 leaves that day already, as flight ${other.flightId}: it is not made a second time.`,
    ]);
    expect(await ran(jobId)).toMatchObject({ imported: { create: 1, wrong: 2 } });
    expect(await find("QX2005-20261202-SEA")).toBeUndefined();
  });

  it("is refused when it is another kind of file", async () => {
    const { jobId } = await opened("flight_id,origin\nFL1,SEA\n");
    expect(await checkSsim({ jobId, price: "", currency: "" })).toMatchObject({
      ok: false,
      error: { code: "refused", message: expect.stringContaining("1AIRLINE STANDARD SCHEDULE DATA SET") },
    });
  });
});

describe("a schedule file written out", () => {
  it("and brought in again changes nothing, and is the same file", async () => {
    const period = { from: "2026-12-01", until: "2026-12-31", carrier: "Q2" };
    await ran(
      await checkedFile(lines("2004", { until: "10DEC26", days: "12345  " }, "Q2"), {
        price: "99.50",
        currency: "USD",
      }),
    );
    const now = "2026-11-21T08:00:00Z";
    const { text: file, ...look } = await lookAtSsim(period, now);
    expect(look).toEqual({
      fileName: "schedule-Q2-2026-12-01-2026-12-31.ssim",
      flights: 8,
      legs: 1,
      leftOut: { total: 0, first: [] },
      remarks: { total: 0, first: [] },
    });
    const again = await checkedFile(file);
    expect(await progressOf(again)).toMatchObject({ checked: { same: 8, create: 0, wrong: 0, update: 0 } });
    expect((await lookAtSsim(period, now)).text).toBe(file);
  });
});
