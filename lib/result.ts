/** The answer to anything that may be refused: it happened, with a value, or it did not, with the reason. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

export type ProblemCode =
  | "invalid"
  | "forbidden"
  | "not-found"
  | "refused"
  | "conflict"
  | "busy"
  | "unknown-outcome";

/** A way out of a refused field: the button's words and the form values it fills in. */
export type WayOut = { label: string; set: Record<string, string> };

export type FieldProblem = { message: string; ways?: WayOut[] };

/** What somebody else stored while a person was editing the same record: their values as the form writes them. */
export type Theirs = { version: number; by: string; at: string; values: Record<string, string> };

/** The only shape of failure that crosses to the browser; every message is a sentence for the person. */
export type Problem = {
  code: ProblemCode;
  message: string;
  fields?: Record<string, FieldProblem>;
  theirs?: Theirs;
  /** Where to look instead, such as the booking that already exists. */
  see?: { href: string; label: string };
};

export type Answer<T> = Result<T, Problem>;

/** A problem with one named field of the form. */
export function fieldProblem(field: string, message: string, ways?: WayOut[]): Problem {
  return { code: "refused", message, fields: { [field]: { message, ...(ways ? { ways } : {}) } } };
}
