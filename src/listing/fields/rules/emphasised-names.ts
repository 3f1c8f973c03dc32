import { isEmphasis, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import type { Passage } from '../passages.js';

/** What stands between names, and inside one. */
const BETWEEN = new Set([',', 'and', '&', ';']);
const INNER = new Set(['.', '-', "'", '’', '*', '†', '‡']);
const CAPITAL = /^\p{Lu}/u;
const MOST_TOKENS = 12;
const MOST_WORDS = 5;

/** Lists of one's own papers emphasise one's own name among the authors: "Gina Alder, **Ben Birch***, Carl Cedar. A Title". */
export function readEmphasisedNames(read: readonly LabelledPassage[]): void {
  let above = false;
  for (const { passage, labels } of read) {
    const titled = above || labels.includes(TITLE);
    above = labels.includes(TITLE);
    if (!titled || !labels.includes(AUTHOR)) continue;
    for (let opening = 0; opening < labels.length; opening++) {
      const closing = isEmphasis(passage.tokens[opening]) ? closingOf(passage.tokens, opening) : undefined;
      if (closing === undefined) continue;
      const name = { first: opening + 1, end: closing };
      if (beginsItem(opening, passage)) continue;
      if (isName(name, passage.tokens, labels) && isAmongAuthors(name, passage.tokens, labels))
        labels.fill(AUTHOR, name.first, lastWord(name, passage.tokens) + 1);
      opening = closing;
    }
  }
}

/** Whether a token is the first behind a bullet or a number: no name of a list of authors stands there. */
function beginsItem(token: number, { tokens, views, viewOf }: Passage): boolean {
  const view = views[viewOf[token] ?? 0];
  return view !== undefined && view.line.lead.kind !== 'none' && view.tokens[textStart(view)] === tokens[token];
}

/** Tokens between two marks of emphasis. */
interface Emphasised {
  readonly first: number;
  readonly end: number;
}

/** Where the emphasis closes that opens at a mark; a star inside is a note's sign. */
function closingOf(tokens: readonly Token[], opening: number): number | undefined {
  const { text } = tokens[opening] as Token;
  for (let i = opening + 1; i < Math.min(tokens.length, opening + MOST_TOKENS); i++) {
    const token = tokens[i] as Token;
    if (token.type === 'mark' && (token.text === text || token.text !== '*'))
      return token.text === text ? i : undefined;
  }
  return undefined;
}

function isName({ first, end }: Emphasised, tokens: readonly Token[], labels: Uint8Array): boolean {
  const inner = tokens.slice(first, end);
  const words = inner.filter(isText);
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    words.every(({ text }) => CAPITAL.test(text)) &&
    inner.every((token) => isText(token) || INNER.has(token.text)) &&
    (labels.subarray(first, end).every((label) => label === OTHER) || isInBrackets(first, tokens, labels))
  );
}

/** Whether what was read as a second title stands among authors in a bracket: "A Title (Gina Alder, **Ben Birch** and Carl Cedar)". */
function isInBrackets(first: number, tokens: readonly Token[], labels: Uint8Array): boolean {
  const opening = tokens.findLastIndex(({ text }, i) => i < first && text === '(');
  if (labels[first] !== TITLE || !labels.subarray(0, Math.max(0, opening)).includes(TITLE)) return false;
  const between = tokens.slice(opening + 1, first);
  return (
    between.every(({ text }) => text !== ')' && text !== 'line') && labels.subarray(opening, first).includes(AUTHOR)
  );
}

/** Whether names stand right before or behind, with a sign of a list between. */
function isAmongAuthors({ first, end }: Emphasised, tokens: readonly Token[], labels: Uint8Array): boolean {
  const before = BETWEEN.has(tokens[first - 2]?.text ?? '') ? first - 3 : first - 2;
  const behind = BETWEEN.has(tokens[end + 1]?.text ?? '') ? end + 2 : end + 1;
  const isParted = BETWEEN.has(tokens[first - 2]?.text ?? '') || BETWEEN.has(tokens[end + 1]?.text ?? '');
  return isParted && (labels[before] === AUTHOR || labels[behind] === AUTHOR);
}

function lastWord({ first, end }: Emphasised, tokens: readonly Token[]): number {
  let last = end - 1;
  while (last > first && !isText(tokens[last] as Token)) last--;
  return last;
}
