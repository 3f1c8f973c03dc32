import { isColon, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** Words of labels inside the line of a source. */
const INSIDE = /^(?:volume|issue|pages|doi|published|article|special|supplement|meeting)$/i;
/** Tokens of a label. */
const MOST_OF_LABEL = 12;

/**
 * Records that Web of Science prints, with "Record 1 of 2" above each: what each of their lines holds is said by its label, and by
 * nothing else.
 */
export function readPrintedRecords(read: readonly LabelledPassage[]): void {
  const first = read.findIndex((each) => linesOf(each).some(isCounter));
  if (first < 0) return;
  for (const each of read.slice(first)) {
    each.labels.fill(OTHER);
    for (const line of linesOf(each)) label(line);
  }
}

/** "Record 1 of 2" */
function isCounter({ view: { tokens } }: LabelledLine): boolean {
  const [record, at, of, all] = tokens;
  return (
    tokens.length === 4 &&
    record?.text === 'Record' &&
    at?.type === 'number' &&
    of?.text === 'of' &&
    all?.type === 'number'
  );
}

function label({ view: { tokens }, labels }: LabelledLine): void {
  const colon = tokens.findIndex((token, i) => i <= MOST_OF_LABEL && isColon(token));
  const name = colon < 0 ? '' : (tokens[0]?.text.toLowerCase() ?? '');
  if (name === 'title') labels.fill(TITLE, colon + 1);
  if (name === 'author' || name === 'authors') labelNames(tokens, labels, colon + 1);
  if (name === 'source') labelSource(tokens, labels, colon + 1);
}

/** "Alder, G (Alder, Gina); Birch, B (Birch, Ben)": names in full stand in brackets behind those in short. */
function labelNames(tokens: readonly Token[], labels: Uint8Array, first: number): void {
  let depth = 0;
  for (let i = first; i < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    if (text === '(') depth++;
    if (depth === 0 && text !== ';') labels[i] = AUTHOR;
    if (text === ')') depth--;
  }
}

function labelSource(tokens: readonly Token[], labels: Uint8Array, first: number): void {
  let end = first;
  while (end < tokens.length && !(INSIDE.test(tokens[end]?.text ?? '') && isInside(tokens, end))) end++;
  labels.fill(VENUE, first, end);
  const published = tokens.findLastIndex(({ text }) => text === 'Published');
  if (published < 0 || !isYear(tokens.at(-1))) return;
  labels.fill(DATE, published + 2);
}

/** Whether a word is followed by a colon, or by another one and a colon: "Volume: 12", "Article Number: e1". */
const isInside = (tokens: readonly Token[], at: number): boolean => isColon(tokens[at + 1]) || isColon(tokens[at + 2]);
