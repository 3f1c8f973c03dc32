import { hash } from '../../paper/identity.js';
import type { Paper } from '../../paper/paper.js';
import { personOf } from './person.js';
import { lineOf } from './text.js';

const SMALL_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'a an the on of in for and or to with without is are be how what when where why who can do does towards toward from by at as via'.split(
    ' ',
  ),
);
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Letters of ASCII in lower case, accents dropped. */
const ascii = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS.get(letter) ?? '')
    .replace(/\p{M}/gu, '');

/**
 * Gives papers citation keys: family name, year and first word of the title (`alder2024rivers`). A key depends on the paper
 * and on those before it, of which another with the same key makes it `alder2024riversb`.
 */
export class CitationKeys {
  readonly #taken = new Set<string>();

  keyOf(paper: Paper): string {
    const base = baseOf(paper);
    let key = base;
    for (let n = 1; this.#taken.has(key); n++) key = base + letters(n);
    this.#taken.add(key);
    return key;
  }
}

function baseOf({ id, title, authors = [], date = '' }: Paper): string {
  const [first] = authors;
  const person = first === undefined ? undefined : personOf(first);
  const name = person === undefined ? '' : 'literal' in person ? person.literal : person.family;
  const family = ascii(name).replace(/[^a-z]/g, '');
  const words = ascii(lineOf(title)).match(/[a-z\d]+/g) ?? [];
  const word = words.find((each) => !SMALL_WORDS.has(each) && /[a-z]/.test(each)) ?? words[0] ?? '';
  const key = `${family}${date.slice(0, 4)}${word}`;
  return /[a-z]/.test(family + word) ? key : `paper${key}${hash(id)}`;
}

/** 1 as `b`, 25 as `z`, 26 as `ba`. */
function letters(n: number): string {
  const letter = String.fromCharCode(97 + (n % 26));
  return n < 26 ? letter : letters(Math.floor(n / 26)) + letter;
}
