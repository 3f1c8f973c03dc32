import type { Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';
import type { LineView } from '../line-view.js';

/** Lines that make a list of titles alone. */
const LEAST_LINES = 3;
/** Share of their tokens and breaks that have to be read as titles. */
const MOSTLY = 0.5;
const LONGEST = 30;

/**
 * Titles alone, one a line: where most of a passage is read as titles and nothing in it as another field, each of its lines
 * is one. Only over all lines can it be told from a title that goes on over a break.
 */
export function separateTitleLines(read: readonly LabelledPassage[]): void {
  for (const each of read) if (isTitleLines(each)) separate(each);
}

function isTitleLines({ passage: { views, tokens }, labels }: LabelledPassage): boolean {
  if (views.length < LEAST_LINES) return false;
  if (
    !views.every(({ line, words, hasLink }) => line.lead.kind === 'none' && words > 1 && words <= LONGEST && !hasLink)
  )
    return false;
  if (tokens.some(({ text, type }) => type === 'mark' && text !== 'line')) return false;
  if (views.some(({ facts }) => facts[0]?.capital !== true)) return false;
  if (2 * views.filter(endsDated).length >= views.length) return false;
  const titles = labels.filter((label) => label === TITLE).length;
  const others = labels.filter((label) => label !== TITLE && label !== OTHER).length;
  return titles >= MOSTLY * labels.length && others <= (1 - MOSTLY) * (labels.length - titles) && endsOpen(tokens);
}

/** Whether a line ends with a year in brackets, which no title has: "(ICML 2021)". */
function endsDated({ tokens, facts }: LineView): boolean {
  const last = tokens.length - 1;
  return (tokens[last]?.text === ')' || tokens[last]?.text === ']') && facts[last - 1]?.year === true;
}

/** Whether hardly any line ends like a sentence or goes on with a small letter. */
function endsOpen(tokens: readonly Token[]): boolean {
  let closed = 0;
  let lines = 1;
  tokens.forEach(({ text, type }, i) => {
    if (type !== 'mark') return;
    lines++;
    if (/[.,;:]/.test(tokens[i - 1]?.text ?? '') || text !== 'line') closed++;
  });
  return closed <= lines / 4;
}

function separate({ passage: { tokens }, labels }: LabelledPassage): void {
  tokens.forEach(({ type, text }, i) => {
    labels[i] = type === 'mark' && text === 'line' ? OTHER : TITLE;
  });
}
