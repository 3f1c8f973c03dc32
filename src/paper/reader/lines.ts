const BREAKS = /\r\n|[\n\r\u2028\u2029\x85\f\v]/g;
const RARE_BREAKS = ['\r', '\u2028', '\u2029', '\x85', '\f', '\v'];

/** Whether a character ends a line: a line feed, a vertical tab, a form feed, a return, NEL, or one of Unicode's own. */
export const endsLine = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;

/** The lines of a text: `text.slice(starts[i], ends[i])` is line `i` without its line break. */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Splits at every line break known to Unicode. A line break at the very end opens no further line. */
export function splitLines(text: string): Lines {
  return RARE_BREAKS.some((mark) => text.includes(mark)) ? splitAtAny(text) : splitAtNewline(text);
}

function splitAtNewline(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  while (from < text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    starts.push(from);
    ends.push(to);
    from = to + 1;
  }
  return { starts, ends };
}

function splitAtAny(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAKS)) {
    starts.push(from);
    ends.push(match.index);
    from = match.index + match[0].length;
  }
  if (from < text.length) {
    starts.push(from);
    ends.push(text.length);
  }
  return { starts, ends };
}
