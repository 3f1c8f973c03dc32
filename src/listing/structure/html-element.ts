import type { Lines } from '../../paper/reader/lines.js';

const ELEMENT = /<(li|dt|dd|p|tr|div|h[1-6])\b[^<>]*>/gi;
const OPENING = /^\s*<(?:li|dt|dd|p|tr|div|h[1-6])\b/i;
/** What begins another element, or ends the one around. */
const BORDER = /^\s*<(?:li|dt|dd|p|tr|div|h[1-6]|ul|ol|dl|table|\/(?:ul|ol|dl|table|tbody|body))\b/i;
const MOST_LINES = 40;

/**
 * The last line of the element of HTML that is left open by a line that begins with one and is written on several, as pretty printers do; the line
 * itself where none does. An element without an end tag ends before the next one or a blank line.
 */
export function elementEnd(text: string, { starts, ends }: Lines, first: number): number {
  if (!OPENING.test(lineAt(first))) return first;
  const last = [...lineAt(first).matchAll(ELEMENT)].at(-1);
  const closing = new RegExp(`</${last?.[1]}\\s*>`, 'i');
  if (last === undefined || closing.test(lineAt(first).slice(last.index))) return first;
  let open = first;
  let blank = false;
  for (let i = first + 1; i < Math.min(starts.length, first + MOST_LINES); i++) {
    const line = lineAt(i);
    if (BORDER.test(line)) break;
    if (closing.test(line)) return i;
    blank ||= line.trim() === '';
    if (!blank) open = i;
  }
  return open;

  function lineAt(i: number): string {
    return text.slice(starts[i] ?? 0, ends[i] ?? 0);
  }
}

/** The text of an element in one line of the same length: a break and the blanks around it are no wide blank. */
export function inOneLine(text: string): string {
  if (!BREAK.test(text)) return text;
  return text.replace(/\s+/g, (blanks) => (BREAK.test(blanks) ? '\u00a0'.repeat(blanks.length) : blanks));
}

const BREAK = /[\n\r\u2028\u2029\x85\f\v]/;
