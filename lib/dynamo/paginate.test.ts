import { ulid } from "ulid";
import { beforeAll, describe, expect, it } from "vitest";
import { writeAll } from "./batch";
import { table } from "./client";
import type { Item } from "./item";
import { anyMatch, type Page, type PageRequest, readAll, readPage } from "./paginate";
import { useTables } from "./use-tables";

useTables();

const subject = `list#${ulid()}`;
/** 500 items in order, of which three are rare: 3, 203 and 403. */
const numbers = Array.from({ length: 500 }, (_, n) => n);
const isRare = (n: number) => n % 200 === 3;
const rare = numbers.filter(isRare);

beforeAll(async () => {
  const item = (n: number) => ({
    subject,
    event_id: String(n).padStart(4, "0"),
    kind: isRare(n) ? "rare" : "common",
    n: String(n),
  });
  await writeAll(numbers.map((n) => ({ table: "audit", item: item(n) })));
});

function requestOf(over: Partial<PageRequest> & { kind?: string }): PageRequest {
  const { kind, ...rest } = over;
  return {
    query: {
      TableName: table("audit"),
      KeyConditionExpression: "subject = :subject",
      ExpressionAttributeValues: { ":subject": subject, ...(kind ? { ":kind": kind } : {}) },
      ...(kind ? { FilterExpression: "kind = :kind" } : {}),
    },
    keys: ["subject", "event_id"],
    size: 50,
    stride: 51,
    ...rest,
  };
}

function numbersOf(items: Item[]): number[] {
  return items.map((item) => Number(item.n));
}

/** All pages from the first, each by the cursor of the one before, then all from the last back. */
async function walk(request: PageRequest): Promise<{ forward: number[][]; back: number[][] }> {
  const forward: Page<Item>[] = [await readPage(request)];
  for (let page = forward[0]; page?.after; page = forward.at(-1))
    forward.push(await readPage({ ...request, from: page.after }));
  const back: Page<Item>[] = [forward.at(-1) as Page<Item>];
  for (let page = back[0]; page?.before; page = back[0])
    back.unshift(await readPage({ ...request, from: page.before, back: true }));
  const numbersOn = (pages: Page<Item>[]) => pages.map((page) => numbersOf(page.items));
  return { forward: numbersOn(forward), back: numbersOn(back) };
}

const walks: [what: string, request: PageRequest, expected: number[]][] = [
  ["everything", requestOf({}), numbers],
  ["everything from the newest", requestOf({ newestFirst: true }), numbers.toReversed()],
  ["pages of another size", requestOf({ size: 37, stride: 20 }), numbers],
  ["as many pages as exactly fill", requestOf({ size: 100, stride: 100 }), numbers],
  ["3 of 500 that a filter keeps", requestOf({ kind: "rare" }), rare],
  ["3 of 500, one a page, few at a time", requestOf({ kind: "rare", size: 1, stride: 40 }), rare],
  [
    "3 of 500, two a page, from the newest",
    requestOf({ kind: "rare", size: 2, stride: 90, newestFirst: true }),
    rare.toReversed(),
  ],
  [
    "3 of 500 that DynamoDB cannot tell",
    requestOf({ size: 2, keep: (item) => isRare(Number(item.n)) }),
    rare,
  ],
  ["nothing", requestOf({ kind: "none" }), []],
];

describe("a list", () => {
  it.each(walks)(
    "is walked to its end and back, in order, each once, no page blank: %s",
    async (_what, request, expected) => {
      const { forward, back } = await walk(request);
      expect(forward.flat()).toEqual(expected);
      expect(back).toEqual(forward);
      const full = forward.slice(0, -1);
      expect(full.every((page) => page.length === request.size)).toBe(true);
      if (expected.length > 0) expect(forward.at(-1)).not.toEqual([]);
    },
  );

  it("has no page before its first and none after its last", async () => {
    const first = await readPage(requestOf({}));
    expect(first.before).toBeUndefined();
    const from = { subject, event_id: "0449" };
    const last = await readPage(requestOf({ from }));
    expect(numbersOf(last.items)).toEqual(numbers.slice(450));
    expect(last.after).toBeUndefined();
  });

  it("goes on from a place whose item is gone", async () => {
    const { items } = await readPage(requestOf({ size: 3, from: { subject, event_id: "0007x" } }));
    expect(numbersOf(items)).toEqual([8, 9, 10]);
    const back = await readPage(requestOf({ size: 3, from: { subject, event_id: "0007x" }, back: true }));
    expect(numbersOf(back.items)).toEqual([5, 6, 7]);
  });

  it("is read whole where it is bounded, also past the megabyte of one answer", async () => {
    const long = `list#${ulid()}`;
    const note = "n".repeat(30_000);
    const ids = Array.from({ length: 50 }, (_, n) => String(n).padStart(4, "0"));
    await writeAll(ids.map((id) => ({ table: "audit", item: { subject: long, event_id: id, note } })));
    const items = await readAll({
      TableName: table("audit"),
      KeyConditionExpression: "subject = :subject",
      ExpressionAttributeValues: { ":subject": long },
    });
    expect(items.map((item) => item.event_id)).toEqual(ids);
  });

  it.each([
    ["rare", true],
    ["none", false],
  ])("says whether one is %s, however far down", async (kind, found) => {
    expect(await anyMatch({ ...requestOf({ kind }).query, Limit: 50 })).toBe(found);
  });
});
