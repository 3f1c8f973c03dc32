import { countVisible } from '../paper/range.js';
import { type BlockReader, wholeBlock } from '../paper/reader/block-reader.js';
import { isOtherTable } from './csv-headings.js';
import type { Format, LineSign, Sign } from './format.js';
import { formats } from './formats.js';
import { isPage, rootOf } from './xml-formats.js';
import { otherXml } from './xml-roots.js';

/** Of a listing in a format that is told by lines at least this much is records of it. */
const LEAST_SHARE = 0.5;

/** The format of a listing that begins with `head`: its sign is there, and most of the text is records of it. */
export function detectFormat(head: string, own: readonly Format[] = []): Format | undefined {
  const lines = head
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  return [...own, ...formats()].find((format) => hasSign(format.sign, lines, head) && isMostlyRecords(format, head));
}

/** Why a text that begins so is read as no listing: it is of a program, and of none that is known. */
export function unknownFormat(head: string): string | undefined {
  if (isPage(head)) return undefined;
  const root = rootOf(head);
  if (root !== undefined && /^\s*<(?:\?xml|!DOCTYPE)\b/i.test(head)) return otherXml(root);
  return isOtherTable(head) ? 'this is a table without a column of titles' : undefined;
}

function hasSign(sign: Sign, lines: readonly string[], head: string): boolean {
  return typeof sign === 'function' ? sign(head) : hasLines(sign, lines, head);
}

function hasLines(
  { line, first = false, least = 1, also = [] }: LineSign,
  lines: readonly string[],
  head: string,
): boolean {
  const looked = first ? lines.slice(0, 1) : lines;
  let found = 0;
  for (const text of looked) if (line.test(text) && ++found >= least) break;
  return found >= least && also.every((sign) => sign.test(head));
}

/** Whether most of what can be seen lies in records with papers. Where the sign has to come first it is enough. */
function isMostlyRecords(format: Format, head: string): boolean {
  if (typeof format.sign === 'function' || format.sign.first) return true;
  const reader = format.reader({});
  return reader === undefined || shareOfRecords(reader, head) >= LEAST_SHARE;
}

function shareOfRecords(reader: BlockReader, head: string): number {
  const { entries } = reader.read(wholeBlock(head));
  let inside = 0;
  for (const { fields, diagnostics, paper } of entries) {
    if (paper === undefined && diagnostics.some(({ code }) => code === 'boilerplate')) continue;
    const told = diagnostics.flatMap(({ span, spans = [span] }) => spans);
    for (const span of [...fields.map(({ span }) => span), ...told]) inside += countVisible(head, span);
  }
  return inside / Math.max(1, countVisible(head, { start: 0, end: head.length }));
}
