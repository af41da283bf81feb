import { err, ok, type Problem, type Result } from "@/lib/result";
import type { Asked } from "./address";
import { wayText } from "./address";
import { bestPlan, choices, type Plan, type Shape } from "./plan";
import { type ReadRequest, readRequest } from "./read-request";

/** How a condition is carried out: the plan, and what DynamoDB is asked for. */
export type Planned = { plan: Plan; request: ReadRequest };

function invalid(message: string): { ok: false; error: Problem } {
  return err({ code: "invalid", message });
}

/** The plan for what is asked: the way that is named, or the best there is. Refuses, in words, a way that cannot answer. */
export function planFor(table: Shape, asked: Asked): Result<Planned, Problem> {
  const columns = asked.only ? { columns: asked.columns } : {};
  const all = choices(table, asked.condition, { consistent: asked.consistent, ...columns });
  const wanted = asked.way && wayText(asked.way);
  const named = all.find(({ way }) => wayText(way) === wanted);
  if (wanted && !named)
    return invalid(`${table.name} has no index ${asked.way?.index}: choose another way to read it.`);
  if (named && "whyNot" in named)
    return invalid(`This cannot be read that way: ${named.whyNot}. Choose another way, or let Apron choose.`);
  const plan = named?.plan ?? bestPlan(table, all);
  if (!plan) return invalid("There is no way to read this table now.");
  const request = readRequest(table, plan, {
    ...columns,
    newestFirst: asked.newestFirst,
    consistent: asked.consistent,
    count: asked.count,
  });
  return request.ok ? ok({ plan, request: request.value }) : invalid(request.error);
}
