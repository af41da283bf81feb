import fc from "fast-check";
import { agrees, type Command, type Model, type Run } from "./model";

/** For the model test: something that people do, after which database and model must agree. */
export function command(
  name: string,
  run: Run,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command {
  return {
    check,
    toString: () => name,
    async run(model, real) {
      await run(model, real);
      await agrees(model, real);
    },
  };
}

/** One of some things by a number that may be larger than there are of them. */
export function chosen<T>(from: Iterable<T>, pick: number): T {
  const all = [...from];
  return all[pick % all.length] as T;
}

export const seat = fc.constantFrom(
  ..."12345".split("").flatMap((row) => [..."ABCD"].map((letter) => row + letter)),
);
export const pick = fc.nat(30);
