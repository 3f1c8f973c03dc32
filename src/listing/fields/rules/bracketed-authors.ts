import { isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

const FEWEST = 2;
const NAME = /^(?:\p{Lu}[\p{L}'’-]*|and|et|al|&|van|von|de|der|den|la|le|da|di)$/u;
const SIGNS = new Set([',', '.', '&', '-', '’', "'"]);

/** Names with a year in brackets behind a title. */
interface Bracket {
  readonly labels: Uint8Array;
  readonly first: number;
  readonly year: number;
}

/** What stands with a year in brackets behind titles is who wrote them, where it was read so in half of the lines: "**A Title** (Alder & Birch, 2008)". */
export function readBracketedAuthors(read: readonly LabelledPassage[]): void {
  const brackets = read.flatMap(linesOf).flatMap((line) => bracketIn(line) ?? []);
  const told = brackets.filter(({ labels, first }) => labels[first] === AUTHOR);
  if (brackets.length < FEWEST || 2 * told.length < brackets.length) return;
  for (const { labels, first, year } of brackets) {
    labels.fill(OTHER, first, year);
    labels.fill(AUTHOR, first, year);
    labels[year] = DATE;
  }
}

/** The last bracket of a line, where a title stands before it and names with a year in it. */
function bracketIn({ view: { tokens }, labels }: LabelledLine): Bracket | undefined {
  const closing = tokens.length - 1;
  if (tokens[closing]?.text !== ')' || !isYear(tokens[closing - 1])) return undefined;
  const opening = tokens.findLastIndex(({ text }) => text === '(');
  if (!labels.subarray(0, Math.max(0, opening)).includes(TITLE)) return undefined;
  const year = closing - 1;
  const inside = tokens.slice(opening + 1, year);
  return inside.length > 1 && inside.every(isOfNames) ? { labels, first: opening + 1, year } : undefined;
}

const isOfNames = ({ type, text }: Token): boolean => (type === 'word' ? NAME.test(text) : SIGNS.has(text));
