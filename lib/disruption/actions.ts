"use server";

import { action } from "@/lib/action";
import { ok } from "@/lib/result";
import * as disruptions from "./disruptions";
import { choose, place } from "./edit";
import { disruptionInput, namedDisruption, placing, planEdit, seenPlan } from "./schema";
import * as steps from "./steps";

/** Draws up a plan and keeps it; nothing is done yet. Refused for a flight that is gone, has left or is canceled. */
export const openDisruption = action("flights.cancel", disruptionInput, (input, who) =>
  disruptions.openDisruption(input, who),
);

/** Gives passengers of a plan another way. Refused when somebody edited it first, and where there is no room. */
export const editPlan = action("flights.cancel", planEdit, (input, who) => choose(input, who));

/** Draws the plan up anew; refused when somebody edited it first. */
export const planAnew = action("flights.cancel", seenPlan, ({ jobId, version }, who) =>
  disruptions.planAnew(jobId, version, who),
);

/** Approves a plan and sets it going; pressed twice it is carried out once. Refused when it was edited since. */
export const approvePlan = action("flights.cancel", seenPlan, ({ jobId, version }, who) =>
  steps.approve(jobId, version, who),
);

/** Places passengers of the list by hand. Refused who is not on it any more, and where there is no room. */
export const placePassengers = action("flights.cancel", placing, (input, who) => place(input, who));

async function moved(answer: ReturnType<typeof steps.drop>) {
  const done = await answer;
  return done.ok ? ok({ state: done.value.state }) : done;
}

/** Stops what is under way; refused when nothing is. */
export const stopDisruption = action("flights.cancel", namedDisruption, ({ jobId }) =>
  moved(steps.stopMoving(jobId)),
);

/** Goes on with what broke off; refused when nothing did. */
export const resumeDisruption = action("flights.cancel", namedDisruption, ({ jobId }) =>
  moved(steps.resume(jobId)),
);

/** Drops a plan that was not approved; refused once it is. */
export const dropDisruption = action("flights.cancel", namedDisruption, ({ jobId }) =>
  moved(steps.drop(jobId)),
);

/** Takes a whole disruption back; refused where nothing was done. */
export const undoDisruption = action("flights.cancel", namedDisruption, ({ jobId }, who) =>
  moved(steps.takeBack(jobId, who)),
);
