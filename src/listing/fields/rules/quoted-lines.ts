import { CLOSING_QUOTES } from '../../structure/closing-signs.js';
import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { nameListAt } from './name-lists.js';

const LEAST_LINES = 2;
const MOSTLY = 0.7;
const LEAST_WORDS = 3;
/** Characters of East Asian text that are enough. */
const LEAST_CHARACTERS = 4;
const EAST_ASIAN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;

/** A line with its first quotation, and the quotation marks that open it. */
interface QuotedLine extends LabelledLine {
  readonly quote: TitleSpan & { readonly mark: string };
}

/**
 * Lines that each quote one thing beside names and a year are titles in quotation marks: "山田太郎「古代の海」『地球』2008年",
 * "《古代海洋》，王杨，2008年". Names before them, or right behind, are their authors.
 */
export function readQuotedLines(read: readonly LabelledPassage[]): void {
  const lines = read.flatMap(linesOf).filter(({ view }) => view.line.lead.kind !== 'heading' && view.runs.length > 0);
  const quoted = lines.flatMap((line) => quotedLine(line) ?? []);
  if (quoted.length < LEAST_LINES || quoted.length < MOSTLY * lines.length || !areTold(quoted)) return;
  for (const line of quoted) if (!isRead(line)) label(line);
}

/** Whether a line has its title already, and authors or a venue. */
const isRead = ({ labels, quote: { first, end } }: QuotedLine): boolean =>
  (labels.includes(AUTHOR) || labels.includes(VENUE)) && labels.subarray(first, end).every((label) => label === TITLE);

function quotedLine(line: LabelledLine): QuotedLine | undefined {
  const { tokens } = line.view;
  const opening = tokens.findIndex(({ text }) => CLOSING_QUOTES.has(text));
  const mark = tokens[opening]?.text ?? '';
  const end = tokens.findIndex(({ text }, i) => i > opening && text === CLOSING_QUOTES.get(mark));
  if (opening < 0 || end < 0) return undefined;
  // "「橋の音」『音響学会誌』": what a work stands in is quoted, too.
  return isLong(tokens.slice(opening + 1, end)) || tokens[end + 1]?.text === '『'
    ? { ...line, quote: { first: opening + 1, end, mark } }
    : undefined;
}

function isLong(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isText);
  const asian = words.reduce((sum, { text }) => sum + (text.match(EAST_ASIAN)?.length ?? 0), 0);
  return words.length >= LEAST_WORDS || asian >= LEAST_CHARACTERS;
}

/** Whether most lines have a year beside what they quote, as songs and sayings have not, and all quote alike. */
function areTold(lines: readonly QuotedLine[]): boolean {
  const [first] = lines;
  const dated = lines.filter(({ view }) => view.tokens.some(isYear));
  return lines.every(({ quote }) => quote.mark === first?.quote.mark) && dated.length >= MOSTLY * lines.length;
}

function label({ view, labels, quote: { first, end } }: QuotedLine): void {
  const { tokens } = view;
  labels.fill(OTHER, 0, end);
  labels.fill(TITLE, first, end);
  const start = textStart(view);
  labelNames(tokens, labels, { first: start, end: first - 1 });
  // Behind the title stand its authors where none stood before it.
  if (first - 1 === start) labelNames(tokens, labels, { first: end + 1, end: tokens.length });
  tokens.forEach((token, i) => {
    if (i > end && isYear(token)) labels[i] = DATE;
  });
}

function labelNames(tokens: readonly Token[], labels: Uint8Array, { first, end }: TitleSpan): void {
  let from = first;
  while (from < end && !isText(tokens[from] as Token)) from++;
  const stop = Math.min(end, asianNamesEnd(tokens, from) ?? nameListAt(tokens, from)?.end ?? from);
  if (stop > from) labels.fill(AUTHOR, from, stop);
}

/** A name in Chinese, Japanese or Korean letters. */
const ASIAN_NAME = /^\p{Lo}{2,5}$/u;
const BETWEEN = new Set(['、', '·', '・', ',', '，']);

/** One past names in Chinese, Japanese or Korean. */
function asianNamesEnd(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  if (!ASIAN_NAME.test(tokens[at]?.text ?? '')) return undefined;
  for (at++; BETWEEN.has(tokens[at]?.text ?? '') && ASIAN_NAME.test(tokens[at + 1]?.text ?? ''); ) at += 2;
  return at;
}
