"use server";

import { action } from "@/lib/action";
import { forbiddenSentence, may } from "@/lib/auth/roles";
import type { User } from "@/lib/auth/user";
import type { RawItem } from "@/lib/explorer/attribute";
import { sameness } from "@/lib/explorer/compare";
import type { Condition } from "@/lib/explorer/condition";
import { signInRefusal } from "@/lib/explorer/sign-ins";
import { log } from "@/lib/log";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import * as tables from "@/lib/tables/repository";
import { isNothing, stillAsRead } from "./changes";
import { keyOf, keyProblems } from "./key";
import { ownRefusal } from "./own";
import { itemProblem } from "./refusals";
import * as items from "./repository";
import { nothingThere } from "./requests";
import { itemPut, itemRemoval, itemsRemoval, itemUpdate, statementRun } from "./schema";
import type { Written } from "./screen";
import { sizeProblem } from "./size";
import { readStatement } from "./statement";

/** Items of other tables have no history here: who wrote them stands in the server's log, without what. */
function logged(who: User, table: string, deed: string, count = 1): void {
  log().info({ by: who.userId, table, deed, count }, "items written");
}

function allOf(...conditions: (Condition | undefined)[]): Condition | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 0 ? { all: given } : undefined;
}

function answerOf(sent: items.Sent, who: User, table: string, deed: string): Answer<Written> {
  if (sent.ok) logged(who, table, deed);
  if (sent.ok) return ok({ kind: "done", ...sent.value });
  if (sent.error.kind !== "condition") return err(itemProblem(sent.error, table));
  const { stored, receipt } = sent.error;
  return ok({ kind: "held", receipt, ...(stored ? { stored } : {}) });
}

async function tableFor(name: string, item: RawItem) {
  const own = ownRefusal(name, item);
  if (own) return err(own);
  const table = await tables.find(name);
  return table ? ok(table) : err(itemProblem({ kind: "no-table", said: "" }, name));
}

/** What is wrong with an item, at its attributes. */
function refusedItem(problems: { attribute: string; message: string }[]): { ok: false; error: Problem } {
  const fields = Object.fromEntries(problems.map(({ attribute, message }) => [attribute, { message }]));
  return err({ code: "refused", message: problems.map(({ message }) => `${message}.`).join(" "), fields });
}

/** Stores a whole item: only where there is none, or over what is there. Refused for keys, for its size, by its condition. */
export const putItem = action("explorer.write", itemPut, async ({ table: name, item, mode, own }, who) => {
  const table = await tableFor(name, item);
  if (!table.ok) return table;
  const problems = keyProblems(item, table.value);
  if (problems.length > 0) return refusedItem(problems);
  const size = sizeProblem(item);
  if (size) return err({ code: "refused", message: size });
  const nothing = mode === "create" ? nothingThere(table.value.hash[0]?.name ?? "") : undefined;
  return answerOf(await items.put(name, item, allOf(nothing, own)), who, name, "put");
});

/** Changes places inside an item, under a condition. The key cannot be changed. */
export const updateItem = action(
  "explorer.write",
  itemUpdate,
  async ({ table: name, key, changes, guard }, who) => {
    const table = await tableFor(name, key);
    if (!table.ok) return table;
    if (isNothing(changes)) return err({ code: "refused", message: "Nothing was changed." });
    const moved = [...changes.set.map(({ path }) => path), ...changes.remove].find(([first]) =>
      Object.hasOwn(key, String(first)),
    );
    if (moved)
      return err({
        code: "refused",
        message: `${moved[0]} is a key: an item keeps its key. Put a new item instead.`,
      });
    const set = Object.fromEntries(
      changes.set.flatMap(({ path, value }) => (path.length === 1 ? [[String(path[0]), value]] : [])),
    );
    const problems = keyProblems({ ...set, ...key }, table.value);
    if (problems.length > 0) return refusedItem(problems);
    const still = guard.asRead && stillAsRead(guard.asRead, changes);
    return answerOf(await items.update(name, key, changes, allOf(still, guard.own)), who, name, "updated");
  },
);

/** Takes an item away, under a condition. */
export const deleteItem = action("explorer.write", itemRemoval, async ({ table: name, key, guard }, who) => {
  const table = await tableFor(name, key);
  if (!table.ok) return table;
  const still = guard.asRead && stillAsRead(guard.asRead);
  return answerOf(await items.remove(name, key, allOf(still, guard.own)), who, name, "deleted");
});

/** Takes many items away by their keys, each by itself and without a condition; tells how many went and what was left. */
export const deleteItems = action("explorer.write", itemsRemoval, async ({ table: name, keys }, who) => {
  const table = await tableFor(name, {});
  if (!table.ok) return table;
  const own = new Map(keys.map((key) => keyOf(key, table.value)).map((key) => [sameness({ M: key }), key]));
  const [problem] = [...own.values()].flatMap((key) => keyProblems(key, { ...table.value, indexes: [] }));
  if (problem) return err({ code: "refused", message: `${problem.message}.` });
  const done = await items.removeAll(name, [...own.values()]);
  if (done.ok) logged(who, name, "deleted", done.value.deleted);
  return done.ok ? ok(done.value) : err(itemProblem(done.error, name));
});

/** How many items a page of a statement's answer reads. */
const pageSize = 100;

/** Runs a PartiQL statement. Whoever may read any table may select; writing takes the right to write, and never Apron's own. */
export const runStatement = action("explorer.read", statementRun, async (input, who) => {
  const { statement, parameters, next } = input;
  const what = readStatement(statement);
  const begins = "A statement begins with SELECT, INSERT INTO, UPDATE or DELETE FROM and names its table.";
  if (!what) return err({ code: "refused", message: begins, fields: { statement: { message: begins } } });
  const secret = signInRefusal(who.role, statement);
  if (secret) return err(secret);
  if (what.kind === "write") {
    if (!may(who.role, "explorer.write"))
      return err({ code: "forbidden", message: forbiddenSentence(who.role, "explorer.write") });
    const own = ownRefusal(what.table);
    if (own) return err(own);
  }
  const ran = await items.run({
    Statement: statement,
    ...(parameters.length > 0 ? { Parameters: parameters } : {}),
    ...(what.kind === "read" ? { Limit: pageSize } : {}),
    ...(next ? { NextToken: next } : {}),
  });
  const mayBeDone = ran.ok || ran.error.kind === "unknown";
  if (mayBeDone && what.kind === "write")
    logged(who, what.table, ran.ok ? "statement" : "statement, outcome unknown");
  if (ran.ok) return ok({ kind: what.kind, ...ran.value });
  return err(itemProblem(ran.error));
});
