import { growInt32 } from '../../packed/grow.js';
import { spacedText } from '../../paper/markup/plain-text.js';
import { Lexicon } from '../../text/lexicon.js';
import type { TextInput } from '../../text/paper-text.js';
import { maskUrls } from '../terms/urls.js';

/** Words shorter than this are never taken for misspelt: too many are one letter apart. */
const LEAST_MISSPELT = 4;
/** So many words that came since a list was sorted are looked at one by one. */
const MOST_LATE = 1000;

/**
 * The words of papers, lower case, as they are spelt, with the number of their occurrences: finds those that begin with
 * some letters and those that are one typing mistake away, by sorted lists of words and of words read backwards.
 */
export class Dictionary {
  /** Words in order of arrival, those among them that no paper has any more. */
  readonly #words: string[] = [];
  /** Occurrences of each word. */
  #counts: Int32Array = new Int32Array(1024);
  readonly #lexicon = new Lexicon(
    { newTerm: lowerCase },
    { number: (word) => this.#words.push(word) - 1, spelt: () => {} },
  );
  readonly #forward = new SortedWords(this.#words, (word) => word);
  readonly #backward = new SortedWords(this.#words, reversed);

  /** Adds the words of a text, each so many times, or takes them away with a number below 0. */
  count(text: string, times: number): void {
    const length = this.#lexicon.scan(maskUrls(text), times > 0);
    this.#counts = growInt32(this.#counts, this.#words.length);
    const { tokens } = this.#lexicon;
    for (let i = 0; i < length; i++) if (tokens[i]! >= 0) this.#counts[tokens[i]! >> 1]! += times;
  }

  /** The same with title and abstract of a paper. */
  countPaper({ title, abstract }: Exclude<TextInput, string>, times: number): void {
    this.count(spacedText(title), times);
    this.count(spacedText(abstract), times);
  }

  /** Occurrences of a word. */
  of(word: string): number {
    const isWord = this.#lexicon.scan(word, false) === 1;
    return isWord ? (this.#counts[this.#lexicon.tokens[0]! >> 1] ?? 0) : 0;
  }

  /** Words that begin with some letters. */
  startingWith(letters: string): string[] {
    return this.#distinct(this.#forward.startingWith(letters));
  }

  /**
   * Words that one letter added, left out, changed, or swapped with the next one makes of a word. Such a mistake leaves the
   * first or the last half of the word as it is.
   */
  near(word: string): string[] {
    if (word.length < LEAST_MISSPELT) return [];
    const half = (word.length - 1) >> 1;
    const backwards = reversed(word);
    const first = this.#forward.startingWith(word.slice(0, half)).filter((other) => isOneMistake(word, other));
    const last = this.#backward
      .startingWith(backwards.slice(0, half))
      .filter((other) => isOneMistake(backwards, other));
    return this.#distinct([...first, ...last.map(reversed)]);
  }

  /** Each word once, but for those that no paper has any more. */
  #distinct(words: readonly string[]): string[] {
    return [...new Set(words)].filter((word) => this.of(word) > 0);
  }
}

/** Forms of the words of a growing list, sorted anew when many came since. */
class SortedWords {
  readonly #words: readonly string[];
  readonly #form: (word: string) => string;
  /** Forms of the first words of the list. */
  #sorted: string[] = [];

  constructor(words: readonly string[], form: (word: string) => string) {
    this.#words = words;
    this.#form = form;
  }

  startingWith(letters: string): string[] {
    if (this.#words.length - this.#sorted.length > MOST_LATE) this.#sorted = this.#words.map(this.#form).sort();
    const late = this.#words.slice(this.#sorted.length).map(this.#form);
    return [...beginningWith(this.#sorted, letters), ...late.filter((word) => word.startsWith(letters))];
  }
}

/** What counts as a word: no single character. */
function lowerCase(word: string): string {
  return word.length < 2 ? '' : word.toLowerCase();
}

/** Words of a sorted list that begin with some letters. */
function beginningWith(list: readonly string[], letters: string): string[] {
  const first = firstFrom(list, letters);
  return list.slice(first, Math.max(first, firstFrom(list, `${letters}\uffff`)));
}

/** Place of the first word that is not before the given one. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reversed(word: string): string {
  let backwards = '';
  for (let i = word.length - 1; i >= 0; i--) backwards += word[i]!;
  return backwards;
}

/** Whether one letter more, less, changed or swapped with the next one is all that parts two words. */
export function isOneMistake(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [left, right] = [one.length - start - end, other.length - start - end];
  if (left + right === 1 || (left === 1 && right === 1)) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
