import { isEmphasis, isText, type Token } from '../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from './field-labels.js';
import type { LabelledPassage } from './labelled-passage.js';

/** A field as it is printed: tokens of a passage without the marks around them. */
export interface LabelledSpan {
  readonly label: number;
  /** Tokens of the passage, from the first to one past the last. */
  readonly first: number;
  readonly end: number;
  readonly confidence: number;
}

/** Titles are no shorter, in tokens and in characters. */
const LEAST_TOKENS = 2;
const LEAST_CHARACTERS = 10;
/** A word of Chinese or Japanese is a phrase. */
const LEAST_ASIAN = 4;
const EAST_ASIAN = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** Characters of punctuation and marks that may stand inside a title. */
const MOST_BETWEEN = 12;

/** The fields of a passage in their order. */
export function spansOf({ passage: { tokens }, labels, confidence }: LabelledPassage): readonly LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < tokens.length; ) {
    const label = labels[i] as number;
    let end = i + 1;
    while (end < tokens.length && labels[end] === label) end++;
    if (label !== OTHER) {
      const span = trimmed(tokens, { label, first: i, end, confidence: least(confidence, i, end) });
      if (span !== undefined) add(spans, span, tokens);
    }
    i = end;
  }
  return spans;
}

const least = (confidence: Float64Array, first: number, end: number): number => {
  let sure = 1;
  for (let i = first; i < end; i++) sure = Math.min(sure, confidence[i] as number);
  return sure;
};

function trimmed(tokens: readonly Token[], span: LabelledSpan): LabelledSpan | undefined {
  let { first, end } = span;
  while (first < end && !isText(tokens[first] as Token)) first++;
  while (end > first && !isText(tokens[end - 1] as Token)) end--;
  // "A title. In": the word belongs to the venue.
  if (
    span.label === TITLE &&
    end - first > 3 &&
    /^in$/i.test(tokens[end - 1]?.text ?? '') &&
    /[.,?!]/.test(tokens[end - 2]?.text ?? '')
  ) {
    end -= 2;
    while (end > first && !isText(tokens[end - 1] as Token)) end--;
  }
  if (span.label === TITLE) first = quotedStart(tokens, first, end) ?? first;
  if (end === first) return undefined;
  if (span.label === AUTHOR) return { ...span, first, end: end + (endsWithInitial(tokens, end) ? 1 : 0) };
  if (span.label === VENUE && endsShortened(tokens, first, end)) return { ...span, first, end: end + 1 };
  return { ...span, ...withSigns(tokens, { first, end, from: span.first, to: span.end }) };
}

/** Whether names end with an initial whose stop is none of the sentence: "van Beest, I." and "Evans, A. M.". */
function endsWithInitial(tokens: readonly Token[], end: number): boolean {
  const [before, initial, stop] = [tokens[end - 2]?.text, tokens[end - 1]?.text, tokens[end]];
  return (before === ',' || before === '.') && /^\p{Lu}$/u.test(initial ?? '') && stop?.text === '.' && !stop.spaced;
}

/** Whether a venue ends with a word in short: a comma or a bracket stands behind its stop: "*Geochim. Lett.*, 2008", "Cogn. Sci. (1981)". */
function endsShortened(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[end]?.text !== '.' || tokens[end]?.spaced) return false;
  const behind = isEmphasis(tokens[end + 1]) ? end + 2 : end + 1;
  const isShort = tokens.slice(first, end).some(({ text }) => text === '.');
  return tokens[behind]?.text === ',' || (isShort && tokens[behind]?.text === '(');
}

/** Where the quotation begins in "and this one: “A Title”", of which the words before it say who speaks. */
function quotedStart(tokens: readonly Token[], first: number, end: number): number | undefined {
  if (!/^\p{Ll}/u.test(tokens[first]?.text ?? '')) return undefined;
  const quote = tokens.findIndex(({ text }, i) => i > first && i < end - 1 && (text === '"' || text === '“'));
  return quote > 0 && tokens[quote - 1]?.text === ':' ? quote + 1 : undefined;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['”', '“'],
  ['»', '«'],
]);
/** Signs that open and close. */
const EVEN = new Set(['$', '"']);
/** Signs before a title that are part of it though they were read as none of it, where they close in it. */
const QUOTES = new Set(['"', '“', '«', '(']);

/** A field with the signs at its ends that belong to it: a question mark, "(Re)", "$O(n)$", `"Never Asked": Consent in Archives`. */
function withSigns(
  tokens: readonly Token[],
  {
    first,
    end,
    from,
    to,
  }: { readonly first: number; readonly end: number; readonly from: number; readonly to: number },
): { readonly first: number; readonly end: number } {
  let start = first;
  let stop = end;
  const count = (sign: string): number => tokens.slice(start, stop).filter(({ text }) => text === sign).length;
  for (; start > 0; start--) {
    const { text } = tokens[start - 1] as Token;
    if (start <= from && !QUOTES.has(text)) break;
    const closer = [...CLOSERS].find(([, opener]) => opener === text)?.[0];
    const belongs = closer === undefined ? EVEN.has(text) && count(text) % 2 === 1 : count(closer) > count(text);
    if (!belongs) break;
  }
  for (; stop < tokens.length; stop++) {
    const { text } = tokens[stop] as Token;
    const opener = CLOSERS.get(text);
    if (stop >= to && opener === undefined) break;
    const belongs =
      opener === undefined
        ? '?!？！'.includes(text) ||
          (EVEN.has(text) && count(text) % 2 === 1) ||
          closesDashes(tokens[stop] as Token, count)
        : count(opener) > count(text);
    if (!belongs) break;
  }
  return { first: start, end: stop };
}

const DASHES = new Set(['—', '―', '─']);

/** Whether a dash closes a subtitle of Japanese: "古代の海——鉄の記録——". */
const closesDashes = ({ text, spaced }: Token, count: (sign: string) => number): boolean =>
  DASHES.has(text) && !spaced && count(text) > 1 && count(text) % 4 !== 0;

/** Adds a field; a title right behind another with little between goes on with it. */
function add(spans: LabelledSpan[], span: LabelledSpan, tokens: readonly Token[]): void {
  if (span.label !== TITLE) {
    spans.push(span);
    return;
  }
  const start = tokens[span.first]?.start ?? 0;
  const end = tokens[span.end - 1]?.end ?? 0;
  const isLong = end - start >= (EAST_ASIAN.test(tokens[span.first]?.text ?? '') ? LEAST_ASIAN : LEAST_CHARACTERS);
  const isMarked = isMark(tokens[span.first - 1]) && isMark(tokens[span.end]);
  if (span.end - span.first < LEAST_TOKENS && !isLong && !isMarked) return;
  const last = spans.at(-1);
  const between = last === undefined ? [] : tokens.slice(last.end, span.first);
  const near = last?.label === TITLE && start - (tokens[last.end - 1]?.end ?? 0) < MOST_BETWEEN;
  if (last !== undefined && near && !between.some(({ text }) => BORDERS.has(text)))
    spans[spans.length - 1] = { ...last, end: span.end, confidence: Math.min(last.confidence, span.confidence) };
  else spans.push(span);
}

/** Marks around a word that is a title as a whole. */
const WHOLE = new Set(['**', '[', '](', '「', '」', '《', '》']);
const isMark = (token: Token | undefined): boolean => token !== undefined && WHOLE.has(token.text);

const BORDERS = new Set(['line', '|', '](', ']', 'br', 'gap']);
