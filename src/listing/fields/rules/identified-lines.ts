import { isText, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { beginsIdentifier } from './identifier-tokens.js';

const LEAST_LINES = 2;
const LEAST_WORDS = 2;

/** Lines that all begin with an identifier of arXiv are a title each: "[2301.00001] A Title (arxiv.org)". */
export function readIdentifiedLines(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    const lines = linesOf(each);
    const titles = lines.flatMap((line) => titleIn(line.view.tokens) ?? []);
    if (lines.length < LEAST_LINES || titles.length < lines.length) continue;
    each.labels.fill(OTHER);
    titles.forEach(({ first, end }, l) => {
      lines[l]?.labels.fill(TITLE, first, end);
    });
  }
}

/** Where the title stands behind an identifier; nothing where a line begins with something else. */
function titleIn(tokens: readonly Token[]): TitleSpan | undefined {
  const opened = tokens[0]?.text === '[';
  const at = opened ? 1 : 0;
  if (!beginsIdentifier(tokens, at)) return undefined;
  let first = at + 3;
  while (first < tokens.length && !isText(tokens[first] as Token)) first++;
  const end = beforeSite(tokens);
  return tokens.slice(first, end).filter(isText).length < LEAST_WORDS ? undefined : { first, end };
}

/** One past the title where a site stands in brackets behind it, as browsers copy it: "(arxiv.org)". */
export function beforeSite(tokens: readonly Token[]): number {
  const last = tokens.length - 1;
  if (tokens[last]?.text !== ')') return tokens.length;
  const opening = tokens.findLastIndex(({ text }) => text === '(');
  const inside = tokens.slice(opening + 1, last);
  return opening > 0 && inside.slice(1).every(({ spaced }) => !spaced) && inside.some(({ text }) => text === '.')
    ? opening
    : tokens.length;
}
