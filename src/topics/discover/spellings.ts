import { type StemmedPaper, stems } from './stemmed.js';

/** A plural with this part of a phrase's occurrences heads a topic better than the singular, a noun better than its adjective. */
const LEAST_PLURAL = 0.25;
/** A word that texts write small this often beside its capital is no name. */
const LEAST_SMALL = 0.2;
/** What a spelling counts that ends like an adjective or participle ("cosmological" beside "cosmology"). */
const ADJECTIVE = 0.2;
const NOUN = /^\p{L}+(?:tion|ment|ity|ness|ence|ance|ism|logy)s?$/u;

/** How phrases are spelt, each spelling with the sum of its scores. */
export class Spellings {
  readonly #scores = new Map<string, Map<string, number>>();
  readonly #small = new Map<string, number>();
  readonly #capitalized = new Map<string, number>();

  /** @param papers - their abstracts tell names from words that titles spell with capitals */
  constructor(papers: readonly StemmedPaper[]) {
    for (const { abstract, printed } of papers) {
      for (const [i, word] of abstract.entries()) {
        const first = printed.text.slice(printed.starts[i]!, printed.starts[i]! + 1);
        const counts = first === first.toLowerCase() ? this.#small : this.#capitalized;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }

  keys(): string[] {
    return [...this.#scores.keys()];
  }

  /** Counts a spelling; ones that run over a bracket or a stop are none. */
  add(key: string, phrase: string, score: number): void {
    if (key === '' || /[()[\]{}:;!?]|[.,]\s/.test(phrase)) return;
    const scores = this.#scores.get(key) ?? new Map<string, number>();
    this.#scores.set(key, scores);
    scores.set(phrase, (scores.get(phrase) ?? 0) + score);
  }

  /** The commonest spelling, a noun where there is one, in the plural where that is common, without capitals but those of names. */
  best(key: string): string {
    const scores = new Map<string, number>();
    for (const [phrase, score] of this.#scores.get(key)!) {
      const small = this.#withoutCapitals(phrase);
      const weight = /(?:al|ic|ed|ive|ous|ly|able)$/.test(small) ? ADJECTIVE : 1;
      scores.set(small, (scores.get(small) ?? 0) + weight * score);
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const first = ranked[0]![0];
    const sum = ranked.reduce((total, [, score]) => total + score, 0);
    const plural = ranked.find(
      ([phrase, score]) => (isPluralOf(phrase, first) || isNounOf(phrase, first)) && score >= LEAST_PLURAL * sum,
    );
    return plural?.[0] ?? first;
  }

  /** Part of the texts' spellings of a phrase that are this one, capitals and the plural apart. */
  part(key: string, spelling: string): number {
    let same = 0;
    let sum = 0;
    for (const [phrase, score] of this.#scores.get(key)!) {
      const small = this.#withoutCapitals(phrase);
      sum += score;
      if (small === spelling || isPluralOf(small, spelling) || isPluralOf(spelling, small)) same += score;
    }
    return same / Math.max(sum, Number.MIN_VALUE);
  }

  #withoutCapitals(phrase: string): string {
    return phrase.replace(/\p{L}+/gu, (word) => {
      if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return word;
      const [key] = stems(word);
      const isName = (this.#small.get(key!) ?? 0) <= LEAST_SMALL * (this.#capitalized.get(key!) ?? 0);
      return isName ? word : word.toLowerCase();
    });
  }
}

function isPluralOf(phrase: string, other: string): boolean {
  return phrase === `${other}s` || phrase === `${other}es` || phrase === `${other.slice(0, -1)}ies`;
}

/** Whether a single word is plainly a noun ("modernization") where another of the same stem is not ("modern"). */
function isNounOf(phrase: string, other: string): boolean {
  return NOUN.test(phrase) && !NOUN.test(other) && !other.endsWith('s');
}
