"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { CloseIcon, PlusIcon } from "@/components/ui/icons";
import { type AttributeType, attributeTypes } from "@/lib/explorer/attribute";
import { comparators, type Operator } from "@/lib/explorer/condition";
import {
  countedOperands,
  type DraftOperand,
  type DraftTest,
  type DraftWrong,
  operandCount,
  withOperator,
} from "@/lib/explorer/draft";
import { attributeNamesId } from "./attribute-names-id";
import { OperandInput, typeWords } from "./operand-input";

type ConditionTestProps = {
  test: DraftTest;
  name: string;
  wrongs: readonly DraftWrong[];
  isKey: boolean;
  /** It was just added. */
  isNew: boolean;
  /** Given nothing, the test goes away. */
  onChange: (test: DraftTest | undefined) => void;
};

const plain: readonly { op: Operator; label: string }[] = [
  ...comparators.map((op) => ({ op, label: op })),
  { op: "between", label: "between" },
  { op: "in", label: "in" },
  { op: "begins_with", label: "begins with" },
  { op: "contains", label: "contains" },
  { op: "attribute_exists", label: "exists" },
  { op: "attribute_not_exists", label: "does not exist" },
  { op: "attribute_type", label: "is of type" },
];
const sized = plain.filter(
  ({ op }) => op === "between" || op === "in" || comparators.some((one) => one === op),
);

/** The types that the page knows of an attribute, from the list that completes its name. */
function knownType(path: string): AttributeType | undefined {
  const list = document.getElementById(attributeNamesId);
  const option = [...(list?.querySelectorAll("option") ?? [])].find(({ value }) => value === path);
  return attributeTypes.find((type) => type === option?.label.split(", ")[0]);
}

/** One test: an attribute, how it is compared, and with what. */
export function ConditionTest({ test, name, wrongs, isKey, isNew, onChange }: ConditionTestProps) {
  const id = useId();
  const shown = countedOperands(test);
  const [least, most] = operandCount(test.op);
  const pathWrong = wrongs.find(({ operand }) => operand < 0)?.message;

  function rename(path: string) {
    const type = knownType(path.trim());
    const isUntouched = test.operands.every(({ text }) => text === "");
    const operands =
      type && isUntouched && !test.size
        ? test.operands.map((operand) => ({ ...operand, type }))
        : test.operands;
    onChange({ ...test, path, operands });
  }

  function setOperand(at: number, operand: DraftOperand) {
    onChange({ ...test, operands: test.operands.map((one, index) => (index === at ? operand : one)) });
  }

  return (
    <fieldset className={pathWrong || wrongs.length > 0 ? "qc wrong" : "qc"} aria-label={name}>
      <input
        className="in mono path"
        aria-label="Attribute"
        list={attributeNamesId}
        value={test.path}
        size={Math.min(28, Math.max(12, test.path.length + 1))}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={pathWrong ? true : undefined}
        aria-describedby={pathWrong ? `${id}-path` : undefined}
        onChange={(event) => rename(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: a test is added to be typed in
        autoFocus={isNew}
      />
      {isKey ? <span className="kk">key</span> : null}
      <select
        className="in op"
        aria-label="Comparison"
        value={`${test.size ? "size " : ""}${test.op}`}
        onChange={(event) => {
          const isSize = event.target.value.startsWith("size ");
          onChange(withOperator(test, event.target.value.replace(/^size /, "") as Operator, isSize));
        }}
      >
        {plain.map(({ op, label }) => (
          <option key={op} value={op}>
            {label}
          </option>
        ))}
        <optgroup label="Its size">
          {sized.map(({ op, label }) => (
            <option key={op} value={`size ${op}`}>
              size {label}
            </option>
          ))}
        </optgroup>
      </select>
      {test.op === "attribute_type" ? (
        <select
          className="in"
          aria-label="Type"
          value={test.operands[0]?.text}
          aria-invalid={wrongs.length > 0 && !pathWrong ? true : undefined}
          onChange={(event) => onChange({ ...test, operands: [{ type: "S", text: event.target.value }] })}
        >
          <option value="">Choose</option>
          {attributeTypes.map((type) => (
            <option key={type} value={type}>
              {typeWords[type]}
            </option>
          ))}
        </select>
      ) : (
        shown.map((operand, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values have nothing but their place
          <span className="operand" key={at}>
            {at > 0 ? <span className="two s">{test.op === "between" ? "and" : "or"}</span> : null}
            <OperandInput
              operand={operand}
              label={most > 1 ? `Value ${at + 1}` : "Value"}
              isNumber={test.size}
              wrong={wrongs.find((wrong) => wrong.operand === at)?.message}
              onChange={(next) => setOperand(at, next)}
              onRemove={
                shown.length > least
                  ? () => onChange({ ...test, operands: test.operands.filter((_, index) => index !== at) })
                  : undefined
              }
            />
          </span>
        ))
      )}
      {shown.length < most ? (
        <Button
          variant="quiet"
          size="sm"
          aria-label={`${name}: add a value`}
          onClick={() =>
            onChange({ ...test, operands: [...test.operands, { type: shown[0]?.type ?? "S", text: "" }] })
          }
        >
          <PlusIcon />
        </Button>
      ) : null}
      <Button variant="quiet" size="sm" aria-label={`Remove ${name}`} onClick={() => onChange(undefined)}>
        <CloseIcon />
      </Button>
      {pathWrong ? (
        <span className="err" id={`${id}-path`}>
          {pathWrong}
        </span>
      ) : null}
    </fieldset>
  );
}
