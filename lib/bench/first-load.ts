import { gzipSync } from "node:zlib";
import { ask } from "./ask";
import type { Setting } from "./kinds";

/** The scripts that a page brings when it is opened, without the polyfills that only browsers without modules fetch. */
export function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag);
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&"))
    .filter((source) => source !== undefined);
  return [...new Set(sources)];
}

/** What a page's scripts weigh in KiB, each compressed by gzip as it is sent. */
export async function firstLoadKiB(url: string, cookie = ""): Promise<number> {
  const page = await ask(url, { headers: { cookie } });
  if (page.status !== 200) throw new Error(`${url} answered ${page.status}.`);
  let bytes = 0;
  for (const source of scriptsOf(page.text())) {
    const script = await ask(new URL(source, url).href);
    bytes += gzipSync(script.text()).length;
  }
  return bytes / 1024;
}

/** What is aimed at, in KiB: a bare Next page weighs about 132. Nothing is aimed at for the page of one record. */
const aims = { bare: undefined, list: 150, form: 190, record: undefined };

export type Weight = { page: string; kind: keyof typeof aims; kib: number; aim?: number };

/** Weighs the bare page and Apron's pages of the day: lists, forms and one record. */
export async function weighPages({ apron, bare, cookie, day, seats }: Setting): Promise<Weight[]> {
  const flight = `/flights/${encodeURIComponent(seats.next().value.flightId)}`;
  const pages: [page: string, kind: keyof typeof aims][] = [
    [`/flights?day=${day}`, "list"],
    ["/bookings", "list"],
    [flight, "record"],
    ["/flights/new", "form"],
    [`${flight}/edit`, "form"],
    [`${flight}/bookings/new`, "form"],
  ];
  const weights: Weight[] = [
    { page: "bare page", kind: "bare", kib: await firstLoadKiB(`${bare.origin}/flights?day=${day}`) },
    { page: "/sign-in", kind: "form", kib: await firstLoadKiB(`${apron.origin}/sign-in`), aim: aims.form },
  ];
  for (const [page, kind] of pages)
    weights.push({ page, kind, kib: await firstLoadKiB(apron.origin + page, cookie), aim: aims[kind] });
  return weights;
}
