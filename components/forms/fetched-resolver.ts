import type { FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";
import { released } from "./released";

/** Brings a form's schema. A page comes without it, and it is fetched while the page is being looked at. */
export type SchemaSource<Input extends FieldValues, Output> = () => Promise<z.ZodType<Output, Input>>;

/** Checks answers by a schema that is yet to be fetched; `fetch` begins that. */
export type FetchedResolver<Input extends FieldValues> = { resolve: Resolver<Input>; fetch: () => void };

/**
 * A resolver whose schema is fetched once, at the latest when something is to be checked. Where it cannot be fetched nothing is found
 * wrong here: the action checks everything again.
 */
export function fetchedResolver<Input extends FieldValues, Output>(
  source: SchemaSource<Input, Output>,
): FetchedResolver<Input> {
  let fetched: Promise<Resolver<Input, unknown, Input> | undefined> | undefined;

  async function bring(): Promise<Resolver<Input, unknown, Input> | undefined> {
    try {
      const [schema, { zodResolver }] = await Promise.all([source(), import("@hookform/resolvers/zod")]);
      return zodResolver(schema, undefined, { raw: true });
    } catch {
      fetched = undefined;
      return undefined;
    }
  }

  function fetch() {
    fetched ??= bring();
    return fetched;
  }

  return {
    fetch: () => void fetch(),
    resolve: async (values, context, options) => {
      const [resolver] = await Promise.all([fetch(), released()]);
      return resolver ? resolver(values, context, options) : { values, errors: {} };
    },
  };
}
