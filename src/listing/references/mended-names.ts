import type { FieldSpan } from './field-spans.js';
import { labelNumber } from './labels.js';
import { CAPITALISED, hashWord, INITIAL, MIXED, signShape, type Tokens } from './tokens.js';

const [AUTHOR, TITLE, CONTAINER] = (['author', 'title', 'container'] as const).map(labelNumber) as [
  number,
  number,
  number,
];
const [STOP, COMMA, COLON, SEMICOLON, HYPHEN, AMPERSAND] = ['.', ',', ':', ';', '-', '&'].map(signShape);
const AND = hashWord('and');

/** Tokens of a title behind the names that it began with, and of a title that was read as what it came out in. */
const LEAST_TITLE = 3;
/** Tokens of a whole name. */
const LEAST_NAME = 2;
const MOST_NAME = 7;

/** Authors with the names that were read as the beginning of the title behind them. */
export function withNamesOfTitle(tokens: Tokens, spans: readonly FieldSpan[]): readonly FieldSpan[] {
  const a = spans.findIndex(({ label }) => label === AUTHOR);
  const author = spans[a];
  const title = spans[a + 1];
  if (author === undefined || title?.label !== TITLE) return spans;
  const end = surnameEnd(tokens, author, title) ?? listEnd(tokens, author, title);
  if (end === undefined) return spans;
  const named = spans.with(a, { ...author, end });
  if (title.end - end > LEAST_TITLE) return named.with(a + 1, { ...title, first: end + 1 });
  return title.end === end ? withTitleOfHost(tokens, named.toSpliced(a + 1, 1), a + 1) : spans;
}

/** `L. Elm, and B. | Birch. Iron in the Sea`, `Gina Elm, K. | Bo Fir: Iron in the Sea`: where a surname ends that was cut from its initials. */
function surnameEnd(tokens: Tokens, author: FieldSpan, { first, end }: FieldSpan): number | undefined {
  const { shapes } = tokens;
  const opens = shapes[author.end] === STOP ? author.end + 1 : author.end;
  if (first !== opens || !endsInInitials(tokens, author)) return undefined;
  const name = nameEnd(tokens, first, end);
  return name !== undefined && (shapes[name] === STOP || shapes[name] === COLON) ? name : undefined;
}

/** Whether the last name is initials alone, which no surname and comma stand before: `Birch, B.` is whole. */
function endsInInitials(tokens: Tokens, { first, end }: FieldSpan): boolean {
  const { shapes } = tokens;
  let i = end - 1;
  if (shapes[i] !== INITIAL) return false;
  while (i >= first && (shapes[i] === INITIAL || shapes[i] === STOP || shapes[i] === HYPHEN)) i--;
  if (isAnd(tokens, i)) return true;
  let name = i - 1;
  while (name >= first && shapes[name] !== COMMA && shapes[name] !== SEMICOLON && !isAnd(tokens, name)) name--;
  return shapes[i] === COMMA && i - 1 - name >= LEAST_NAME;
}

/** Whether an `and` or an ampersand stands at a place. */
export const isAnd = ({ shapes, words }: Tokens, i: number): boolean => words[i] === AND || shapes[i] === AMPERSAND;

/** `Ann Elm, | Bo Lee Fir, and Gil Oak. Iron in the Sea`: where whole names end, the last behind an `and`, that a title begins with. */
function listEnd(tokens: Tokens, author: FieldSpan, { first, end }: FieldSpan): number | undefined {
  const { shapes } = tokens;
  if (first !== author.end + 1 || shapes[author.end] !== COMMA) return undefined;
  let isLast = false;
  for (let i = first; i < end; ) {
    if (isAnd(tokens, i)) {
      isLast = true;
      i++;
    }
    const name = nameEnd(tokens, i, end);
    if (name === undefined || name - i < LEAST_NAME) return undefined;
    if (isLast) return shapes[name] === STOP ? name : undefined;
    i = shapes[name] === COMMA ? name + 1 : name;
    if (i === name && !isAnd(tokens, i)) return undefined;
  }
  return undefined;
}

/** Where the words of one name end: capitalised words, initials and hyphens; undefined where none begins. */
export function nameEnd({ shapes }: Tokens, first: number, end: number): number | undefined {
  let i = first;
  for (; i < end && i - first < MOST_NAME; i++) {
    const shape = shapes[i];
    const isInitial = shape === INITIAL || (shape === STOP && shapes[i - 1] === INITIAL);
    if (shape !== CAPITALISED && shape !== MIXED && shape !== HYPHEN && !isInitial) break;
  }
  return i > first ? i : undefined;
}

/** The title at the beginning of what a work was read to stand in, where a surname alone was read as its title. */
function withTitleOfHost({ shapes }: Tokens, spans: readonly FieldSpan[], c: number): readonly FieldSpan[] {
  const host = spans[c];
  if (host?.label !== CONTAINER) return spans;
  for (let i = host.first + LEAST_TITLE; i < host.end - 1; i++)
    if (shapes[i] === STOP) return spans.toSpliced(c, 1, { ...host, label: TITLE, end: i }, { ...host, first: i + 1 });
  return spans.with(c, { ...host, label: TITLE });
}
