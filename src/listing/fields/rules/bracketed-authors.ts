import { isEmphasis, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';

const FEWEST = 2;
const NAME = /^(?:\p{Lu}[\p{L}'’-]*|and|et|al|&|van|von|de|der|den|la|le|da|di)$/u;
const SIGNS = new Set([',', '.', '&', '-', '’', "'"]);

/** Names with a year in brackets behind a title. */
interface Bracket {
  readonly labels: Uint8Array;
  /** The emphasised words before it, where nothing else stands there. */
  readonly emphasised: TitleSpan | undefined;
  readonly first: number;
  readonly year: number;
}

/**
 * What stands with a year in brackets behind titles is who wrote them, where it was read so in half of the lines, or what stands before
 * it is emphasised in all, which is then the title: "**A Title** (Alder & Birch, 2008)".
 */
export function readBracketedAuthors(read: readonly LabelledPassage[]): void {
  const brackets = read.flatMap(linesOf).flatMap((line) => bracketIn(line) ?? []);
  const told = brackets.filter(({ labels, first }) => labels[first] === AUTHOR);
  const areEmphasised = brackets.every(({ emphasised }) => emphasised !== undefined);
  if (brackets.length < FEWEST || (2 * told.length < brackets.length && !areEmphasised)) return;
  for (const { labels, first, year, emphasised } of brackets) {
    if (areEmphasised && emphasised !== undefined && !labels.subarray(0, first).includes(TITLE))
      labels.fill(TITLE, emphasised.first, emphasised.end);
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
  const emphasised = emphasisedBefore(tokens, opening);
  if (emphasised === undefined && !labels.subarray(0, Math.max(0, opening)).includes(TITLE)) return undefined;
  const year = closing - 1;
  const inside = tokens.slice(opening + 1, year);
  return inside.length > 1 && inside.every(isOfNames) ? { labels, emphasised, first: opening + 1, year } : undefined;
}

/** What stands between marks of emphasis from the beginning of a line to a place. */
function emphasisedBefore(tokens: readonly Token[], end: number): TitleSpan | undefined {
  const first = tokens.findIndex(isEmphasis);
  const last = end - 1;
  if (first < 0 || first > 1 || last <= first + 2 || tokens[last]?.text !== tokens[first]?.text) return undefined;
  const inside = tokens.slice(first + 1, last);
  return inside.every(({ type }) => type !== 'mark') ? { first: first + 1, end: last } : undefined;
}

const isOfNames = ({ type, text }: Token): boolean => (type === 'word' ? NAME.test(text) : SIGNS.has(text));
