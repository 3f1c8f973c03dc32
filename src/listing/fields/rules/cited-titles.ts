import { isColon, isText, type Token } from '../../structure/token.js';
import { TITLE } from '../field-labels.js';
import { clearTitles, type LabelledLine, titlesOf } from '../labelled-passage.js';
import { signOf } from '../signs.js';
import { isTextAt, nextText, type Span, textAt } from '../stretch.js';
import type { Rule } from './rule.js';

const LEAST_WORDS = 2;
const COLON = signOf(':');
/** Tokens of a line that heads a paper. */
const MOST_TOKENS = 100;

/**
 * Below a title, a line that ends with a colon and the title's first words cites the same paper: "Alder et al. 2017: How Rivers".
 * One that is labelled as the title, and stands in the line that heads it, is that title: "* TODO How Rivers Move Their
 * Beds" above ":TITLE: How Rivers Move Their Beds".
 */
export const clearCitedTitles: Rule = ({ lines }) => {
  let head: LabelledLine | undefined;
  for (const line of lines) {
    const isBelow = line.view.line.lead.kind === 'none';
    if (isBelow && head !== undefined) clearCitation(head, line);
    if (!isBelow || line.labels.includes(TITLE)) head = line;
  }
};

function clearCitation(head: LabelledLine, line: LabelledLine): void {
  const title = titleIn(head, line);
  if (title === undefined) return;
  clearTitles(head.labels);
  clearTitles(line.labels);
  head.labels.fill(TITLE, title.first, title.end);
}

/** The title of a line that another one below it says again, or begins to. */
function titleIn(head: LabelledLine, { view: { tokens, runs, signs } }: LabelledLine): Span | undefined {
  if (head.view.tokens.length > MOST_TOKENS || tokens.length > MOST_TOKENS) return undefined;
  const labelled = runs.find(({ isLabel, label }) => !isLabel && label === 'title');
  if (labelled !== undefined) return spanOf(head.view.tokens, tokens.slice(labelled.first));
  const colon = (signs & COLON) === 0 ? -1 : tokens.findLastIndex(isColon);
  const [title] = colon < 0 ? [] : titlesOf(head.labels);
  if (title === undefined) return undefined;
  const whole = head.view.tokens.slice(title.first, title.end);
  return isTextAt(whole, 0) && beginsWith(whole, tokens.slice(colon + 1)) ? title : undefined;
}

/** Whether the words of some tokens are the first of others. */
function beginsWith(tokens: readonly Token[], searched: readonly Token[]): boolean {
  let words = 0;
  let at = 0;
  for (const token of searched) {
    if (!isText(token)) continue;
    at = nextText(tokens, at);
    if (lowerOf(token) !== textAt(tokens, at).toLowerCase()) return false;
    at++;
    words++;
  }
  return words >= LEAST_WORDS;
}

/** Where the words of some tokens stand among others, one behind the other. */
function spanOf(tokens: readonly Token[], searched: readonly Token[]): Span | undefined {
  const words = searched.filter(isText).map(lowerOf);
  if (words.length < LEAST_WORDS) return undefined;
  const places = tokens.flatMap((token, i) => (isText(token) ? [i] : []));
  const texts = places.map((place) => lowerOf(tokens[place] as Token));
  const found = texts.findIndex((_, t) => words.every((word, w) => word === texts[t + w]));
  if (found < 0) return undefined;
  return { first: places[found] as number, end: (places[found + words.length - 1] as number) + 1 };
}

const lowerOf = ({ text }: Token): string => text.toLowerCase();
