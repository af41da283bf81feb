"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { lostUndo } from "@/components/ui/lost-answer";
import { failed, told } from "@/components/ui/notify";
import { takeBackMove } from "@/lib/timeline/actions";
import type { Bar, Moved, MoveStart, TimelineRow } from "@/lib/timeline/screen";
import { barId } from "./bar-id";
import { loadMoveDialog } from "./load-move-dialog";
import type { Dropped } from "./use-bar-drag";

async function readStart(bar: Bar, { minutes, onto }: Omit<Dropped, "flightId">): Promise<MoveStart> {
  const question = new URLSearchParams({ flightId: bar.flightId, version: String(bar.version) });
  if (minutes !== 0) question.set("minutes", String(minutes));
  if (onto !== undefined) question.set("onto", onto);
  const answer = await fetch(`/api/timeline/move?${question}`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Moving a flight of these rows: the dialog's state, and what follows when it is saved. */
export function useMove(rows: readonly TimelineRow[]) {
  const router = useRouter();
  const [start, setStart] = useState<MoveStart>();
  const [wanted, setWanted] = useState(false);
  const refocus = useRef<string>(undefined);
  const barOf = (flightId: string) =>
    rows.flatMap(({ bars }) => bars).find((bar) => bar.flightId === flightId);

  // The bar may be drawn in another row now, as another element: the focus follows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows are the moment to look for it
  useEffect(() => {
    if (!refocus.current) return;
    document.getElementById(barId(refocus.current))?.focus();
    refocus.current = undefined;
  }, [rows]);

  async function open({ flightId, ...where }: Dropped): Promise<void> {
    const bar = barOf(flightId);
    if (!bar) return;
    if (!bar.movable) {
      failed(`${bar.name} has left or is canceled: it stays where it is`);
      return;
    }
    const read = await Promise.all([readStart(bar, where), loadMoveDialog()]).catch(() => undefined);
    if (!read) {
      failed(`${bar.name} could not be read. Nothing was changed; try again.`);
      return;
    }
    setWanted(true);
    setStart(read[0]);
  }

  async function takeBack(flightId: string, changeId: string): Promise<void> {
    const answer = await takeBackMove({ flightId, changeId }).catch(() => lostUndo);
    if (answer.ok) told(answer.value.said);
    else failed(answer.error.message);
    router.refresh();
  }

  function close(): void {
    setStart(undefined);
  }

  function done(flightId: string, { said, changeId }: Moved): void {
    told(said, changeId ? () => void takeBack(flightId, changeId) : undefined);
    refocus.current = flightId;
    router.refresh();
  }

  return {
    start,
    wanted,
    open,
    close,
    done,
    mayDrag: (flightId: string) => barOf(flightId)?.movable === true,
  };
}
