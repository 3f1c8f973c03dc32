import { isText, type Token } from '../structure/token.js';
import { OTHER, TITLE } from './field-labels.js';
import { beginsIdentifier } from './identifier-tokens.js';
import type { LabelledPassage } from './labelled-passage.js';

const LEAST_LINES = 2;
const LEAST_WORDS = 2;

/** Lines that all begin with an identifier of arXiv are a title each: "[2301.00001] A Title (arxiv.org)". */
export function readIdentifiedLines(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read) {
    const { views } = passage;
    if (views.length < LEAST_LINES) continue;
    const titles = views.map(({ tokens }) => titleIn(tokens));
    if (titles.some((title) => title === undefined)) continue;
    let at = 0;
    views.forEach(({ tokens }, v) => {
      const [first, end] = titles[v] as readonly [number, number];
      if (v > 0) labels[at - 1] = OTHER;
      labels.fill(OTHER, at, at + tokens.length);
      labels.fill(TITLE, at + first, at + end);
      at += tokens.length + 1;
    });
  }
}

/** Where the title stands behind an identifier; nothing where a line begins with something else. */
function titleIn(tokens: readonly Token[]): readonly [first: number, end: number] | undefined {
  const opened = tokens[0]?.text === '[';
  const at = opened ? 1 : 0;
  if (!beginsIdentifier(tokens, at)) return undefined;
  let first = at + 3;
  while (first < tokens.length && !isText(tokens[first] as Token)) first++;
  const end = beforeSite(tokens);
  return tokens.slice(first, end).filter(isText).length < LEAST_WORDS ? undefined : [first, end];
}

/** One past the title where a site stands in brackets behind it, as browsers copy it: "(arxiv.org)". */
function beforeSite(tokens: readonly Token[]): number {
  const last = tokens.length - 1;
  if (tokens[last]?.text !== ')') return tokens.length;
  const opening = tokens.findLastIndex(({ text }) => text === '(');
  const inside = tokens.slice(opening + 1, last);
  return opening > 0 && inside.slice(1).every(({ spaced }) => !spaced) && inside.some(({ text }) => text === '.')
    ? opening
    : tokens.length;
}
