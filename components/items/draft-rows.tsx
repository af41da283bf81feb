"use client";

import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import type { AttributeType } from "@/lib/explorer/attribute";
import { type Path, writePath } from "@/lib/explorer/path";
import { type Draft, newDraft } from "@/lib/items/draft";
import { DraftRow } from "./draft-row";

type DraftRowsProps = {
  drafts: readonly Draft[];
  path?: Path;
  isNamed: boolean;
  fixedType?: AttributeType;
  /** Names that stay as they are. */
  locked?: ReadonlySet<string>;
  problems: ReadonlyMap<string, string>;
  onChange: (drafts: Draft[]) => void;
};

/** The values of an item, a map, a list or a set, one below the other, and a button for one more. */
export function DraftRows(props: DraftRowsProps) {
  const { drafts, path = [], isNamed, fixedType, locked, problems, onChange } = props;
  const place = writePath(path);
  return (
    <div className={path.length > 0 ? "draft-inside" : undefined}>
      <ul>
        {drafts.map((draft, at) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            path={[...path, isNamed ? draft.name : at]}
            isNamed={isNamed}
            fixedType={fixedType}
            isLocked={locked?.has(draft.name)}
            problems={problems}
            onChange={(changed) => onChange(drafts.map((one) => (one.id === draft.id ? changed : one)))}
            onRemove={() => onChange(drafts.filter((one) => one.id !== draft.id))}
          />
        ))}
      </ul>
      <Button variant="quiet" size="sm" onClick={() => onChange([...drafts, newDraft("", fixedType ?? "S")])}>
        <PlusIcon />
        {place ? `Add to ${place}` : "Add an attribute"}
      </Button>
    </div>
  );
}
