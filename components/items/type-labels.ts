import type { AttributeType } from "@/lib/explorer/attribute";

/** What a type is called in a select. */
export const typeLabels: Record<AttributeType, string> = {
  S: "Text (S)",
  N: "Number (N)",
  B: "Binary (B)",
  BOOL: "Yes or no (BOOL)",
  NULL: "Null (NULL)",
  L: "List (L)",
  M: "Map (M)",
  SS: "Set of texts (SS)",
  NS: "Set of numbers (NS)",
  BS: "Set of binaries (BS)",
};
