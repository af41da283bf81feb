"use client";

import { useRouter } from "next/navigation";
import { lostUndo } from "@/components/ui/lost-answer";
import { failed, told } from "@/components/ui/notify";
import { undoDelay } from "@/lib/delays/actions";
import type { DelayUndone } from "@/lib/delays/screen";

/** Tells of delays, with their Undo, and of what was left as it is; the page then shows what is stored now. */
export function useDelay() {
  const router = useRouter();

  function announce({ said, changed, left }: DelayUndone): void {
    told(said, changed.length > 0 ? () => void takeBack(changed) : undefined);
    for (const why of left) failed(why);
    router.refresh();
  }

  async function takeBack(flights: DelayUndone["changed"]): Promise<void> {
    const answer = await undoDelay({ flights }).catch(() => lostUndo);
    if (answer.ok) announce(answer.value);
    else {
      failed(answer.error.message);
      router.refresh();
    }
  }

  return { announce };
}
