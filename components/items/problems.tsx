import { ProblemSummary } from "@/components/ui/problem-summary";
import type { DraftProblem } from "@/lib/items/draft";
import { draftId } from "./draft-row";

/** What is wrong with an edit as a whole or at its values; `at` grows with each attempt, so that it takes focus again. */
export type Wrong = {
  at: number;
  message?: string;
  values?: readonly DraftProblem[];
  see?: { href: string; label: string };
};

/** Says what is wrong above the editor, takes focus, and leads to each value. */
export function Problems({ wrong }: { wrong: Wrong | undefined }) {
  if (!wrong) return null;
  const { at, message, values = [], see } = wrong;
  const lines = values.map((value) => ({ id: draftId(value.id), message: value.message }));
  return <ProblemSummary attempt={at} message={message} lines={lines} see={see} />;
}
