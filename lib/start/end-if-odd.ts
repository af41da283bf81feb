/** Ends this process in a sentence, with code 1, when a start is given something that it does not know, so that a slip does nothing else. */
export function endIfOdd(given: readonly string[], known: readonly string[]): void {
  const odd = given.find((word) => !known.includes(word));
  if (odd === undefined) return;
  process.stderr.write(
    `\nnpm start takes no ${odd}. It is told by its environment, as in PORT=3001 npm start: see README.md.\n\n`,
  );
  process.exit(1);
}
