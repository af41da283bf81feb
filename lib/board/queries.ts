import "server-only";
import { may } from "@/lib/auth/roles";
import { currentUser, readFor } from "@/lib/auth/session";
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

async function mayRead(): Promise<boolean> {
  const user = await currentUser();
  return user !== undefined && may(user.role, "flights.read");
}

/** The same for a board that is open already; undefined for somebody who may not see flights. */
export async function getBoardAgain(address: Record<string, unknown>): Promise<Board | undefined> {
  if (!(await mayRead())) return undefined;
  return readBoard(boardAddress.parse(address), env().homeStation, new Date());
}

/** What happened since; `none` where nothing did, undefined for somebody who may not see flights. */
export async function getBoardChanges(
  address: Record<string, unknown>,
): Promise<BoardChanges | "none" | undefined> {
  if (!(await mayRead())) return undefined;
  return (await readChanges(changesAddress.parse(address), env().homeStation, new Date())) ?? "none";
}
