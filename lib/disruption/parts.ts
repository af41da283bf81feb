import { actionsOf, type Moving } from "./write";

/** Of the 100 actions of a transaction: small steps contend less with those who book meanwhile. */
const mostActions = 40;

/** Of a party so many go in one transaction: each takes up to five of its 100 actions. */
const mostOfParty = 15;

/** A party larger than a transaction holds, in parts that it does. */
export function parts<T>(party: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(party.length / mostOfParty) }, (_, at) =>
    party.slice(at * mostOfParty, (at + 1) * mostOfParty),
  );
}

/** Parties together in one transaction, as many as it holds. */
export function* chunks(parties: readonly Moving[][]): Generator<Moving[][]> {
  let chunk: Moving[][] = [];
  let actions = 0;
  for (const party of parties) {
    const own = party.reduce((sum, moving) => sum + actionsOf(moving), 0) + 2;
    if (chunk.length > 0 && actions + own > mostActions) {
      yield chunk;
      [chunk, actions] = [[], 0];
    }
    chunk.push(party);
    actions += own;
  }
  if (chunk.length > 0) yield chunk;
}
