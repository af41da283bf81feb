"use server";

import { action } from "@/lib/action";
import type { User } from "@/lib/auth/user";
import { log } from "@/lib/log";
import { err, fieldProblem, ok, type Problem } from "@/lib/result";
import { changeProblem, creationProblem, noTable } from "./refusals";
import * as tables from "./repository";
import {
  additionOf,
  definitionOf,
  expirySwitch,
  indexRemoval,
  newIndex,
  newTable,
  protectionSwitch,
  tableOnly,
  tableRemoval,
} from "./schema";
import { additionProblems, busyWith, whyNotDelete, whyNotDrop, whyNotExpiry } from "./table";

/** Tables have no history of their own: who changed them stands in the server's log. */
function logged(who: User, table: string, deed: string): void {
  log().info({ by: who.userId, table, deed }, "table changed");
}

function refused(message: string): { ok: false; error: Problem } {
  return err({ code: "refused", message });
}

/** Makes a table; it is there, but not yet usable, when this answers. Refused when the name is in use, and as DynamoDB does. */
export const createTable = action("tables.change", newTable, async (input, who) => {
  const definition = definitionOf(input);
  const made = await tables.make(definition);
  if (!made.ok) return err(creationProblem(made.error, definition.name));
  logged(who, definition.name, "created");
  return ok({ table: definition.name, receipt: made.value });
});

/** Adds a global index, which DynamoDB then fills. Refused while another change of the table is under way. */
export const addIndex = action("tables.change", newIndex, async (input, who) => {
  const table = await tables.find(input.table);
  if (!table) return err(noTable);
  const index = additionOf(input);
  const [problem] = additionProblems(table, index);
  if (problem) return err(fieldProblem(problem.path.join("."), problem.message));
  const busy = busyWith(table);
  if (busy) return refused(busy);
  const sent = await tables.addIndex(table, index);
  if (sent.ok) logged(who, table.name, `index ${index.name} added`);
  return sent.ok ? ok({ index: index.name, receipt: sent.value }) : err(changeProblem(sent.error));
});

/** Drops a global index; the items stay. Refused as `whyNotDrop` says. */
export const dropIndex = action("tables.change", indexRemoval, async ({ table: name, index }, who) => {
  const table = await tables.find(name);
  if (!table) return err(noTable);
  const why = whyNotDrop(table, index, tables.placeOf(name));
  if (why) return refused(why);
  const sent = await tables.dropIndex(name, index);
  if (sent.ok) logged(who, name, `index ${index} dropped`);
  return sent.ok ? ok({ index, receipt: sent.value }) : err(changeProblem(sent.error));
});

/** Switches expiry on by an attribute, or off. Refused as `whyNotExpiry` says, and when it is so already. */
export const switchExpiry = action(
  "tables.change",
  expirySwitch,
  async ({ table: name, attribute, on }, who) => {
    const table = await tables.find(name);
    if (!table) return err(noTable);
    const why = whyNotExpiry(table, tables.placeOf(name));
    if (why) return refused(why);
    if (on && !attribute)
      return err(fieldProblem("attribute", "Name the attribute that holds the second of expiry"));
    if (on === (table.expiry.state === "ENABLED"))
      return refused(on ? `Expiry is on already, by ${table.expiry.attribute}.` : "Expiry is off already.");
    const sent = await tables.setExpiry(name, on ? attribute : (table.expiry.attribute ?? attribute), on);
    if (sent.ok) logged(who, name, `expiry ${on ? "on" : "off"}`);
    return sent.ok ? ok({ receipt: sent.value }) : err(changeProblem(sent.error));
  },
);

/** Switches the protection against deletion. */
export const switchProtection = action(
  "tables.change",
  protectionSwitch,
  async ({ table: name, on }, who) => {
    const table = await tables.find(name);
    if (!table) return err(noTable);
    const busy = busyWith(table);
    if (busy) return refused(busy);
    const sent = await tables.setProtection(name, on);
    if (sent.ok) logged(who, name, `protection ${on ? "on" : "off"}`);
    return sent.ok ? ok({ receipt: sent.value }) : err(changeProblem(sent.error));
  },
);

/** Counts what a deletion would take away: all of it where one read of 1 MB reaches the end, else at least so much. */
export const countLoss = action("tables.change", tableOnly, async ({ table }) => {
  const counted = await tables.countItems(table);
  return counted ? ok(counted) : err(noTable);
});

/** Deletes a table with all that is in it. Refused unless the name was typed, and as `whyNotDelete` says. */
export const deleteTable = action("tables.change", tableRemoval, async ({ table: name, typed }, who) => {
  if (typed !== name) return refused(`Type the name exactly, ${name}, to delete the table.`);
  const table = await tables.find(name);
  if (!table) return err(noTable);
  const why = whyNotDelete(table, tables.placeOf(name));
  if (why) return refused(why);
  const sent = await tables.remove(name);
  if (sent.ok) logged(who, name, "deleted");
  return sent.ok ? ok({ table: name, receipt: sent.value }) : err(changeProblem(sent.error));
});
