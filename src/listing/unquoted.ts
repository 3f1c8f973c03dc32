const QUOTED = /^[ \t]*>/;
/** The marks of quotation before a line, and what they stand behind. */
const MARKS = /^[ \t]*(?:>[ \t]?)+/gm;
/** Share of the lines that are quoted in a mail that answers another. */
const MOSTLY = 0.6;
/** Lines that are looked at. */
const SAMPLE = 400;

/** Whether a text is one that a mail quotes, for the most part: then the marks of quotation are no part of its lines. */
export function isQuoted(text: string): boolean {
  let quoted = 0;
  let lines = 0;
  for (let at = 0; at < text.length && lines < SAMPLE; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (line.trim() !== '') lines++;
    if (QUOTED.test(line)) quoted++;
    at = end + 1;
  }
  return quoted > 2 && quoted >= MOSTLY * lines;
}

/** A text of the same length with blanks in place of the marks of quotation, so that all places stay. */
export const unquoted = (text: string): string => text.replace(MARKS, (marks) => ' '.repeat(marks.length));
