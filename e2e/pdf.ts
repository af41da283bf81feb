import { inflateSync } from "node:zlib";

type Font = { digits: number; letters: Map<string, string> };

function letter(utf16: string): string {
  return Buffer.from(utf16, "hex").swap16().toString("utf16le");
}

/** The table by which a font's codes are letters, as PDF calls it a ToUnicode map. */
function fontOf(map: string): Font {
  const digits = /begincodespacerange\s*<([0-9A-F]+)>/.exec(map)?.[1]?.length ?? 4;
  const letters = new Map<string, string>();
  for (const [, table = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of table.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g))
      letters.set(code, letter(text));
  for (const [, table = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", text = ""] of table.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let step = 0; step <= Number.parseInt(to, 16) - Number.parseInt(from, 16); step++)
        letters.set(
          (Number.parseInt(from, 16) + step).toString(16).toUpperCase().padStart(digits, "0"),
          letter((Number.parseInt(text, 16) + step).toString(16).padStart(4, "0")),
        );
  return { digits, letters };
}

function textOf(content: string, fonts: Map<string, Font>): string {
  let font: Font | undefined;
  let text = "";
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
    if (name) font = fonts.get(name);
    const codes = shown?.match(new RegExp(`.{${font?.digits ?? 4}}`, "g")) ?? [];
    text += codes.map((code) => font?.letters.get(code) ?? "").join("");
  }
  return text.replace(/\s/g, "");
}

/** The text of each page of a PDF that Chromium printed, in the order of drawing and without its spaces. */
export function pagesOf(pdf: Buffer): string[] {
  const objects = new Map<string, string>();
  for (const [, number = "", body = ""] of pdf.toString("latin1").matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g))
    objects.set(number, body);
  const stream = (number = "") => {
    const packed = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(objects.get(number) ?? "")?.[1] ?? "";
    return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\s/.test(body))
    .map((body) => {
      const fonts = new Map<string, Font>();
      for (const [, name = "", number = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? "")?.[1];
        if (map) fonts.set(name, fontOf(stream(map)));
      }
      return textOf(stream(/\/Contents (\d+) 0 R/.exec(body)?.[1]), fonts);
    });
}
