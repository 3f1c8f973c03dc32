import { isVisible } from '../paper/clean.js';
import type { BlockReader } from '../paper/reader/block-reader.js';
import type { Dialect } from './dialect.js';
import type { Format, Sign } from './format.js';
import { FORMATS } from './formats.js';

/** The kinds of listings that can be read. */
export const DIALECTS: readonly Dialect[] = ['plain', ...FORMATS.map(({ name }) => name)];

/** Of a listing in a format of its own at least this much is records of it. */
const LEAST_SHARE = 0.5;

/** The format of a listing that begins with `head`: its sign is there, and most of the text is records of it. */
export function detectFormat(head: string): Format | undefined {
  const lines = head
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  return FORMATS.find((format) => hasSign(format.sign, lines, head) && isMostlyRecords(format, head));
}

function hasSign({ line, first = false, least = 1, also = [] }: Sign, lines: readonly string[], head: string): boolean {
  const looked = first ? lines.slice(0, 1) : lines;
  let found = 0;
  for (const text of looked) if (line.test(text) && ++found >= least) break;
  return found >= least && also.every((sign) => sign.test(head));
}

/** Whether most of what can be seen lies in records with papers. Where the sign has to come first it is enough. */
function isMostlyRecords(format: Format, head: string): boolean {
  if (format.sign.first) return true;
  const reader = format.reader({});
  return reader === undefined || shareOfRecords(reader, head) >= LEAST_SHARE;
}

function shareOfRecords(reader: BlockReader, head: string): number {
  const { entries } = reader.read({ text: head, offset: 0, line: 1, final: true, forced: true });
  let inside = 0;
  for (const { fields, diagnostics, paper } of entries) {
    const isNoise = paper === undefined && diagnostics.some(({ code }) => code === 'boilerplate');
    const spans = fields.map(({ span }) => span);
    for (const diagnostic of diagnostics) spans.push(...(diagnostic.spans ?? [diagnostic.span]));
    if (!isNoise) for (const { start, end } of spans) inside += visibleLength(head.slice(start, end));
  }
  return inside / Math.max(1, visibleLength(head));
}

function visibleLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if (isVisible(text.charAt(i))) length++;
  return length;
}
