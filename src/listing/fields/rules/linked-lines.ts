import { isPaperHost } from '../../structure/hosts.js';
import type { Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import type { LabelledLine, LabelledPassage } from '../labelled-passage.js';
import { type LineView, textStart } from '../line-view.js';
import { hasMark, isMark, placeOf, quotationIn, type Span, textAt, wordsIn } from '../stretch.js';
import type { WordFacts } from '../word-facts.js';
import { countNames } from './name-lists.js';
import type { Rule } from './rule.js';

const LEAST_WORDS = 2;
const MOST_WORDS = 30;
/** Lines that lead to a paper and have no title: their share of all that lead to one. */
const LEAST_SHARE = 0.2;
/** Words that are enough in a sentence: "I liked The Speed of Yeast (https://…)". */
const LEAST_IN_SENTENCE = 3;

/**
 * What leads to a paper has a title: where none was found for several such lines, it is what stands in bold at their
 * beginning, in double brackets or in quotation marks, or the words before the address.
 */
export const readLinkedLines: Rule = ({ passages }) => {
  const leading = passages.flatMap(leadingLines);
  const open = leading.filter(({ line: { labels } }) => !labels.includes(TITLE));
  if (open.length === 0 || open.length < LEAST_SHARE * leading.length) return;
  for (const { line, below } of open) {
    const title = titleIn(line.view);
    if (title !== undefined) label(line, title);
    else if (below !== undefined) labelQuoted(below);
  }
};

/** A line that leads to a paper, and the line below it. */
interface LeadingLine {
  readonly line: LabelledLine;
  readonly below: LabelledLine | undefined;
}

/** The lines of a passage that lead to papers; none where it has a title on a line that leads nowhere, which they belong to. */
function leadingLines({ lines }: LabelledPassage): readonly LeadingLine[] {
  if (!lines.some(({ view }) => view.hasPaper)) return [];
  const found = lines.flatMap((line, l) => (line.view.hasPaper ? [{ line, below: lines[l + 1] }] : []));
  const isTitled = lines.some(({ view, labels }) => !view.hasPaper && labels.includes(TITLE));
  return isTitled ? [] : found;
}

/** A line that is a quotation as a whole, below what leads to a paper. */
function labelQuoted(line: LabelledLine): void {
  const { tokens, hasLink } = line.view;
  const title = hasLink ? undefined : quotationIn(tokens);
  if (title?.first !== 1 || title.end !== tokens.length - 1) return;
  if (wordsIn(tokens) >= LEAST_WORDS) label(line, title);
}

/** A title in a line, and one past the authors behind it. */
interface LinkedTitle extends Span {
  readonly authors?: number;
}

function label({ labels }: LabelledLine, { first, end, authors }: LinkedTitle): void {
  labels.fill(OTHER, first, authors ?? end);
  labels.fill(TITLE, first, end);
  if (authors !== undefined) labels.fill(AUTHOR, end + 1, authors);
}

function titleIn(view: LineView): LinkedTitle | undefined {
  const found = markedTitle(view) ?? quotationIn(view.tokens) ?? titleBeforeLink(view);
  if (found === undefined) return undefined;
  const words = wordsIn(view.tokens, found.first, found.end);
  return words >= LEAST_WORDS && words <= MOST_WORDS ? found : undefined;
}

/** "**A Title** – what it says (paper)", "[[A Title]] #tag https://…" */
function markedTitle(view: LineView): Span | undefined {
  const { tokens } = view;
  const start = textStart(view);
  if (!isMark(tokens[start])) return undefined;
  const opening = textAt(tokens, start);
  const isDouble = opening === '[' && textAt(tokens, start + 1) === '[';
  if (opening !== '**' && !isDouble) return undefined;
  const first = isDouble ? start + 2 : start + 1;
  const end = placeOf(tokens, isDouble ? ']' : '**', first);
  return end < 0 || hasMark(tokens, first, end) ? undefined : { first, end };
}

/** Signs between words and the address behind them. */
const BEFORE_LINK = new Set(['(', ':', ',', '-', '–', '—', '.', ';', '<', '→']);
const STOPS = new Set(['.', '?', '!', ';']);

/** "A Title: https://…", "A Title, Gina Alder and Ben Birch, https://…" */
function titleBeforeLink(view: LineView): LinkedTitle | undefined {
  const { tokens, hosts, facts } = view;
  const link = tokens.findIndex(({ text }, i) => text === 'url' && hosts[i] !== undefined && isPaperHost(hosts[i]));
  let end = link;
  while (end > 0 && BEFORE_LINK.has(textAt(tokens, end - 1))) end--;
  let first = end;
  while (first > 0 && !isMark(tokens[first - 1]) && !STOPS.has(textAt(tokens, first - 1))) first--;
  if (first >= end || view.runs[view.runOf[end - 1] as number]?.isLabel) return undefined;
  const isWhole = first <= textStart(view);
  if (!isWhole || !isCapitalised(facts.slice(first, end), tokens.slice(first, end)))
    return endingWithCapitals({ first, end }, view);
  return withNamesBehind({ first, end }, tokens);
}

/** Whether a title begins with a capital, and half of its longer words do. */
function isCapitalised(facts: readonly WordFacts[], tokens: readonly Token[]): boolean {
  const words = facts.filter(({ functionWord }, i) => tokens[i]?.type === 'word' && !functionWord);
  return facts[0]?.capital === true && 2 * words.filter(({ capital }) => capital).length >= words.length;
}

/** The title at the end of a sentence: its words in capitals, and the small ones between. */
function endingWithCapitals({ first, end }: Span, { tokens, facts }: LineView): Span | undefined {
  let begin = end;
  let capitals = 0;
  for (let at = end; at > first; at--) {
    const fact = facts[at - 1] as WordFacts;
    const { type, text } = tokens[at - 1] as Token;
    if (type === 'word' && fact.capital && text.length > 1) {
      begin = at - 1;
      capitals++;
    } else if (!fact.functionWord && type !== 'number' && !(type === 'sign' && text !== ',')) break;
  }
  return capitals > 1 && wordsIn(tokens, begin, end) >= LEAST_IN_SENTENCE ? { first: begin, end } : undefined;
}

/** A title and the names behind its last comma, or behind the first from which all are names. */
function withNamesBehind({ first, end }: Span, tokens: readonly Token[]): LinkedTitle {
  for (let comma = first + 1; comma < end; comma++)
    if (textAt(tokens, comma) === ',' && countNames(tokens.slice(comma + 1, end)) > 0)
      return { first, end: comma, authors: end };
  return { first, end };
}

const LEAST_ABOVE = 3;
const ENDS_SENTENCE = new Set(['.', ':', ',', ';']);

/** The words right above an address of a paper that is alone in its line are their title, where none was found: as people paste them in chats. */
export const readTitlesAboveLinks: Rule = ({ passages }) => {
  for (const { lines } of passages) {
    let titled = false;
    let above: LabelledLine | undefined;
    for (const line of lines) {
      const isLink = line.view.hasPaper && line.view.words === 0;
      if (isLink && !titled && above !== undefined && mayBeTitle(above)) {
        above.labels.fill(OTHER);
        above.labels.fill(TITLE, textStart(above.view));
      }
      titled = !isLink && (titled || line.labels.includes(TITLE));
      above = line;
    }
  }
};

/** Whether a line is words in capitals, neither names nor the end of a sentence. */
function mayBeTitle({ view, labels }: LabelledLine): boolean {
  const { tokens, facts, words, hasLink } = view;
  const start = textStart(view);
  if (hasLink || words < LEAST_ABOVE || words > MOST_WORDS || hasMark(tokens, start)) return false;
  if (ENDS_SENTENCE.has(textAt(tokens, tokens.length - 1)) || labels.includes(AUTHOR)) return false;
  const own = tokens.slice(start);
  return isCapitalised(facts.slice(start), own) && countNames(own) === 0;
}
