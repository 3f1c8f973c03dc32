import { CLOSING_QUOTES } from '../../structure/closing-signs.js';
import { isPaperHost } from '../../structure/hosts.js';
import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { type LineView, textStart } from '../line-view.js';
import type { WordFacts } from '../word-facts.js';
import { countNames } from './name-lists.js';

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
export function readLinkedLines(read: readonly LabelledPassage[]): void {
  const leading = read.flatMap((each) => leadingLines(each));
  const open = leading.filter(({ line: { labels } }) => !labels.includes(TITLE));
  if (open.length === 0 || open.length < LEAST_SHARE * leading.length) return;
  for (const { line, below } of open) {
    const title = titleIn(line);
    if (title !== undefined) label(line, title);
    else if (below !== undefined) labelQuoted(below);
  }
}

/** A line that leads to a paper, and the line below it. */
interface LeadingLine {
  readonly line: LabelledLine;
  readonly below: LabelledLine | undefined;
}

/** The lines of a passage that lead to papers; none where it has a title on a line that leads nowhere, which they belong to. */
function leadingLines(each: LabelledPassage): readonly LeadingLine[] {
  const lines = linesOf(each);
  if (lines.some(({ view, labels }) => !view.hasPaper && labels.includes(TITLE))) return [];
  return lines.flatMap((line, l) => (line.view.hasPaper ? [{ line, below: lines[l + 1] }] : []));
}

/** A line that is a quotation as a whole, below what leads to a paper. */
function labelQuoted(line: LabelledLine): void {
  const { tokens, hasLink } = line.view;
  const title = hasLink ? undefined : quotedTitle(tokens);
  if (title?.first !== 1 || title.end !== tokens.length - 1) return;
  if (tokens.filter(isText).length >= LEAST_WORDS) label(line, title);
}

/** A title in a line, and one past the authors behind it. */
interface LinkedTitle extends TitleSpan {
  readonly authors?: number;
}

function label({ labels }: LabelledLine, { first, end, authors }: LinkedTitle): void {
  labels.fill(OTHER, first, authors ?? end);
  labels.fill(TITLE, first, end);
  if (authors !== undefined) labels.fill(AUTHOR, end + 1, authors);
}

function titleIn({ view }: LabelledLine): LinkedTitle | undefined {
  const found = markedTitle(view) ?? quotedTitle(view.tokens) ?? titleBeforeLink(view);
  if (found === undefined) return undefined;
  const words = view.tokens.slice(found.first, found.end).filter(isText).length;
  return words >= LEAST_WORDS && words <= MOST_WORDS ? found : undefined;
}

/** "**A Title** – what it says (paper)", "[[A Title]] #tag https://…" */
function markedTitle(view: LineView): TitleSpan | undefined {
  const { tokens } = view;
  const start = textStart(view);
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (first?.type !== 'mark') return undefined;
  const closing = first.text === '**' ? '**' : first.text === '[' && second?.text === '[' ? ']' : undefined;
  if (closing === undefined) return undefined;
  const from = closing === ']' ? start + 2 : start + 1;
  const end = tokens.findIndex(({ text }, i) => i >= from && text === closing);
  if (end < 0 || tokens.slice(from, end).some(({ type }) => type === 'mark')) return undefined;
  return { first: from, end };
}

function quotedTitle(tokens: readonly Token[]): TitleSpan | undefined {
  const first = tokens.findIndex(({ text }) => CLOSING_QUOTES.has(text));
  const closing = CLOSING_QUOTES.get(tokens[first]?.text ?? '');
  const end = tokens.findIndex(({ text }, i) => i > first && text === closing);
  return first < 0 || end < 0 ? undefined : { first: first + 1, end };
}

/** Signs between words and the address behind them. */
const BEFORE_LINK = new Set(['(', ':', ',', '-', '–', '—', '.', ';', '<', '→']);
const STOPS = new Set(['.', '?', '!', ';']);

/** "A Title: https://…", "A Title, Gina Alder and Ben Birch, https://…" */
function titleBeforeLink(view: LineView): LinkedTitle | undefined {
  const { tokens, hosts, facts } = view;
  const link = tokens.findIndex(({ text }, i) => text === 'url' && hosts[i] !== undefined && isPaperHost(hosts[i]));
  let end = link;
  while (end > 0 && BEFORE_LINK.has(tokens[end - 1]?.text ?? '')) end--;
  let first = end;
  while (first > 0 && tokens[first - 1]?.type !== 'mark' && !STOPS.has(tokens[first - 1]?.text ?? '')) first--;
  if (first >= end || view.runs[view.runOf[end - 1] as number]?.isLabel) return undefined;
  const isWhole = first <= textStart(view);
  if (!isWhole || !isCapitalised(facts.slice(first, end), tokens.slice(first, end)))
    return endingWithCapitals({ first, end }, view);
  return withNamesBehind({ first, end }, tokens);
}

/** Whether a title begins with a capital, and half of its longer words do. */
export function isCapitalised(facts: readonly WordFacts[], tokens: readonly Token[]): boolean {
  const words = facts.filter(({ functionWord }, i) => tokens[i]?.type === 'word' && !functionWord);
  return facts[0]?.capital === true && 2 * words.filter(({ capital }) => capital).length >= words.length;
}

/** The title at the end of a sentence: its words in capitals, and the small ones between. */
function endingWithCapitals({ first, end }: TitleSpan, { tokens, facts }: LineView): TitleSpan | undefined {
  let at = end;
  let begin = end;
  let capitals = 0;
  for (; at > first; at--) {
    const fact = facts[at - 1] as WordFacts;
    const { type, text } = tokens[at - 1] as Token;
    if (type === 'word' && fact.capital && text.length > 1) {
      begin = at - 1;
      capitals++;
    } else if (!fact.functionWord && type !== 'number' && !(type === 'sign' && text !== ',')) break;
  }
  const words = tokens.slice(begin, end).filter(isText).length;
  return capitals > 1 && words >= LEAST_IN_SENTENCE ? { first: begin, end } : undefined;
}

/** A title and the names behind its last comma, or behind the first from which all are names. */
function withNamesBehind({ first, end }: TitleSpan, tokens: readonly Token[]): LinkedTitle {
  for (let comma = first + 1; comma < end; comma++) {
    if (tokens[comma]?.text !== ',' || countNames(tokens.slice(comma + 1, end)) === 0) continue;
    return { first, end: comma, authors: end };
  }
  return { first, end };
}
