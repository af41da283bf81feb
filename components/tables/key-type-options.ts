import { keyTypes, typeWord } from "@/lib/tables/table";

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The types that a key may have, for a select. */
export const keyTypeOptions = keyTypes.map((type) => ({ value: type, label: capital(typeWord(type)) }));

/** What an index may hold, for a select. */
export const projectionOptions = [
  { value: "ALL", label: "All attributes" },
  { value: "KEYS_ONLY", label: "Keys only" },
  { value: "INCLUDE", label: "Keys and some attributes" },
];
