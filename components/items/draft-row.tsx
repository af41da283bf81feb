"use client";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { CloseIcon } from "@/components/ui/icons";
import { type AttributeType, attributeTypes } from "@/lib/explorer/attribute";
import { type Path, writePath } from "@/lib/explorer/path";
import { type Draft, memberType, retyped } from "@/lib/items/draft";
import { DraftRows } from "./draft-rows";
import { DraftValue } from "./draft-value";
import { typeLabels } from "./type-labels";

export type DraftRowProps = {
  draft: Draft;
  /** Where it stands, for its labels. */
  path: Path;
  /** Attributes and map entries have names; members of lists and sets have places. */
  isNamed: boolean;
  /** Members of a set have the set's type. */
  fixedType?: AttributeType;
  /** A key stays as it is. */
  isLocked?: boolean;
  problems: ReadonlyMap<string, string>;
  onChange: (draft: Draft) => void;
  onRemove: () => void;
};

/** The id of the control of a value; the list of problems leads to it. */
export function draftId(id: string): string {
  return `draft-${id}`;
}

/** One value of an item: its name, its type, what it holds, and below it the members that it has. */
export function DraftRow(props: DraftRowProps) {
  const { draft, path, isNamed, fixedType, isLocked = false, problems, onChange, onRemove } = props;
  const place = writePath(path) || "the new one";
  const problem = problems.get(draft.id);
  const hasMembers = draft.type === "L" || draft.type === "M" || memberType(draft.type) !== undefined;
  return (
    <li className={problem ? "draft error" : "draft"}>
      <FieldError id={`${draftId(draft.id)}-error`} message={problem} />
      <div className="draft-line">
        {isNamed ? (
          <input
            className="in mono draft-name"
            aria-label={`Name of ${place}`}
            value={draft.name}
            readOnly={isLocked}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        ) : null}
        {fixedType ? null : (
          <select
            className="in draft-type"
            aria-label={`Type of ${place}`}
            value={draft.type}
            disabled={isLocked}
            onChange={(event) => onChange(retyped(draft, event.target.value as AttributeType))}
          >
            {attributeTypes.map((type) => (
              <option key={type} value={type}>
                {typeLabels[type]}
              </option>
            ))}
          </select>
        )}
        <DraftValue
          draft={draft}
          place={place}
          isLocked={isLocked}
          isWrong={Boolean(problem)}
          onChange={onChange}
        />
        {isLocked ? (
          <span className="two s">Key</span>
        ) : (
          <Button variant="quiet" size="sm" aria-label={`Take out ${place}`} onClick={onRemove}>
            <CloseIcon />
          </Button>
        )}
      </div>
      {hasMembers ? (
        <DraftRows
          drafts={draft.members}
          path={path}
          isNamed={draft.type === "M"}
          fixedType={memberType(draft.type)}
          problems={problems}
          onChange={(members) => onChange({ ...draft, members })}
        />
      ) : null}
    </li>
  );
}
