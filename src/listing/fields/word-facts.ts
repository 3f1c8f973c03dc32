import { signedString } from '../../packed/hash.js';
import { detached } from '../../paper/clean.js';
import { signOf } from './signs.js';
import type { WordSight } from './word-sight.js';

/** What is known of a spelling, whatever stands around it. */
export interface WordFacts {
  /** Hash of the spelling in lower case. */
  readonly word: number;
  /** Hash of its kind: YEAR, N3, INI, UP, Cap, Mix, low, or the sign itself. */
  readonly kind: number;
  readonly suffix: number;
  readonly prefix: number;
  /** Letters of the word, at most 3 for short ones. */
  readonly length: number;
  readonly functionWord: boolean;
  readonly capital: boolean;
  readonly year: boolean;
  readonly initial: boolean;
  readonly comma: boolean;
  /** A bit that tells lines with it, if it has one. */
  readonly sign: number;
  /** What a chain sees of it, once it has seen it. */
  sight: WordSight | undefined;
}

const FUNCTION_WORDS = new Set(
  (
    'a an the of for in on with and to from by via using is are at as its towards toward over under without into ' +
    'through be can do does not how what why when der die das und von für mit zur im le la les des du et de en el los y para ' +
    'con por il di e per do da em на в и для с по'
  ).split(' '),
);

const YEAR = /^(?:1[6-9]|20)\d\d$/;

function kindOf(text: string): string {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return YEAR.test(text) ? 'YEAR' : `N${Math.min(5, text.length)}`;
  if (code < 128 && ((code | 32) - 97) >>> 0 >= 26) return text;
  if (/^\p{N}/u.test(text)) return `N${Math.min(5, text.length)}`;
  if (!/^[\p{L}\p{M}]/u.test(text)) return text;
  if (/^\p{Lu}+$/u.test(text)) return text.length === 1 ? 'INI' : text.length < 4 ? 'UP3' : 'UP';
  if (/^\p{Lu}/u.test(text)) return /\p{Lu}/u.test(text.slice(1)) ? 'Mix' : 'Cap';
  if (/^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(text)) return text.length < 5 ? 'cjk4' : 'cjk';
  return text.length < 4 ? 'low3' : 'low';
}

/** Signs of East Asian text that say what others say. */
const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '（': '(',
    '）': ')',
    '：': ':',
    '，': ',',
    '。': '.',
    '【': '[',
    '】': ']',
    '；': ';',
    '？': '?',
    '、': ',',
  }),
);

function factsOf(printed: string): WordFacts {
  const text = PLAIN_SIGNS.get(printed) ?? printed;
  const lower = text.toLowerCase();
  const kind = kindOf(text);
  const letters = /^[\p{L}\p{M}]/u.test(text);
  return {
    word: signedString(lower),
    kind: signedString(kind),
    suffix: letters && lower.length > 2 ? signedString(lower.slice(-3)) : 0,
    prefix: letters && lower.length > 2 ? signedString(lower.slice(0, 3)) : 0,
    length: text.length,
    functionWord: FUNCTION_WORDS.has(lower),
    capital: /^\p{Lu}/u.test(text),
    year: kind === 'YEAR',
    initial: letters && text.length === 1 && kind !== 'cjk4',
    comma: text === ',' || text === ';',
    sign: signOf(printed),
    sight: undefined,
  };
}

const MOST = 1 << 14;

/** Facts of spellings, of which most come again. Belongs to one reader. */
export class WordTable {
  readonly #facts = new Map<string, WordFacts>();

  of(text: string): WordFacts {
    let facts = this.#facts.get(text);
    if (facts === undefined) {
      if (this.#facts.size >= MOST) this.#facts.clear();
      facts = factsOf(text);
      this.#facts.set(detached(text), facts);
    }
    return facts;
  }
}
