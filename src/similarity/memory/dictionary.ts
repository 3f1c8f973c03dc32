import { paperText, type TextInput } from '../../text/paper-text.js';
import { maskUrls } from '../terms/urls.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu;
/** Words shorter than this are never taken for misspelt: too many are one letter apart. */
const LEAST_MISSPELT = 4;
/** So many words that came since the lists were sorted are looked at one by one. */
const MOST_LATE = 1000;

/**
 * The words of papers, lower case, as they are spelt, with the number of their occurrences: finds those that begin with
 * some letters and those that are one typing mistake away, by sorted lists of words and of words read backwards.
 */
export class Dictionary {
  readonly #counts = new Map<string, number>();
  #late: string[] = [];
  #forward: string[] = [];
  #backward: string[] = [];

  /** Adds words, each so many times, or takes them away with a number below 0. */
  count(words: Iterable<string>, times: number): void {
    for (const word of words) {
      const known = this.#counts.get(word);
      if (known === undefined) this.#late.push(word);
      if (known === -times) this.#counts.delete(word);
      else this.#counts.set(word, (known ?? 0) + times);
    }
  }

  /** Occurrences of a word. */
  of(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** Words that begin with some letters. */
  startingWith(letters: string): string[] {
    this.#sort();
    return this.#distinct([
      ...beginningWith(this.#forward, letters),
      ...this.#late.filter((word) => word.startsWith(letters)),
    ]);
  }

  /**
   * Words that one letter added, left out, changed, or swapped with the next one makes of a word. Such a mistake leaves the
   * first or the last half of the word as it is.
   */
  near(word: string): string[] {
    if (word.length < LEAST_MISSPELT) return [];
    this.#sort();
    const half = (word.length - 1) >> 1;
    const backwards = reversed(word);
    const first = beginningWith(this.#forward, word.slice(0, half)).filter((other) => isOneMistake(word, other));
    const last = beginningWith(this.#backward, backwards.slice(0, half)).filter((other) =>
      isOneMistake(backwards, other),
    );
    const late = this.#late.filter((other) => isOneMistake(word, other));
    return this.#distinct([...first, ...last.map(reversed), ...late]);
  }

  /** Each word once, but for those that no paper has any more. */
  #distinct(words: readonly string[]): string[] {
    return [...new Set(words)].filter((word) => this.of(word) > 0);
  }

  /** Sorts the words anew when many came since. */
  #sort(): void {
    if (this.#late.length <= MOST_LATE) return;
    const words = [...this.#counts.keys()];
    this.#late = [];
    this.#forward = words.sort();
    this.#backward = words.map(reversed).sort();
  }
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

/** The words of a paper, lower case. */
export function wordsOf(paper: TextInput): string[] {
  const { title, abstract } = paperText(paper);
  return maskUrls(`${title}\n${abstract}`).toLowerCase().match(WORD) ?? [];
}
