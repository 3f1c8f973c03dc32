import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { isAll, type LabelledLine } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { signOf } from '../signs.js';
import { nextText, quotationIn, type Span, textAt } from '../stretch.js';
import { nameListAt } from './name-lists.js';
import { foundInMost, type Rule } from './rule.js';

const LEAST_LINES = 2;
const MOSTLY = 0.7;
const LEAST_WORDS = 3;
/** Characters of East Asian text that are enough. */
const LEAST_CHARACTERS = 4;
const EAST_ASIAN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;

const QUOTE = signOf('"');

/** A line with its first quotation. */
interface QuotedLine extends LabelledLine {
  readonly quote: Span;
}

/**
 * Lines that each quote one thing beside names and a year are titles in quotation marks: "山田太郎「古代の海」『地球』2008年",
 * "《古代海洋》，王杨，2008年". Names before them, or right behind, are their authors.
 */
export const readQuotedLines: Rule = ({ lines }) => {
  const items = lines.filter(({ view }) => view.line.lead.kind !== 'heading' && view.runs.length > 0);
  const quoted = foundInMost(items, MOSTLY, quotedLine);
  if (quoted.length < LEAST_LINES || !areTold(quoted)) return;
  for (const line of quoted) if (!isRead(line)) label(line);
};

/** Whether a line has its title already, and authors or a venue. */
const isRead = ({ labels, quote }: QuotedLine): boolean =>
  (labels.includes(AUTHOR) || labels.includes(VENUE)) && isAll(labels, TITLE, quote);

function quotedLine(line: LabelledLine): QuotedLine | undefined {
  const { tokens } = line.view;
  const quote = (line.view.signs & QUOTE) === 0 ? undefined : quotationIn(tokens);
  if (quote === undefined) return undefined;
  // "「橋の音」『音響学会誌』": what a work stands in is quoted, too.
  const isWork = textAt(tokens, quote.end + 1) === '『' || isLong(tokens.slice(quote.first, quote.end));
  return isWork ? { ...line, quote } : undefined;
}

function isLong(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isText);
  const asian = words.reduce((sum, { text }) => sum + (text.match(EAST_ASIAN)?.length ?? 0), 0);
  return words.length >= LEAST_WORDS || asian >= LEAST_CHARACTERS;
}

/** Whether most lines have a year beside what they quote, as songs and sayings have not, and all quote alike. */
function areTold(lines: readonly QuotedLine[]): boolean {
  const marks = new Set(lines.map(({ view, quote }) => textAt(view.tokens, quote.first - 1)));
  return marks.size === 1 && lines.filter(({ view }) => view.tokens.some(isYear)).length >= MOSTLY * lines.length;
}

function label({ view, labels, quote: { first, end } }: QuotedLine): void {
  const { tokens } = view;
  labels.fill(OTHER, 0, end);
  labels.fill(TITLE, first, end);
  const start = textStart(view);
  labelNames(tokens, labels, { first: start, end: first - 1 });
  // Behind the title stand its authors where none stood before it.
  if (first - 1 === start) labelNames(tokens, labels, { first: end + 1, end: tokens.length });
  for (let i = end + 1; i < tokens.length; i++) if (isYear(tokens[i])) labels[i] = DATE;
}

function labelNames(tokens: readonly Token[], labels: Uint8Array, { first, end }: Span): void {
  const from = nextText(tokens, first, end);
  const stop = Math.min(end, asianNamesEnd(tokens, from) ?? nameListAt(tokens, from)?.end ?? from);
  if (stop > from) labels.fill(AUTHOR, from, stop);
}

/** A name in Chinese, Japanese or Korean letters. */
const ASIAN_NAME = /^\p{Lo}{2,5}$/u;
const BETWEEN = new Set(['、', '·', '・', ',', '，']);

/** One past names in Chinese, Japanese or Korean. */
function asianNamesEnd(tokens: readonly Token[], first: number): number | undefined {
  if (!ASIAN_NAME.test(textAt(tokens, first))) return undefined;
  let at = first + 1;
  while (BETWEEN.has(textAt(tokens, at)) && ASIAN_NAME.test(textAt(tokens, at + 1))) at += 2;
  return at;
}
