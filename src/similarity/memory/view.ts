import { type Direction, expectedMeaning, mixture } from '../formula/embedding.js';
import { meanLength, relatedFactor, searchFactor } from '../formula/lengths.js';
import { meaningOf, type Profile, profileOf, profileVector } from '../formula/profile.js';
import type { Smoothing } from '../formula/smoothing.js';
import { SparseLookup } from '../formula/sparse-lookup.js';
import type { TermVector } from '../formula/term-vector.js';
import { roundScore } from '../formula/weights.js';
import type { Embeddings } from './embeddings.js';
import { type Meaning, MixedRanking } from './mixed-ranking.js';
import { nearest } from './nearest.js';
import { type MeanPaper, ProfileRanking } from './profile-ranking.js';
import { byProduct, type Ranking } from './ranking.js';
import { SmoothedEmbeddings } from './smoothed-embeddings.js';
import { SmoothedSpace } from './smoothed-space.js';
import type { Hit } from './top-rows.js';
import type { VectorSpace } from './vector-space.js';

/** What a view is made from. */
interface Source {
  readonly space: VectorSpace;
  readonly embeddings: Embeddings;
  readonly vectorWeight: number;
  readonly smoothing: Required<Smoothing> | undefined;
  /** Whether of two rows of one score the first ranks before the second. */
  readonly before: (a: number, b: number) => boolean;
  /** Rows whose directions stand for those of all. */
  readonly sample: () => readonly number[];
  /** The mean of all papers, or of as many as stand for them. */
  readonly mean: () => TermVector;
  /** Mean length of the papers. @defaultValue that of the rows */
  readonly meanLength: number | undefined;
}

/** What is asked for: terms, and a direction where a vector is known. */
export interface Asked {
  readonly terms: TermVector;
  readonly direction: Direction | undefined;
}

/**
 * Weight of the vectors in answers to a text, against that in related papers: cosines of short texts with papers are about
 * half as great.
 */
const SEARCH_WEIGHT = 0.5;

/** The papers of an index as they are now, under some field weights: each part is worked out when it is first needed. */
export class View {
  readonly space: VectorSpace;
  readonly #source: Source;
  #meanLength: number | undefined;
  #byPaper: VectorSpace | undefined;
  #byText: VectorSpace | undefined;
  #smoothed: { readonly space: SmoothedSpace; readonly embeddings: SmoothedEmbeddings } | undefined;
  #mean: MeanPaper | undefined;
  #meanDirection: Float64Array | undefined;

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

  /** A row as what is asked for. */
  asked(row: number): Asked {
    return { terms: this.space.vector(row), direction: this.#source.embeddings.direction(row) };
  }

  /** Papers like one; `row` is its own row, `given` whether it may be another one than that of the row. */
  related(asked: Asked, row: number | undefined, given: boolean): Ranking {
    const smoothed = this.#smoothedParts();
    if (smoothed === undefined) return this.#mixed(byProduct(this.byPaper, asked.terms), asked.direction);
    const { space, embeddings } = smoothed;
    const factors = this.#factors(relatedFactor);
    if (row !== undefined && !given)
      return this.#mixed(space.ranking(space.vector(row), factors), embeddings.direction(row));
    const hits = this.#nearest(asked, row);
    const direction = embeddings.mixed(asked.direction, space.partsOfOther(hits));
    return this.#mixed(space.ranking(space.smoothed(asked.terms, hits), factors), direction);
  }

  /** Papers about a text. */
  answers({ terms, direction }: Asked): Ranking {
    const smoothed = this.#smoothedParts()?.space;
    const byTerms = smoothed?.ranking(terms, this.#factors(searchFactor)) ?? byProduct(this.byText, terms);
    return this.#mixed(byTerms, direction, SEARCH_WEIGHT);
  }

  /** Papers for someone who liked some rows and disliked others. */
  recommended(liked: readonly number[], disliked: readonly number[]): Ranking {
    const smoothed = this.#smoothedParts();
    const vector = (row: number) => (smoothed?.space ?? this.space).vector(row);
    const directions = (rows: readonly number[]) =>
      rows.flatMap((row) => (smoothed?.embeddings ?? this.#source.embeddings).direction(row) ?? []);
    const profile = profileOf(liked.map(vector), disliked.map(vector));
    const byTerms =
      smoothed?.space.ranking(this.#profileVector(profile), this.#factors(relatedFactor)) ?? this.#byProfile(profile);
    const mean = this.#meanOfDirections();
    return this.#mixed(byTerms, mean && meaningOf(directions(liked), directions(disliked), mean));
  }

  /** How near the vector of a row is to a direction, and how near papers are to it on the mean. */
  meaning(row: number, direction: Direction | undefined): { cosine: number; mean: number } | undefined {
    const cosine = direction && this.#source.embeddings.cosine(row, direction);
    return cosine === undefined ? undefined : { cosine, mean: this.#meanCosine(direction as Direction) };
  }

  /** Score of a row as related to a direction, from its score by terms. */
  mixedScore(byTerms: number, row: number, direction: Direction | undefined): number {
    const { embeddings, vectorWeight } = this.#source;
    if (direction === undefined || embeddings.count === 0) return byTerms;
    const cosine = embeddings.cosine(row, direction) ?? expectedMeaning(byTerms, this.#meanCosine(direction));
    return roundScore(mixture(byTerms, cosine, vectorWeight));
  }

  /** The ranking by terms, with the vectors where there is one to compare with. */
  #mixed(byTerms: Ranking, direction: Direction | undefined, factor = 1): Ranking {
    if (direction === undefined || this.#source.embeddings.count === 0) return byTerms;
    return new MixedRanking(byTerms, this.#meaning(this.#smoothed?.embeddings, direction, factor));
  }

  #meaning(smoothed: SmoothedEmbeddings | undefined, direction: Direction, factor: number): Meaning {
    const { embeddings, vectorWeight } = this.#source;
    const { rows } = this.space.matrix;
    return {
      weight: factor * vectorWeight,
      mean: this.#meanCosine(direction),
      cosine: (row) => (smoothed ?? embeddings).cosine(row, direction),
      cosines: () => (smoothed ?? embeddings).cosines(rows, direction),
    };
  }

  #meanOfDirections(): Float64Array | undefined {
    this.#meanDirection ??= this.#source.embeddings.mean(this.#source.sample());
    return this.#meanDirection;
  }

  #meanCosine({ values, inverseNorm: inverse }: Direction): number {
    const mean = this.#meanOfDirections() ?? values.map(() => 0);
    return inverse * values.reduce((sum, value, i) => sum + value * mean[i]!, 0);
  }

  #byProfile(profile: Profile): Ranking {
    if (profile.common === 0 && profile.unwanted.terms.length === 0) return byProduct(this.byPaper, profile.wanted);
    return new ProfileRanking(this.byPaper, profile, this.#meanPaper());
  }

  #profileVector(profile: Profile): TermVector {
    return profileVector(profile, this.#meanPaper().vector);
  }

  #nearest({ terms, direction }: Asked, self: number | undefined): Hit[] {
    const { before, smoothing, embeddings } = this.#source;
    const options = { limit: smoothing?.k ?? 0, minScore: 0, accept: (row: number) => row !== self, before };
    if (direction === undefined || embeddings.count === 0) return nearest(this.space, terms, options);
    return new MixedRanking(byProduct(this.space, terms), this.#meaning(undefined, direction, 1)).best(options);
  }

  #smoothedParts(): { readonly space: SmoothedSpace; readonly embeddings: SmoothedEmbeddings } | undefined {
    const { smoothing, embeddings } = this.#source;
    if (smoothing === undefined) return undefined;
    if (this.#smoothed === undefined) {
      const space = new SmoothedSpace(this.space, smoothing, (row) => this.#nearest(this.asked(row), row));
      const mixed = new SmoothedEmbeddings(embeddings, this.space.matrix.rows, (row) => space.partsOf(row));
      this.#smoothed = { space, embeddings: mixed };
    }
    return this.#smoothed;
  }

  #meanPaper(): MeanPaper {
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
