import type { KeywordDocument } from './document.js';
import type { Word } from './words.js';

/** An acronym that the text defines, as token numbers. */
export interface AcronymPair {
  /** First token of the long form. */
  readonly begin: number;
  /** Last token of the long form. */
  readonly end: number;
  /** Token of the acronym. */
  readonly short: number;
}

/**
 * Acronyms that the text defines: `large language models (LLMs)`. The letters of the acronym must be found in the
 * words before the bracket, from the right, the first at the start of a word.
 *
 * Source: A. S. Schwartz, M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text", PSB 2003.
 */
export function findAcronyms(document: KeywordDocument): AcronymPair[] {
  const { words } = document;
  const pairs: AcronymPair[] = [];
  for (let open = 1; open + 2 < words.length; open++) {
    if (words[open]!.surface !== '(' || !isShortForm(words[open + 1]!)) continue;
    if (!/^[),;]$/.test(words[open + 2]!.surface)) continue;
    const begin = longFormBegin(words, open);
    if (begin !== undefined) pairs.push({ begin, end: open - 1, short: open + 1 });
  }
  return pairs;
}

function isShortForm({ surface }: Word): boolean {
  return surface.length >= 2 && surface.length <= 10 && (surface.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** First word of the long form that ends before the bracket at `open`. */
function longFormBegin(words: readonly Word[], open: number): number | undefined {
  const letters = words[open + 1]!.surface.replace(/s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  const farthest = Math.max(0, open - Math.min(letters.length + 5, letters.length * 2));
  let letter = letters.length - 1;
  for (let at = open - 1; at >= farthest; at--) {
    const word = words[at]!;
    if (word.punctuation) return undefined;
    for (let i = word.lower.length - 1; i >= 0 && letter >= 0; i--) {
      if (word.lower[i] !== letters[letter]) continue;
      if (letter === 0 && i > 0 && !/[-/]/.test(word.lower[i - 1]!) && !isSoundOfX(word.lower, i)) continue;
      letter--;
    }
    if (letter < 0) return word.stop || (at === open - 1 && word.lower === letters) ? undefined : at;
  }
  return undefined;
}

/** `XAI` is short for `explainable AI`, `XR` for `extended reality`. */
function isSoundOfX(lower: string, at: number): boolean {
  return at === 1 && lower.startsWith('ex');
}
