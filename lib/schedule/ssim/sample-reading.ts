import { airport } from "@/lib/airports/airports";
import { expandLeg } from "./expand";
import { carrier, header, keptOfLeg, leg, titleOfContents, trailer } from "./layout";
import { readSsim, type SsimPiece } from "./read";
import { linesOf, numbered, sampleLeg, sampleRecord } from "./sample-file";

/** For tests: the header of a file. */
export const first = sampleRecord("1", { title: titleOfContents }, header);
/** For tests: the record of AS, in local times unless it says otherwise. */
export const airline = (timeMode = "L") =>
  sampleRecord("2", { timeMode, airline: "AS", validUntil: "31DEC26" }, carrier);
/** For tests: its trailer, with the number of the record before. */
export const last = (check: string, end = "E") => sampleRecord("5", { airline: "AS", check, end }, trailer);
/** For tests: the record of a leg. */
export const legOf = (over: Parameters<typeof sampleLeg>[0] = {}) =>
  sampleRecord("3", { ...sampleLeg(over), service: "J" }, { ...leg, ...keptOfLeg });

/** For tests: what a file says. */
export async function piecesOf(text: string): Promise<SsimPiece[]> {
  const pieces: SsimPiece[] = [];
  for await (const piece of readSsim(linesOf(text))) pieces.push(piece);
  return pieces;
}

/** For tests: what is wrong in a file of these records. */
export async function faultsOf(records: string[]): Promise<string[]> {
  return (await piecesOf(numbered(records))).flatMap((piece) => (piece.kind === "fault" ? piece.words : []));
}

/** For tests: the flights of a file of these leg records, and what is wrong. */
export async function withLegs(legs: string[], mode = "L") {
  const check = String(legs.length + 2).padStart(6, "0");
  const pieces = await piecesOf(numbered([first, airline(mode), ...legs, last(check)]));
  const flights = pieces.flatMap((piece) =>
    piece.kind === "leg" ? expandLeg(piece.leg, piece.mode, airport).flights : [],
  );
  const problems = pieces.flatMap((piece) =>
    piece.kind === "leg" ? expandLeg(piece.leg, piece.mode, airport).problems : piece.words,
  );
  return { pieces, flights, problems };
}
