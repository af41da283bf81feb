import { randomInt } from "node:crypto";

/** 32 signs without 0, 1, I and O, which people confuse on paper and on the telephone. */
export const locatorAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A new record locator: 6 signs, about a thousand million of them. `draw` gives a whole number below its argument. */
export function newLocator(draw: (below: number) => number = randomInt): string {
  return Array.from({ length: 6 }, () => locatorAlphabet[draw(locatorAlphabet.length)]).join("");
}

/** `K7QX2M-1`: a party shares its locator, each passenger has a number in it, from 1. */
export function bookingIdOf(locator: string, passenger: number): string {
  return `${locator}-${passenger}`;
}
