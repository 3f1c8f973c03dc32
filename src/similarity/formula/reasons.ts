import type { Token } from '../../text/analyzer.js';
import { isEmpty, isFiller } from './fillers.js';

/** A reason for a match: words that stand in the paper found. */
export interface TermShare {
  /** A word or a phrase, as it is spelt in the paper. */
  readonly term: string;
  /** Its share of the score; the shares of all reasons add up to it. Below 0 for what speaks against the paper. */
  readonly weight: number;
}

/** A text and its terms with their places. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Words in a phrase at most. */
const MOST_WORDS = 4;
/** Weights below are rounding. */
const LEAST_WEIGHT = 1e-10;

/** Tokens that stand side by side in a passage, as a candidate for a phrase. */
interface Run {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Turns the terms that make up a score, words and pairs of words by their stems, into reasons a person can read:
 *
 *     black .02   box .02   "black box" .03   box attack .01   results .01   ->   black-box attack .09
 *
 * Phrases given come first, where all their words count; then words that stand side by side in the paper, each pair
 * of them counting; then single words. What fillers such as "results" add is spread over the rest in proportion.
 *
 * @param shares - what each term adds to the score, by its text
 * @param passages - title and abstract of the paper found
 * @param phrases - keyphrases, as passages
 */
export function reasons(
  shares: ReadonlyMap<string, number>,
  passages: readonly Passage[],
  phrases: readonly Passage[],
): TermShare[] {
  const sides = [1, -1].flatMap((sign) => {
    const side = new Map([...shares].filter(([, weight]) => weight * sign > 0));
    return side.size === 0 ? [] : new Side(side, passages, phrases).reasons();
  });
  return sides
    .filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
}

/** The terms that speak for a paper, or those that speak against it. */
class Side {
  readonly #shares: ReadonlyMap<string, number>;
  readonly #passages: readonly Passage[];
  readonly #phrases: readonly Passage[];
  /** Words and pairs that are part of a reason, by the place of the reason in the list. */
  readonly #owners = new Map<string, number>();
  readonly #found: { term: string; weight: number }[] = [];

  constructor(shares: ReadonlyMap<string, number>, passages: readonly Passage[], phrases: readonly Passage[]) {
    this.#shares = shares;
    this.#passages = passages;
    this.#phrases = phrases;
  }

  reasons(): TermShare[] {
    this.#takeHeaviest(this.#phrases.flatMap((phrase) => this.#given(phrase)));
    this.#takeHeaviest(this.#passages.flatMap((passage) => this.#runs(passage)));
    this.#takeHeaviest(this.#words(isFiller));
    if (this.#found.length === 0) this.#takeHeaviest(this.#words(() => false));
    this.#addLoosePairs();
    return this.#scaled();
  }

  /** Occurrence of a given phrase in the paper, if all its words count. */
  #given({ tokens: wanted }: Passage): Run[] {
    if (wanted.length === 0 || !wanted.every(({ term }) => this.#shares.has(term))) return [];
    for (const { text, tokens } of this.#passages) {
      for (let start = 0; start + wanted.length <= tokens.length; start++) {
        const run = tokens.slice(start, start + wanted.length);
        const same = run.every((token, i) => token.term === wanted[i]!.term && (i === 0 || token.adjacent));
        if (same && (run.length > 1 || !isFiller(spelling(text, run)))) return [{ text, tokens: run }];
      }
    }
    return [];
  }

  /** Words of a passage that stand side by side, each pair of them counting, not yet part of another reason. */
  #runs({ text, tokens }: Passage): Run[] {
    const runs: Run[] = [];
    let run: Token[] = [];
    const end = () => {
      for (const part of this.#shortened(run)) {
        if (part.length > 1 && !part.every((token) => isFiller(text.slice(token.start, token.end))))
          runs.push({ text, tokens: part });
      }
      run = [];
    };
    for (const token of tokens) {
      const last = run.at(-1);
      if (last !== undefined && !(token.adjacent && this.#shares.has(`${last.term} ${token.term}`))) end();
      const free = this.#shares.has(token.term) && !this.#owners.has(token.term);
      if (!free || isEmpty(text.slice(token.start, token.end))) end();
      else run.push(token);
    }
    end();
    return runs;
  }

  /** A run cut where its pairs weigh least, until its parts are short enough for a phrase. */
  #shortened(run: readonly Token[]): (readonly Token[])[] {
    if (run.length <= MOST_WORDS) return [run];
    let cut = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < run.length; i++) {
      const weight = Math.abs(this.#shares.get(`${run[i - 1]!.term} ${run[i]!.term}`) ?? 0);
      if (weight < least) [cut, least] = [i, weight];
    }
    return [...this.#shortened(run.slice(0, cut)), ...this.#shortened(run.slice(cut))];
  }

  /** Single words that count and are no part of a reason, where they stand first. */
  #words(skip: (word: string) => boolean): Run[] {
    const first = new Map<string, Run>();
    for (const { text, tokens } of this.#passages) {
      for (const token of tokens) {
        const { term, start, end } = token;
        const free = !first.has(term) && this.#shares.has(term) && !this.#owners.has(term);
        if (free && !skip(text.slice(start, end))) first.set(term, { text, tokens: [token] });
      }
    }
    return [...first.values()];
  }

  /** Makes reasons of runs, the heaviest first; one without a word of its own is passed over. */
  #takeHeaviest(runs: readonly Run[]): void {
    const weighed = runs.map((run) => {
      const terms = termsOf(run);
      return { run, terms, weight: this.#weight(terms) };
    });
    weighed.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    for (const { run, terms, weight } of weighed) {
      if (run.tokens.some(({ term }) => this.#owners.has(term))) continue;
      const place = this.#found.push({ term: spelling(run.text, run.tokens), weight }) - 1;
      for (const term of terms) this.#owners.set(term, place);
    }
  }

  #weight(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + (this.#shares.get(term) ?? 0), 0);
  }

  /** A pair that is no part of a reason goes to the reason that has one of its words. */
  #addLoosePairs(): void {
    for (const [term, weight] of this.#shares) {
      if (this.#owners.has(term)) continue;
      const [left = '', right = ''] = term.split(' ');
      const owner = this.#owners.get(left) ?? this.#owners.get(right);
      if (owner !== undefined) this.#found[owner]!.weight += weight;
    }
  }

  /** The reasons, made to add up to what all terms add up to. */
  #scaled(): TermShare[] {
    const shown = this.#found.reduce((sum, { weight }) => sum + weight, 0);
    const all = [...this.#shares.values()].reduce((sum, weight) => sum + weight, 0);
    return this.#found.map(({ term, weight }) => ({ term, weight: (weight * all) / shown }));
  }
}

/** Distinct words and pairs of a run. */
function termsOf({ tokens }: Run): string[] {
  if (tokens.length === 1) return [tokens[0]!.term];
  const terms = tokens.map(({ term }) => term);
  const pairs = terms.slice(1).map((term, i) => `${terms[i]!} ${term}`);
  return [...new Set([...terms, ...pairs])];
}

/** What stands in the text from the first token to the last, lower case but for names and acronyms. */
function spelling(text: string, tokens: readonly Token[]): string {
  const spelt = text.slice(tokens[0]!.start, tokens.at(-1)!.end);
  const words = tokens.length === 1 ? [spelt] : spelt.split(/\s+/u);
  return words.map((word) => (/\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase())).join(' ');
}
