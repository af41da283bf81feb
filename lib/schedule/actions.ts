"use server";

import { action } from "@/lib/action";
import { ok } from "@/lib/result";
import { checkSsim } from "./bring-in";
import { lookAtSeason } from "./look";
import { makeSeason, refusedFields } from "./make";
import { lookAtSsim } from "./period";
import { seasonInput, ssimPeriod, ssimStart } from "./schema";

/** What a season would come to. Refused as `lookAtSeason` says; a clock change that nobody answered is asked at its field. */
export const previewSeason = action("flights.create", seasonInput, async (input) => {
  const looked = await lookAtSeason(input);
  return looked.ok ? ok(looked.value.preview) : refusedFields(looked.error);
});

/** Makes a season and says which import does it. Refused as its preview is, and when nothing is left to make. */
export const createSeason = action("flights.create", seasonInput, (input, who) => makeSeason(input, who));

/** Checks an uploaded schedule file. Refused when it is none. */
export const checkScheduleFile = action("flights.create", ssimStart, (start) => checkSsim(start));

/** The schedule file of a period, with what it holds and what not. */
export const lookAtSchedule = action("records.export", ssimPeriod, async (period) =>
  ok(await lookAtSsim(period, new Date().toISOString())),
);
