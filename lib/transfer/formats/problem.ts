/** A file that cannot be read any further: at which line, and a sentence that says why and what helps. */
export class FileProblem extends Error {
  readonly line: number;

  constructor(line: number, sentence: string) {
    super(sentence);
    this.name = "FileProblem";
    this.line = line;
  }
}

/** A longer row is not taken into memory: DynamoDB has no item over 400 KB. Characters. */
export const longestRow = 4_000_000;

/** What is said of a row that is longer. */
export function rowTooLong(line: number): FileProblem {
  return new FileProblem(line, `Line ${line}: this row is longer than 4 MB.`);
}
