import { isColon, isText, type Token } from '../structure/token.js';
import { type LabelKind, LONGEST_LABEL, labelKind } from './labels.js';

/** A label in a line. */
export interface FoundLabel {
  /** One past its last token: the colon, where no mark stands before it. */
  readonly end: number;
  readonly kind: LabelKind;
}

const BEFORE_LABEL = new Set([
  '**',
  '*',
  'br',
  '|',
  'emoji',
  'code',
  '[',
  'gap',
  '<font',
  '</font',
  'img',
  '<div',
  '<summary',
]);

const NO_LABELS: ReadonlyMap<number, FoundLabel> = new Map();

/** Labels among the first tokens of a line, by their own first token: "Authors:", "**Date**:", ":URL:". */
export function labelsOf(tokens: readonly Token[], most: number): ReadonlyMap<number, FoundLabel> {
  const column = labelColumn(tokens);
  if (column !== undefined) return new Map([[0, column]]);
  if (!tokens.some(isColon)) return NO_LABELS;
  const found = new Map<number, FoundLabel>();
  for (let i = 0; i < Math.min(tokens.length, most); i++) {
    const before = tokens[i - 1];
    if (before !== undefined && !(before.type === 'mark' && (BEFORE_LABEL.has(before.text) || i === 1))) continue;
    const label = labelAt(tokens, i, i === 0 || i === 1);
    if (label !== undefined) found.set(i, label);
  }
  return found;
}

/** A label with a wide blank in place of the colon, as reports have them in two columns: "Author⇥Dan Dogwood". */
function labelColumn(tokens: readonly Token[]): FoundLabel | undefined {
  const gap = tokens.findIndex(isGap);
  if (gap < 1 || gap > LONGEST_LABEL || gap + 1 >= tokens.length) return undefined;
  const isOne = tokens.findLastIndex(isGap) === gap && tokens.slice(0, gap).every(isText);
  const kind = isOne ? labelKind(spelling(tokens, 0, gap)) : undefined;
  // "Title⇥Authors" is the header of a table.
  const behind = tokens.slice(gap + 1);
  const isHeader =
    kind === undefined || (behind.every(isText) && labelKind(spelling(behind, 0, behind.length)) !== undefined);
  return isHeader ? undefined : { end: gap, kind };
}

const isGap = ({ type, text }: Token): boolean => type === 'mark' && text === 'gap';

/** Marks between the words of a label and its colon. */
const BEFORE_COLON = new Set(['**', '*', 'code', '</font', '~~']);

function labelAt(tokens: readonly Token[], first: number, leading: boolean): FoundLabel | undefined {
  // :AUTHOR: Dan Dogwood
  const property = tokens[first]?.text === ':' && tokens[first + 2]?.text === ':' && leading;
  const start = property ? first + 1 : first;
  let end = start;
  while (end < tokens.length && end - start < 2 * LONGEST_LABEL) {
    const token = tokens[end] as Token;
    if (token.type === 'mark' || isColon(token)) break;
    end++;
  }
  if (end === start) return undefined;
  let colon = end;
  while (tokens[colon]?.type === 'mark' && BEFORE_COLON.has(tokens[colon]?.text ?? '')) colon++;
  if (!isColon(tokens[colon])) return undefined;
  const next = tokens[colon + 1];
  const open = next === undefined || next.spaced || next.type === 'mark' || tokens[colon]?.text === '：';
  if (!open) return undefined;
  const kind = labelKind(spelling(tokens, start, end));
  return kind === undefined ? undefined : { end: colon === end ? end + 1 : end, kind };
}

function spelling(tokens: readonly Token[], first: number, end: number): string {
  let spelt = '';
  for (let i = first; i < end; i++) spelt += (tokens[i]?.spaced && i > first ? ' ' : '') + tokens[i]?.text;
  return spelt;
}
