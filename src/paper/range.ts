import { isVisible } from './clean.js';

/** A stretch of a text: offsets in UTF-16 code units. */
export interface Range {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset one past the last character. */
  readonly end: number;
}

/** The shortest stretch that holds all of one or more. */
export function hull(ranges: readonly Range[]): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const range of ranges) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}

/** A stretch of a text without what cannot be seen at its ends. */
export function visibleRange(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && !isVisible(text.charAt(from))) from++;
  while (to > from && !isVisible(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** How many characters of a stretch can be seen. */
export function countVisible(text: string, { start, end }: Range): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isVisible(text.charAt(i))) count++;
  return count;
}
