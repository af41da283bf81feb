import "server-only";
import { airport } from "@/lib/airports/airports";
import { addDays, today } from "@/lib/airports/local-time";
import { allowed } from "@/lib/auth/session";
import { env } from "@/lib/env";
import type { Download } from "@/lib/transfer/attachment";
import { fileStream } from "@/lib/transfer/file-stream";
import { ssimOf } from "./period";
import { ssimPeriod } from "./schema";

/** Where a new season most likely begins: at the home station, tomorrow. For who may create flights. */
export async function getScheduleStart(): Promise<{ origin: string; city: string; from: string }> {
  await allowed("flights.create");
  const origin = env().homeStation;
  const home = airport(origin);
  return {
    origin,
    city: home?.city ?? origin,
    from: addDays(today(new Date(), home?.zone ?? "UTC"), 1),
  };
}

/** The schedule file of a period (SSIM chapter 7); undefined when the address names none. For who may export. */
export async function getSsimFile(address: Record<string, string>): Promise<Download | undefined> {
  await allowed("records.export");
  const period = ssimPeriod.safeParse({ carrier: "", ...address });
  if (!period.success) return undefined;
  const { from, until, carrier } = period.data;
  const name = ["schedule", carrier, from, until].filter(Boolean).join("-");
  const body = await fileStream(ssimOf(period.data, new Date().toISOString()));
  return { fileName: `${name}.ssim`, mime: "text/plain; charset=utf-8", body };
}
