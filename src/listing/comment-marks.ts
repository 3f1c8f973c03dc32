/** The mark that makes a line a comment: `#` and `#'`, `//`, `///` and `//!`, `%`, `;`, `!`, `*`, each with a blank or nothing behind it. */
const COMMENT = /^[ \t]*(?:#'?|\/{2,3}!?|%{1,3}|;{1,3}|!|\*)(?=\s|$)/gm;
/** What only comments have of the marks that stand before headings and bullets too: a mark alone, a line that hangs far in, a list behind `#`. */
const TELLING: ReadonlyMap<string, RegExp> = new Map([
  ['#', /^[ \t]*#(?:[ \t]*$|[ \t]{4,}\S|[ \t]+(?:[-•][ \t]|\[?\d{1,3}[\].][ \t]))/],
  ['*', /^[ \t]*\*(?:[ \t]*$|[ \t]{5,}\S)/],
]);
/** A sign right before the first word of a line: `#A Title`. */
const GLUED = /^[ \t]*[#~§»†](?=["“'(]?\p{L})/gmu;
/** A line of fewer words behind such a sign is a tag. */
const LEAST_WORDS = 3;
const FEWEST = 3;
/** Share of the lines that begin with the mark in a comment, and of those that tell it from bullets and headings. */
const MOSTLY = 0.95;
const SOME = 0.1;

/**
 * The marks that make all lines comments of a program: `# [1] G. Alder.`, or the sign that stands before all of them: `#A Title`;
 * undefined where lines are none, or other things too.
 */
export function commentMarks(lines: readonly string[]): RegExp | undefined {
  if (lines.length < FEWEST) return undefined;
  const mark = markOf(lines[0] ?? '', COMMENT);
  if (mark === undefined) return areGlued(lines) ? GLUED : undefined;
  const marked = lines.filter((line) => markOf(line, COMMENT) === mark).length;
  if (marked < MOSTLY * lines.length) return undefined;
  const telling = TELLING.get(mark);
  if (telling === undefined) return COMMENT;
  const told = lines.filter((line) => telling.test(line)).length;
  return told > SOME * lines.length && told < lines.length ? COMMENT : undefined;
}

/** Whether the same sign stands right before the words of every line, and hardly any is a tag. */
function areGlued(lines: readonly string[]): boolean {
  const sign = markOf(lines[0] ?? '', GLUED);
  if (sign === undefined || lines.some((line) => markOf(line, GLUED) !== sign)) return false;
  return lines.filter((line) => line.trim().split(/\s+/).length >= LEAST_WORDS).length >= MOSTLY * lines.length;
}

function markOf(line: string, marks: RegExp): string | undefined {
  marks.lastIndex = 0;
  return marks.exec(line)?.[0].trim();
}
