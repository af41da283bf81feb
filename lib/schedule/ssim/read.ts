import {
  carrier,
  columnsOf,
  type Field,
  header,
  leg,
  recordLength,
  segment,
  textAt,
  titleOfContents,
  trailer,
} from "./layout";
import { faultWords, identityOf, readLeg, type SsimLeg } from "./read-leg";
import { readDate } from "./values";

/** A line of a file and its number, from 1. */
export type Line = { text: string; line: number };

/** Are the times, periods and days of a carrier's legs local or UTC? */
export type TimeMode = "local" | "utc";

/** What a file says, one after the other: a leg with its segments' data, or something wrong with a line. */
export type SsimPiece =
  | { kind: "leg"; line: number; text: string; leg: SsimLeg; mode: TimeMode }
  | { kind: "fault"; line: number; text: string; words: string };

type Section = { airline: string; mode: TimeMode | undefined; validUntil: string | undefined };

/** Reads lines of a file, one record each; what it makes of a line may come with a later one. */
class Reader {
  private section: Section | undefined;
  private pending: Extract<SsimPiece, { kind: "leg" }> | undefined;
  /** The leg that the last type 3 record was, readable or not: segments belong to it. */
  private identity: string | undefined;
  private serial = 0;
  private begun = false;
  private last: Line = { text: "", line: 1 };

  *take(line: Line): Generator<SsimPiece> {
    const text = line.text.replace(/\r$/, "");
    if (text.trim() === "" || /^0+\s*$/.test(text)) return;
    const at = { text, line: line.line };
    if (!text.startsWith("4")) yield* this.flush();
    this.last = at;
    const record =
      text.length > recordLength ? text.slice(0, recordLength) + text.slice(recordLength).trimEnd() : text;
    if (record.length !== recordLength) {
      yield this.fault(at, `it has ${record.length} columns, and a record has ${recordLength}`);
      if (record.startsWith("3")) this.identity = undefined;
      this.serial++;
      return;
    }
    yield* this.count(at, record);
    if (!this.begun && record[0] !== "1")
      yield this.fault(at, "a file begins with a record of type 1, and this is none");
    this.begun = true;
    yield* this.record(at, record);
  }

  *end(): Generator<SsimPiece> {
    yield* this.flush();
    if (!this.begun) yield this.fault(this.last, "nothing stands in this file");
    else if (this.section)
      yield this.fault(
        this.last,
        `the file ends here without the trailer (type 5) of ${this.section.airline}: it may have been cut off`,
      );
  }

  private fault({ line, text }: Line, words: string): SsimPiece {
    return { kind: "fault", line, text, words: `Line ${line}: ${words}.` };
  }

  private at(line: Line, field: Field, words: string): SsimPiece {
    return this.fault(line, faultWords({ field, words }));
  }

  private *flush(): Generator<SsimPiece> {
    if (this.pending) yield this.pending;
    this.pending = undefined;
  }

  /** Records are numbered without a gap; where one is, a line may be missing, and what stands here is read all the same. */
  private *count(line: Line, record: string): Generator<SsimPiece> {
    const text = textAt(record, header.serial);
    const expected = this.serial + 1;
    const found = /^\d{6}$/.test(text) ? Number(text) : undefined;
    this.serial = found ?? expected;
    if (found === undefined) yield this.at(line, header.serial, `“${text}” is no number of six digits`);
    else if (found !== expected % 1_000_000)
      yield this.at(
        line,
        header.serial,
        `${text} follows ${String(expected - 1).padStart(6, "0")}: a line may be missing before this one, which is read all the same`,
      );
  }

  private *record(line: Line, record: string): Generator<SsimPiece> {
    if (record[0] === "1") yield* this.header(line, record);
    else if (record[0] === "2") yield* this.carrier(line, record);
    else if (record[0] === "3") yield* this.leg(line, record);
    else if (record[0] === "4") yield* this.segment(line, record);
    else if (record[0] === "5") yield* this.trailer(line, record);
    else yield this.fault(line, `column 1: “${record[0]}” is no type of record; they are 1 to 5`);
  }

  private *header(line: Line, record: string): Generator<SsimPiece> {
    if (textAt(record, header.title) !== titleOfContents)
      yield this.at(line, header.title, `it should say ${titleOfContents}`);
  }

  private *carrier(line: Line, record: string): Generator<SsimPiece> {
    const mode = textAt(record, carrier.timeMode);
    const airline = textAt(record, carrier.airline);
    if (this.section)
      yield this.fault(line, `another airline begins, and ${this.section.airline} had no trailer (type 5)`);
    this.section = {
      airline,
      mode: mode === "U" ? "utc" : mode === "L" ? "local" : undefined,
      validUntil: readDate(textAt(record, carrier.validUntil)),
    };
    if (!this.section.mode)
      yield this.at(
        line,
        carrier.timeMode,
        `“${mode}” is wrong; U is UTC and L local time, and without it no leg can be read`,
      );
  }

  private *leg(line: Line, record: string): Generator<SsimPiece> {
    const { section } = this;
    this.identity = identityOf(record, leg.variationOverflow);
    if (!section)
      yield this.fault(
        line,
        "no airline's record (type 2) stands before this leg, so its times cannot be read",
      );
    const read = readLeg(record, section?.validUntil);
    if (!read.ok) yield this.fault(line, read.error.map(faultWords).join("; "));
    if (!section?.mode || !read.ok) return;
    const { value } = read;
    if (value.carrier !== section.airline)
      yield this.at(
        line,
        leg.airline,
        `${value.carrier} flies among the flights of ${section.airline}; it is read all the same`,
      );
    this.pending = { kind: "leg", ...line, leg: value, mode: section.mode };
  }

  private *segment(line: Line, record: string): Generator<SsimPiece> {
    if (identityOf(record, segment.variationOverflow) !== this.identity) {
      yield this.fault(
        line,
        `${columnsOf([2, 13, ""])}: these data belong to no leg before them, so they are left out`,
      );
      return;
    }
    const [from] = segment.kept;
    const [overflow] = segment.variationOverflow;
    const text = textAt(record, segment.kept);
    const data = `${text.slice(0, overflow - from)} ${text.slice(overflow - from + 1)}`.trimEnd();
    // The data of a leg that could not be read stand beside it in the file of what is wrong.
    if (this.pending) this.pending.leg.kept.data.push(data);
    else yield this.fault(line, "the leg that these data belong to could not be read");
  }

  private *trailer(line: Line, record: string): Generator<SsimPiece> {
    const airline = textAt(record, trailer.airline);
    if (!this.section || this.section.airline !== airline)
      yield this.at(line, trailer.airline, `“${airline}” is not the airline that ends here`);
    const check = textAt(record, trailer.check);
    const before = String(this.serial - 1).padStart(6, "0");
    if (check !== before)
      yield this.at(
        line,
        trailer.check,
        `it says that the last record was ${check || "none"}, and it was ${before}`,
      );
    if (!["C", "E"].includes(textAt(record, trailer.end)))
      yield this.at(line, trailer.end, "C is for more to come and E for the end");
    this.section = undefined;
    this.identity = undefined;
  }
}

/**
 * Reads a schedule file (SSIM chapter 7) line by line, however long it is. Nothing is left out: each leg comes with the data of its
 * segments, and whatever is wrong with a line is told with its number and columns, in a sentence.
 */
export async function* readSsim(lines: AsyncIterable<Line> | Iterable<Line>): AsyncGenerator<SsimPiece> {
  const reader = new Reader();
  for await (const line of lines) yield* reader.take(line);
  yield* reader.end();
}
