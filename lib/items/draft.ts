import {
  type Attribute,
  type AttributeType,
  isBase64,
  type RawItem,
  readAttribute,
  readRawItem,
  typeOf,
} from "@/lib/explorer/attribute";
import { numberProblem } from "@/lib/explorer/number";
import { err, ok, type Result } from "@/lib/result";

/** A value while somebody edits it: what was typed stays as it was typed, right or wrong. */
export type Draft = {
  id: string;
  /** The attribute's or the map entry's name; of no meaning in lists and sets. */
  name: string;
  type: AttributeType;
  /** What S, N and B hold. */
  text: string;
  /** What BOOL holds. */
  on: boolean;
  /** The members of L, M and the sets. */
  members: Draft[];
};

/** What is wrong with a draft, at the value of that id. */
export type DraftProblem = { id: string; message: string };

let made = 0;

/** A new, empty value of a type. Only for what a person adds: its id is of this browser alone. */
export function newDraft(name: string, type: AttributeType): Draft {
  made += 1;
  return emptyDraft(`new${made}`, name, type);
}

function emptyDraft(id: string, name: string, type: AttributeType): Draft {
  return { id, name, type, text: "", on: false, members: [] };
}

const memberTypes = { SS: "S", NS: "N", BS: "B" } as const;

/** The type that every member of a set has; undefined where members have each their own. */
export function memberType(type: AttributeType): AttributeType | undefined {
  return type === "SS" || type === "NS" || type === "BS" ? memberTypes[type] : undefined;
}

/** A stored value as a draft; `id` is its place, so that server and browser call it the same. */
function draftOf(id: string, name: string, value: Attribute): Draft {
  const draft = emptyDraft(id, name, typeOf(value));
  if ("S" in value) return { ...draft, text: value.S };
  if ("N" in value) return { ...draft, text: value.N };
  if ("B" in value) return { ...draft, text: value.B };
  if ("BOOL" in value) return { ...draft, on: value.BOOL };
  if ("NULL" in value) return draft;
  if ("L" in value)
    return { ...draft, members: value.L.map((member, at) => draftOf(`${id}-${at}`, "", member)) };
  if ("M" in value) return { ...draft, members: draftsOf(value.M, `${id}-`) };
  const texts = "SS" in value ? value.SS : "NS" in value ? value.NS : value.BS;
  const type = memberType(draft.type) ?? "S";
  return {
    ...draft,
    members: texts.map((text, at) => ({ ...emptyDraft(`${id}-${at}`, "", type), text })),
  };
}

/** An item as drafts, attribute by attribute. */
export function draftsOf(item: RawItem, prefix = ""): Draft[] {
  return Object.entries(item).map(([name, value], at) => draftOf(`${prefix}${at}`, name, value));
}

/** The draft as another type, with what it held as far as that can hold it. */
export function retyped(draft: Draft, type: AttributeType): Draft {
  const inner = memberType(type);
  const members = inner ? draft.members.map((member) => ({ ...member, type: inner })) : draft.members;
  return { ...draft, type, members };
}

/** How many values there are in drafts, all the way down. */
export function countDrafts(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { members }) => sum + 1 + countDrafts(members), 0);
}

/** The item that drafts make, or everything that is wrong with them. */
export function itemOf(drafts: readonly Draft[]): Result<RawItem, DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const item = mapOf(drafts, problems);
  if (problems.length > 0) return err(problems);
  const deep = readAttribute({ M: item });
  return deep.ok ? ok(item) : err([{ id: drafts[0]?.id ?? "", message: deep.error }]);
}

function mapOf(drafts: readonly Draft[], problems: DraftProblem[]): RawItem {
  const seen = new Set<string>();
  const entries = drafts.map((draft): [string, Attribute] => {
    if (draft.name === "") problems.push({ id: draft.id, message: "Give it a name" });
    else if (seen.has(draft.name))
      problems.push({ id: draft.id, message: `There is another ${draft.name}: each name stands once` });
    seen.add(draft.name);
    return [draft.name, attributeOf(draft, problems)];
  });
  return Object.fromEntries(entries);
}

function attributeOf(draft: Draft, problems: DraftProblem[]): Attribute {
  const { id, type, text, on, members } = draft;
  const say = (message: string) => problems.push({ id, message });
  switch (type) {
    case "S":
      return { S: text };
    case "N": {
      const wrong = numberProblem(text.trim());
      if (wrong) say(wrong.replace(/\.$/, ""));
      return { N: text.trim() };
    }
    case "B":
      if (!isBase64(text.trim())) say("Binary is written as base64, such as aGVsbG8=");
      return { B: text.trim() };
    case "BOOL":
      return { BOOL: on };
    case "NULL":
      return { NULL: true };
    case "L":
      return { L: members.map((member) => attributeOf(member, problems)) };
    case "M":
      return { M: mapOf(members, problems) };
    default:
      return setOf(draft, type, problems);
  }
}

function setOf(draft: Draft, type: "SS" | "NS" | "BS", problems: DraftProblem[]): Attribute {
  const before = problems.length;
  const values = draft.members.map((member) => attributeOf(member, problems));
  const value = { [type]: values.map((member) => String(Object.values(member)[0])) } as Attribute;
  if (problems.length === before) {
    const read = readAttribute(value);
    if (!read.ok) problems.push({ id: draft.id, message: read.error.replace(/\.$/, "") });
  }
  return value;
}

/** An item as the text of DynamoDB JSON. */
export function writeJson(item: RawItem): string {
  return JSON.stringify(item, null, 2);
}

/** Reads the text of DynamoDB JSON as an item, or says what is wrong with it. */
export function readJson(text: string): Result<RawItem, string> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return err(`This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}.`);
  }
  return readRawItem(given);
}
