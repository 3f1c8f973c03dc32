/** The mark that makes a line a comment: `#` and `#'`, `//`, `///` and `//!`, `%`, `;`, `!`, `*`, each with a blank or nothing behind it. */
const COMMENT = /^[ \t]*(?:#'?|\/{2,3}!?|%{1,3}|;{1,3}|!|\*)(?=\s|$)/gm;
/** What only comments have of the marks that stand before headings and bullets too: a mark alone, a line that hangs far in, a list behind `#`. */
const TELLING: ReadonlyMap<string, RegExp> = new Map([
  ['#', /^[ \t]*#(?:[ \t]*$|[ \t]{4,}\S|[ \t]+(?:[-•][ \t]|\[?\d{1,3}[\].][ \t]))/],
  ['*', /^[ \t]*\*(?:[ \t]*$|[ \t]{5,}\S)/],
]);
const FEWEST = 3;
/** Share of the lines that begin with the mark in a comment, and of those that tell it from bullets and headings. */
const MOSTLY = 0.95;
const SOME = 0.1;

/** The marks that make all lines comments of a program: `# [1] G. Alder.`; undefined where lines are none, or other things too. */
export function commentMarks(lines: readonly string[]): RegExp | undefined {
  const mark = markOf(lines[0] ?? '');
  if (mark === undefined || lines.length < FEWEST) return undefined;
  const marked = lines.filter((line) => markOf(line) === mark).length;
  if (marked < MOSTLY * lines.length) return undefined;
  const telling = TELLING.get(mark);
  if (telling === undefined) return COMMENT;
  const told = lines.filter((line) => telling.test(line)).length;
  return told > SOME * lines.length && told < lines.length ? COMMENT : undefined;
}

function markOf(line: string): string | undefined {
  COMMENT.lastIndex = 0;
  return COMMENT.exec(line)?.[0].trim();
}
