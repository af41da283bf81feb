/** The types that a key may have: text, number, bytes. */
export const keyTypes = ["S", "N", "B"] as const;
export type KeyType = (typeof keyTypes)[number];
export type Key = { name: string; type: KeyType };

/** What an index holds of each item: all, its keys alone, or its keys and these attributes. */
export type Projection = "ALL" | "KEYS_ONLY" | string[];

/** May a table be called so? An ARN, which DynamoDB takes as well, is none: guards know tables by their names. */
export function isTableName(text: string): boolean {
  return /^[A-Za-z0-9_.-]{3,255}$/.test(text);
}

export type Index = {
  name: string;
  kind: "global" | "local";
  hash: Key[];
  range: Key[];
  projection: Projection;
};

export type Billing = { kind: "on-demand" } | { kind: "provisioned"; read: number; write: number };

/** What is asked for when a table is made; capacity is in units a second, for the table and for each of its indexes. */
export type Definition = {
  name: string;
  hash: Key;
  range?: Key;
  billing: Billing;
  isProtected: boolean;
  indexes: Index[];
};

/** An index as it stands; `filling` while DynamoDB is still putting the table's items into it. */
export type IndexView = Index & { state: string; filling: boolean; items: number; bytes: number };

export type Expiry = { state: string; attribute?: string };

/** A table as it stands. On AWS the counts are up to six hours old. */
export type TableView = {
  name: string;
  state: string;
  hash: Key[];
  range: Key[];
  indexes: IndexView[];
  items: number;
  bytes: number;
  /** UTC instant. */
  createdAt: string;
  billing: Billing;
  expiry: Expiry;
  isProtected: boolean;
  /** One of Apron's own. */
  isOwn: boolean;
};

/** DynamoDB's limits (its Developer Guide, "Quotas"): indexes of a table, and attributes that they project by name. */
export const mostGlobal = 20;
export const mostLocal = 5;
export const mostProjected = 100;

export type DefinitionProblem = { path: (string | number)[]; message: string };

/** Every key of a table and its indexes, with the place in the definition where it is said. */
function keysIn({ hash, range, indexes }: Definition): { key: Key; path: (string | number)[] }[] {
  return [
    { key: hash, path: ["hashName"] },
    ...(range ? [{ key: range, path: ["rangeName"] }] : []),
    ...indexes.flatMap((index, at) => [
      ...(index.kind === "global" ? index.hash : []).map((key) => ({
        key,
        path: ["indexes", at, "hashName"],
      })),
      ...index.range.map((key) => ({ key, path: ["indexes", at, "rangeName"] })),
    ]),
  ];
}

const typeWords: Record<KeyType, string> = { S: "text (S)", N: "a number (N)", B: "bytes (B)" };

/** `text (S)`. */
export function typeWord(type: KeyType): string {
  return typeWords[type];
}

/** What DynamoDB would refuse in a definition, each at the answer that causes it; nothing when it would take it. */
export function definitionProblems(definition: Definition): DefinitionProblem[] {
  const { hash, range, indexes } = definition;
  const problems: DefinitionProblem[] = [];
  if (range?.name === hash.name)
    problems.push({ path: ["rangeName"], message: `${hash.name} is the partition key already` });
  problems.push(...typeClashes(keysIn(definition)));
  indexes.forEach((index, at) => {
    const first = indexes.findIndex((other) => other.name === index.name);
    const say = (field: string, message: string) => problems.push({ path: ["indexes", at, field], message });
    if (index.name && first < at) say("name", `Index ${first + 1} is called ${index.name} already`);
    if (index.kind === "local" && !range)
      say("kind", "A local index needs a table with a sort key; make it global");
    if (index.kind === "local" && index.range.length === 0)
      say("rangeName", "A local index needs a sort key of its own");
    if (index.kind === "global" && isTwice(index))
      say("rangeName", `${index.hash[0]?.name} is the partition key of this index already`);
    if (index.kind === "local" && index.range[0]?.name === hash.name)
      say("rangeName", `${hash.name} is the partition key of the table already`);
  });
  for (const [kind, most] of [
    ["global", mostGlobal],
    ["local", mostLocal],
  ] as const) {
    const over = indexes.map((index, at) => ({ index, at })).filter(({ index }) => index.kind === kind)[most];
    if (over)
      problems.push({
        path: ["indexes", over.at, "kind"],
        message: `A table has at most ${most} ${kind} indexes`,
      });
  }
  let projected = 0;
  indexes.forEach(({ projection }, at) => {
    projected += Array.isArray(projection) ? projection.length : 0;
    if (Array.isArray(projection) && projected > mostProjected)
      problems.push({
        path: ["indexes", at, "include"],
        message: `All indexes together name at most ${mostProjected} attributes; project all of them instead`,
      });
  });
  return problems;
}

/** Is one attribute both keys of an index? */
function isTwice({ hash, range }: Index): boolean {
  return range[0] !== undefined && range[0].name === hash[0]?.name;
}

/** An attribute that is a key twice has one type. */
function typeClashes(keys: ReturnType<typeof keysIn>): DefinitionProblem[] {
  const types = new Map<string, KeyType>();
  return keys.flatMap(({ key, path }) => {
    const before = types.get(key.name);
    types.set(key.name, before ?? key.type);
    return before && before !== key.type
      ? [{ path, message: `${key.name} is ${typeWord(before)} in another key: an attribute has one type` }]
      : [];
  });
}

/** What would be refused in an index that is added to a table, by the fields of its form. */
export function additionProblems(table: TableView, index: Index): DefinitionProblem[] {
  const there = table.indexes.filter(({ kind }) => kind === "global");
  if (table.indexes.some(({ name }) => name === index.name))
    return [{ path: ["name"], message: `This table has an index ${index.name} already` }];
  if (there.length >= mostGlobal)
    return [{ path: ["name"], message: `A table has at most ${mostGlobal} global indexes: drop one first` }];
  if (isTwice(index))
    return [
      { path: ["rangeName"], message: `${index.hash[0]?.name} is the partition key of this index already` },
    ];
  const known = [
    ...table.hash,
    ...table.range,
    ...table.indexes.flatMap((other) => [...other.hash, ...other.range]),
  ];
  return typeClashes([
    ...known.map((key) => ({ key, path: [] })),
    ...index.hash.map((key) => ({ key, path: ["hashName"] })),
    ...index.range.map((key) => ({ key, path: ["rangeName"] })),
  ]).filter(({ path }) => path.length > 0);
}

/** Is nothing under way on this table? DynamoDB takes no second change while one is. */
export function isSettled({ state, indexes, expiry }: TableView): boolean {
  return (
    state === "ACTIVE" && indexes.every((index) => index.state === "ACTIVE") && !expiry.state.endsWith("ING")
  );
}

/** What is under way, as a sentence; undefined when nothing is. */
export function underWay({ name, state, indexes, expiry }: TableView): string | undefined {
  if (state === "CREATING") return `${name} is being made.`;
  if (state === "DELETING") return `${name} is being deleted.`;
  const building = indexes.find((index) => index.state === "CREATING");
  if (building)
    return building.filling
      ? `The index ${building.name} is being filled from the items of the table.`
      : `The index ${building.name} is being made.`;
  const going = indexes.find((index) => index.state === "DELETING");
  if (going) return `The index ${going.name} is being dropped.`;
  if (state !== "ACTIVE" || indexes.some((index) => index.state !== "ACTIVE"))
    return `${name} is being changed.`;
  if (expiry.state === "ENABLING") return "Expiry is being switched on.";
  if (expiry.state === "DISABLING") return "Expiry is being switched off.";
  return undefined;
}

export type Place = { isLoopback: boolean; ownIndexes: readonly string[]; ownExpiry?: string };

/** Why an index may not be dropped, as a sentence: a local one never, Apron's own never, none while another change runs. */
export function whyNotDrop(table: TableView, index: string, place: Place): string | undefined {
  const found = table.indexes.find(({ name }) => name === index);
  if (!found) return `There is no index ${index} on ${table.name} any more.`;
  if (found.kind === "local") return "A local index lasts as long as its table.";
  if (table.isOwn && place.ownIndexes.includes(index))
    return `Apron finds its records by ${index}: without it whole screens would fail.`;
  return busyWith(table);
}

/** Why nothing may be changed at this moment. */
export function busyWith(table: TableView): string | undefined {
  const what = underWay(table);
  return what && `${what} DynamoDB makes one change at a time: wait until it is done.`;
}

/** Why a table may not be deleted, as a sentence. Apron's own go only from a database on this machine. */
export function whyNotDelete(table: TableView, { isLoopback }: Place): string | undefined {
  if (table.isOwn && !isLoopback)
    return `${table.name} is Apron’s own: its records would be lost for everybody, so it is not deleted from here. Take it away with your infrastructure’s own tools if it must go.`;
  if (table.state === "DELETING") return `${table.name} is being deleted already.`;
  if (table.isProtected)
    return `${table.name} is protected against deletion: switch the protection off first.`;
  return busyWith(table);
}

/** Why the expiry of a table may not be changed, as a sentence. */
export function whyNotExpiry(table: TableView, { ownExpiry }: Place): string | undefined {
  if (table.isOwn && ownExpiry) return `Apron ends its records in ${table.name} by ${ownExpiry}: that stays.`;
  if (table.isOwn) return `The records in ${table.name} are Apron’s own and do not expire.`;
  return busyWith(table);
}
