import { growBytes, growInt32 } from '../../packed/grow.js';
import { signedPair } from '../../packed/hash.js';
import { MONTHS } from '../../paper/dates.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import { announced } from './key-words.js';
import {
  CLOSE_QUOTE,
  hashLower,
  hashWord,
  INITIAL,
  OPEN_QUOTE,
  SHORT_WORD,
  SIGNS,
  signShape,
  type Tokens,
  YEAR,
} from './tokens.js';

const COMMA = signShape(',');
const STOP = signShape('.');
const OPEN_BRACKETS = new Set(['(', '['].map(signShape));
const CLOSE_BRACKETS = new Set([')', ']'].map(signShape));
const IN = hashWord('in');
const MONTH_HASHES = new Set(MONTHS.map(hashWord));

/** A quotation of more tokens is no single word that is set apart. */
const LONG_QUOTATION = 3;

/**
 * What is so at each token because of what stands before it: inside quotation marks or brackets, how many years and
 * sentences have gone by, whether `In` was seen, which key word was the last.
 */
export class Situations {
  #tokens: Tokens | undefined;
  /** Of each token: bit 0 in quotation marks, bit 1 in brackets. */
  #marks: Uint8Array = new Uint8Array(64);
  /** Years before the token, at most 2. */
  #years: Uint8Array = new Uint8Array(64);
  #sentences: Uint8Array = new Uint8Array(64);
  #afterIn: Uint8Array = new Uint8Array(64);
  #lastKeyWord: Int32Array = new Int32Array(64);
  /** Tokens of the first long quotation: a title as a rule. */
  #quoteStart = -1;
  #quoteEnd = -1;

  read(tokens: Tokens): void {
    const { length, shapes, words } = tokens;
    this.#tokens = tokens;
    this.#marks = growBytes(this.#marks, length);
    this.#years = growBytes(this.#years, length);
    this.#sentences = growBytes(this.#sentences, length);
    this.#afterIn = growBytes(this.#afterIn, length);
    this.#lastKeyWord = growInt32(this.#lastKeyWord, length);
    this.#quoteStart = -1;
    this.#quoteEnd = -1;
    let opened = 0;
    let quoted = 0;
    let brackets = 0;
    let years = 0;
    let sentences = 0;
    let afterIn = 0;
    let keyWord = 0;
    for (let i = 0; i < length; i++) {
      const shape = shapes[i]!;
      if (shape === OPEN_QUOTE) {
        quoted = 1;
        opened = i;
      }
      if (OPEN_BRACKETS.has(shape)) brackets++;
      this.#marks[i] = quoted + (brackets > 0 ? 2 : 0);
      if (CLOSE_BRACKETS.has(shape) && brackets > 0) brackets--;
      if (shape === CLOSE_QUOTE) {
        quoted = 0;
        if (this.#quoteEnd < 0 && i - opened > LONG_QUOTATION) {
          this.#quoteStart = opened;
          this.#quoteEnd = i;
        }
      }
      this.#years[i] = Math.min(years, 2);
      if (shape === YEAR) years++;
      this.#afterIn[i] = afterIn;
      if (words[i] === IN && shape !== SHORT_WORD) afterIn = 1;
      this.#sentences[i] = Math.min(sentences, 6);
      if (
        shape === STOP &&
        i > 0 &&
        shapes[i - 1] !== INITIAL &&
        shapes[i + 1] !== COMMA &&
        i + 1 < length &&
        tokens.spaced(i + 1)
      )
        sentences++;
      this.#lastKeyWord[i] = keyWord;
      if (announced(words[i]!) !== 0) keyWord = words[i]!;
    }
  }

  add(i: number, seen: FeatureSink): void {
    const { shapes, words, length } = this.#tokens!;
    const tokens = this.#tokens!;
    const shape = shapes[i]!;
    const next = i + 1 < length ? shapes[i + 1]! : -2;
    const marks = this.#marks[i]!;
    const years = this.#years[i]!;
    const sentences = this.#sentences[i]!;
    seen.add(signedPair(signedPair(30, marks), shape));
    seen.add(signedPair(signedPair(30, marks), i > 0 ? shapes[i - 1]! : -1));
    seen.add(signedPair(signedPair(31, years), shape));
    seen.add(signedPair(signedPair(32, sentences), years));
    seen.add(signedPair(signedPair(33, sentences), shape));
    seen.add(signedPair(signedPair(signedPair(34, this.#afterIn[i]!), years), marks));
    seen.add(signedPair(signedPair(35, this.#lastKeyWord[i]!), shape));
    const spaced = (tokens.spaced(i) ? 1 : 0) + (i + 1 >= length ? 4 : tokens.spaced(i + 1) ? 2 : 0);
    seen.add(signedPair(signedPair(signedPair(36, spaced), shape), next));
    const { text, starts, ends } = tokens;
    if (shape < SIGNS && ends[i]! - starts[i]! >= 3 && MONTH_HASHES.has(hashLower(text, starts[i]!, starts[i]! + 3)))
      seen.add(signedPair(37, shape));
    if (this.#quoteEnd >= 0)
      seen.add(
        signedPair(
          signedPair(39, i < this.#quoteStart ? 0 : i <= this.#quoteEnd ? 1 : i < this.#quoteEnd + 4 ? 2 : 3),
          shape >= OPEN_QUOTE ? 1 : 0,
        ),
      );
    const labels = announced(words[i]!);
    if (labels !== 0) seen.add(signedPair(signedPair(38, labels), next));
  }
}
