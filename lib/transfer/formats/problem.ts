/** A file that cannot be read any further: at which line, and a sentence that says why and what helps. */
export class FileProblem extends Error {
  readonly line: number;

  constructor(line: number, sentence: string) {
    super(sentence);
    this.name = "FileProblem";
    this.line = line;
  }
}
