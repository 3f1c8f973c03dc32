import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { countNames, nameListAt } from './name-lists.js';

/** A title with its authors in one line. */
interface NamedLine {
  readonly title: TitleSpan;
  readonly authors: TitleSpan;
  readonly names: number;
}

const LEAST_LINES = 3;
const MOSTLY = 0.7;
const LEAST_WORDS = 2;
/** Words of titles, in the middle: what is shorter are other things that people have made, and their makers. */
const MEAN_WORDS = 3;

type Form = (tokens: readonly Token[], first: number) => NamedLine | undefined;
const FORMS: readonly Form[] = [namesBefore, namesInBrackets];

/**
 * Lines that are all names and a title, "Gina Alder and Ben Birch. A Title" or "A Title (Gina Alder, Ben Birch)", are read by
 * this form where most of their titles were not found.
 */
export function readAlikeLines(read: readonly LabelledPassage[]): void {
  const lines = read.flatMap(linesOf).filter(isItem);
  if (lines.length < LEAST_LINES) return;
  for (const form of FORMS) {
    const named = lines.map(({ view }) => form(view.tokens, textStart(view)));
    if (!areAll(named)) continue;
    const found = named.filter((line, l) => line !== undefined && isTitled(lines[l] as LabelledLine, line.title));
    if (2 * found.length >= lines.length) return;
    named.forEach((line, l) => {
      if (line !== undefined) label(lines[l] as LabelledLine, line);
    });
    return;
  }
}

/** Whether a line is one of a list, and not its heading or what leads to it. */
function isItem({ view: { line, words, tokens } }: LabelledLine): boolean {
  const { kind } = line.lead;
  return words > 2 && kind !== 'heading' && kind !== 'message' && tokens.at(-1)?.text !== ':';
}

function areAll(named: readonly (NamedLine | undefined)[]): boolean {
  const found = named.filter((line) => line !== undefined);
  if (found.length < LEAST_LINES || found.length < MOSTLY * named.length) return false;
  const words = found.reduce((sum, { title }) => sum + title.end - title.first, 0);
  return words >= MEAN_WORDS * found.length && found.some(({ names }) => names > 1);
}

const isTitled = ({ labels }: LabelledLine, { first, end }: TitleSpan): boolean =>
  labels[first] === TITLE && labels[end - 1] === TITLE && labels[first - 1] !== TITLE && labels[end] !== TITLE;

function label({ labels }: LabelledLine, { title, authors }: NamedLine): void {
  labels.fill(OTHER);
  labels.fill(TITLE, title.first, title.end);
  labels.fill(AUTHOR, authors.first, authors.end);
}

/** "Gina Alder and Ben Birch. A Title" */
function namesBefore(tokens: readonly Token[], first: number): NamedLine | undefined {
  const list = nameListAt(tokens, first);
  if (list === undefined) return undefined;
  const begin = tokens[list.end]?.text === '.' ? list.end + 1 : tokens[list.end - 1]?.text === '.' ? list.end : -1;
  if (begin < 0 || tokens.slice(begin).some(({ type, text }) => type === 'mark' || text === '.')) return undefined;
  if (tokens.slice(begin).filter(isText).length < LEAST_WORDS) return undefined;
  return {
    title: { first: begin, end: tokens.length },
    authors: { first, end: list.end },
    names: list.names,
  };
}

/** A name in Chinese letters with a blank is nothing else, as two names are not. */
const SURELY = 2;
const ASIAN = /^\p{Lo}{1,4}$/u;
const isAsianName = (tokens: readonly Token[]): boolean =>
  tokens.length === 2 && tokens[1]?.spaced === true && tokens.every(({ text }) => ASIAN.test(text));

/** "A Title (Gina Alder, Ben Birch)" */
function namesInBrackets(tokens: readonly Token[], first: number): NamedLine | undefined {
  const closing = tokens.length - 1;
  const opening = tokens.findLastIndex(({ text }) => text === '(' || text === '（');
  if (tokens[closing]?.text !== ')' && tokens[closing]?.text !== '）') return undefined;
  const inside = tokens.slice(opening + 1, closing);
  const names = opening < 0 ? 0 : isAsianName(inside) ? SURELY : countNames(inside);
  const before = tokens.slice(first, opening);
  if (names === 0 || before.some(({ type }) => type === 'mark') || before.filter(isText).length < LEAST_WORDS)
    return undefined;
  return { title: { first, end: opening }, authors: { first: opening + 1, end: closing }, names };
}
