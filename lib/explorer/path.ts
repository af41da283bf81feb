import { err, ok, type Result } from "@/lib/result";

/** Where a value stands in an item: names of attributes and map entries, and positions in lists. The first is a name. */
export type Path = (string | number)[];

const quoted = /^"((?:[^"]|"")*)"/;
const plain = /^[^."[\]]+/;
const position = /^\[(\d{1,6})\]/;

/**
 * Reads a path as people write it: `status`, `info.temperature1`, `list[0].x`. A name with a dot, a bracket or a quote in it
 * stands in double quotes, and a quote inside is doubled: `"odd.name".x`. Otherwise a sentence says what is wrong.
 */
export function readPath(text: string): Result<Path, string> {
  let rest = text.trim();
  if (rest === "") return err("Enter the name of an attribute.");
  const path: Path = [];
  while (rest !== "") {
    const place = path.length > 0 ? position.exec(rest) : null;
    if (place?.[1]) {
      path.push(Number(place[1]));
      rest = rest.slice(place[0].length);
      continue;
    }
    if (path.length > 0) {
      if (!rest.startsWith(".")) return err(wrong(text));
      rest = rest.slice(1);
    }
    const name = quoted.exec(rest) ?? plain.exec(rest);
    const word = name?.[1] === undefined ? name?.[0]?.trim() : name[1].replaceAll('""', '"');
    if (!name || !word) return err(wrong(text));
    path.push(word);
    rest = rest.slice(name[0].length);
  }
  return ok(path);
}

function wrong(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${shown} is not a path. Write info.temperature1 or list[0].x; a name with a dot in it goes in quotes: "odd.name".`;
}

/** Writes a path as `readPath` reads it. */
export function writePath(path: Path): string {
  return path
    .map((part, at) => {
      if (typeof part === "number") return `[${part}]`;
      const odd = /[."[\]]/.test(part) || part !== part.trim();
      return `${at > 0 ? "." : ""}${odd ? `"${part.replaceAll('"', '""')}"` : part}`;
    })
    .join("");
}
