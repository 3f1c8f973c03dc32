import { meanLength, relatedFactor, searchFactor } from '../formula/lengths.js';
import { type Profile, profileOf, profileVector } from '../formula/profile.js';
import type { Smoothing } from '../formula/smoothing.js';
import { SparseLookup } from '../formula/sparse-lookup.js';
import type { TermVector } from '../formula/term-vector.js';
import { ProfileRanking } from './profile-ranking.js';
import { byProduct, type Ranking } from './ranking.js';
import { SmoothedSpace } from './smoothed-space.js';
import type { VectorSpace } from './vector-space.js';

/** What a view is made from. */
interface Source {
  readonly space: VectorSpace;
  readonly smoothing: Required<Smoothing> | undefined;
  /** Whether of two rows of one score the first ranks before the second. */
  readonly before: (a: number, b: number) => boolean;
  /** The mean of all papers, or of as many as stand for them. */
  readonly mean: () => TermVector;
  /** Mean length of the papers. @defaultValue that of the rows */
  readonly meanLength: number | undefined;
}

/** The papers of an index as they are now, under some field weights: each part is worked out when it is first needed. */
export class View {
  readonly space: VectorSpace;
  readonly #source: Source;
  #meanLength: number | undefined;
  #byPaper: VectorSpace | undefined;
  #byText: VectorSpace | undefined;
  #smoothed: SmoothedSpace | undefined;
  #mean: { readonly vector: TermVector; readonly lookup: SparseLookup } | undefined;

  constructor(source: Source) {
    this.space = source.space;
    this.#source = source;
  }

  /** The papers with the lengths by which they are related to a paper. */
  get byPaper(): VectorSpace {
    this.#byPaper ??= this.#shrunk(relatedFactor);
    return this.#byPaper;
  }

  /** The papers with the lengths by which they answer a text. */
  get byText(): VectorSpace {
    this.#byText ??= this.#shrunk(searchFactor);
    return this.#byText;
  }

  /** Papers like one, by its vector; `row` is its own row, `given` whether the vector is another one than that of the row. */
  related(vector: TermVector, row: number | undefined, given: boolean): Ranking {
    const smoothed = this.#smoothedSpace();
    if (smoothed === undefined) return byProduct(this.byPaper, vector);
    const query = row === undefined || given ? smoothed.smoothed(vector, row) : smoothed.vector(row);
    return smoothed.ranking(query, this.#factors(relatedFactor));
  }

  /** Papers about a text, by its vector. */
  answers(vector: TermVector): Ranking {
    const smoothed = this.#smoothedSpace();
    if (smoothed === undefined) return byProduct(this.byText, vector);
    return smoothed.ranking(vector, this.#factors(searchFactor));
  }

  /** Papers for someone who liked some rows and disliked others. */
  recommended(liked: readonly number[], disliked: readonly number[]): Ranking {
    const smoothed = this.#smoothedSpace();
    const vector = (row: number) => (smoothed ?? this.space).vector(row);
    const profile = profileOf(liked.map(vector), disliked.map(vector));
    if (smoothed === undefined) return this.#byProfile(profile);
    return smoothed.ranking(profileVector(profile, this.#meanPaper().vector), this.#factors(relatedFactor));
  }

  #byProfile(profile: Profile): Ranking {
    if (profile.common === 0 && profile.unwanted.terms.length === 0) return byProduct(this.byPaper, profile.wanted);
    return new ProfileRanking(this.byPaper, profile, this.#meanPaper().lookup);
  }

  #smoothedSpace(): SmoothedSpace | undefined {
    const { smoothing, before } = this.#source;
    if (smoothing === undefined) return undefined;
    this.#smoothed ??= new SmoothedSpace(this.space, smoothing, before);
    return this.#smoothed;
  }

  #meanPaper(): { readonly vector: TermVector; readonly lookup: SparseLookup } {
    if (this.#mean === undefined) {
      const vector = this.#source.mean();
      this.#mean = { vector, lookup: new SparseLookup(vector) };
    }
    return this.#mean;
  }

  #shrunk(factor: (inverse: number, mean: number) => number): VectorSpace {
    const factors = this.#factors(factor);
    const { inverseNorms } = this.space;
    return factors.every((value, row) => value === 1 || inverseNorms[row] === 0)
      ? this.space
      : this.space.shrunk(factors);
  }

  #factors(factor: (inverse: number, mean: number) => number): Float64Array {
    this.#meanLength ??= this.#source.meanLength ?? meanLength(this.space.inverseNorms);
    const mean = this.#meanLength;
    return this.space.inverseNorms.map((inverse) => factor(inverse, mean));
  }
}
