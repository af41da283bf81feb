"use client";

import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { figure } from "@/lib/format";
import { noteLoad, useLeftLoad } from "./left-load";

/** Says what was written by a load whose tab was closed, and what to do. */
export function LeftNote({ table }: { table: string }) {
  const left = useLeftLoad(table);
  if (!left) return null;
  return (
    <Note tone="late" className="page-note">
      <p>
        The load of {left.name} was left before its end: at least {figure(left.loaded)} of {figure(left.of)}{" "}
        items were loaded. If no other tab is still at it, load it again and leave alone what is there
        already: then nothing is made twice.
      </p>
      <Button size="sm" onClick={() => noteLoad(table, undefined)}>
        Forget it
      </Button>
    </Note>
  );
}
