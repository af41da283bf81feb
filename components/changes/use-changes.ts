"use client";

import { useRouter } from "next/navigation";
import { lostUndo } from "@/components/ui/lost-answer";
import { failed, told } from "@/components/ui/notify";
import { undoChange } from "@/lib/changes/actions";

/** A change that happened, in words, and what it takes to undo it. */
export type Change = { subject: string; changeId: string; said: string };

/** Tells of changes and takes them back; either way the page then shows what is stored now. */
export function useChanges() {
  const router = useRouter();

  /** Says it, with its Undo, and leaves the page to its caller. */
  function announce(change: Change): void {
    told(change.said, () => void takeBack(change));
  }

  function tell(change: Change): void {
    announce(change);
    router.refresh();
  }

  /** Says what was taken back, which can be undone itself, or why it was not. */
  async function takeBack({ subject, changeId }: Pick<Change, "subject" | "changeId">): Promise<void> {
    const answer = await undoChange({ subject, changeId }).catch(() => lostUndo);
    if (answer.ok) tell(answer.value);
    else {
      failed(answer.error.message);
      router.refresh();
    }
  }

  return { announce, tell, takeBack };
}
