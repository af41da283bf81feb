"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { CloseIcon } from "@/components/ui/icons";
import { type AttributeType, attributeTypes } from "@/lib/explorer/attribute";
import type { DraftOperand, OperandType } from "@/lib/explorer/draft";
import { attributeNamesId } from "./attribute-names-id";

/** DynamoDB's types in words, its own letters beside. */
export const typeWords: Record<AttributeType, string> = {
  S: "Text (S)",
  N: "Number (N)",
  B: "Binary (B)",
  BOOL: "Boolean (BOOL)",
  NULL: "Null (NULL)",
  L: "List (L)",
  M: "Map (M)",
  SS: "Text set (SS)",
  NS: "Number set (NS)",
  BS: "Binary set (BS)",
};

const examples: Partial<Record<OperandType, string>> = {
  B: "base64",
  L: '[{"S": "a"}]',
  M: '{"x": {"N": "1"}}',
  SS: '["a", "b"]',
  NS: '["1", "2"]',
  BS: '["AQ=="]',
};

type OperandInputProps = {
  operand: DraftOperand;
  label: string;
  /** It is held against a size, which is a number. */
  isNumber: boolean;
  wrong?: string;
  onChange: (operand: DraftOperand) => void;
  onRemove?: () => void;
};

/** A value of any type, or the name of another attribute. */
export function OperandInput({ operand, label, isNumber, wrong, onChange, onRemove }: OperandInputProps) {
  const id = useId();
  const { type, text } = operand;
  const example = examples[type];
  const described = [wrong ? `${id}-wrong` : "", example ? `${id}-example` : ""].filter(Boolean).join(" ");
  const field = {
    className: "in mono",
    "aria-label": label,
    value: text,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
  return (
    <>
      <select
        className="in type"
        aria-label={`${label}: type`}
        value={type}
        disabled={isNumber}
        onChange={(event) => {
          const next = event.target.value as OperandType;
          onChange({ type: next, text: next === "BOOL" && text !== "false" ? "true" : text });
        }}
      >
        {attributeTypes.map((one) => (
          <option key={one} value={one}>
            {typeWords[one]}
          </option>
        ))}
        <option value="path">Attribute</option>
      </select>
      {type === "NULL" ? null : type === "BOOL" ? (
        <select {...field} onChange={(event) => onChange({ type, text: event.target.value })}>
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      ) : (
        <input
          {...field}
          size={Math.min(40, Math.max(10, text.length + 1))}
          list={type === "path" ? attributeNamesId : undefined}
          inputMode={type === "N" ? "decimal" : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange({ type, text: event.target.value })}
        />
      )}
      {example ? (
        <span className="two s mono" id={`${id}-example`}>
          {example}
        </span>
      ) : null}
      {onRemove ? (
        <Button variant="quiet" size="sm" aria-label={`Remove ${label}`} onClick={onRemove}>
          <CloseIcon />
        </Button>
      ) : null}
      {wrong ? (
        <span className="err" id={`${id}-wrong`}>
          {wrong}
        </span>
      ) : null}
    </>
  );
}
