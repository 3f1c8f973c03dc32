import { type ReadFields, readLine } from './fields.js';

/** Fields read from a stretch of a line. */
export interface ReadPart {
  readonly fields: ReadFields;
  /** Offsets in the line; the parts of a line follow one another without a visible character between. */
  readonly start: number;
  readonly end: number;
}

const SEPARATOR = /(?<!\s)\s+[·•|]\s+|(?<=\))\s*[·•|]\s*/g;

/**
 * Reads a line of metadata that may hold several things: `_2026-02-27_ · https://arxiv.org/abs/2602.24133v1`. Empty where
 * nothing is read; what is not read of a line of which something is belongs to the part before it.
 */
export function partsOf(line: string, leading: boolean): readonly ReadPart[] {
  const parts: ReadPart[] = [];
  let start = 0;
  const read = (end: number): void => {
    const fields = readLine(line.slice(start, end), { leading });
    if (fields !== undefined) parts.push({ fields, start: parts.length === 0 ? 0 : start, end });
    start = end;
  };
  for (const separator of line.matchAll(SEPARATOR)) read(separator.index);
  read(line.length);
  return parts.map((part, i) => ({ ...part, end: parts[i + 1]?.start ?? line.length }));
}
