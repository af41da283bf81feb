import "server-only";
import { may } from "@/lib/auth/roles";
import { readFor, readIf } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { readBoard } from "./read-board";
import { readChanges } from "./read-changes";
import { boardAddress, changesAddress } from "./schema";
import type { Board, BoardChanges } from "./screen";

export type BoardPage = { board: Board; mayCreate: boolean; mayDelay: boolean };

/** The board that an address asks for, whole. */
export async function getBoard(address: Record<string, unknown>): Promise<BoardPage> {
  const asked = boardAddress.parse(address);
  const [{ role }, board] = await readFor("flights.read", () =>
    readBoard(asked, env().homeStation, new Date()),
  );
  return { board, mayCreate: may(role, "flights.create"), mayDelay: may(role, "flights.retime") };
}

/** The same for a board that is open already; undefined for somebody who may not see flights. */
export function getBoardAgain(address: Record<string, unknown>): Promise<Board | undefined> {
  const asked = boardAddress.parse(address);
  return readIf("flights.read", () => readBoard(asked, env().homeStation, new Date()));
}

/** What happened since a question's mark; `none` where nothing did, undefined for somebody who may not see flights. */
export function getBoardChanges(question: string): Promise<BoardChanges | "none" | undefined> {
  const asked = changesAddress.parse(Object.fromEntries(new URLSearchParams(question)));
  return readIf(
    "flights.read",
    async () => (await readChanges(asked, env().homeStation, new Date())) ?? "none",
  );
}
