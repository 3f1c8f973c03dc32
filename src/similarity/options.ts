import type { Paper } from '../paper/paper.js';
import type { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';

/** How much one occurrence of a term counts in each field of a paper. */
export interface FieldWeights {
  /** One occurrence in the title. @defaultValue 3 */
  readonly title?: number;
  /** One occurrence in the abstract. @defaultValue 1 */
  readonly abstract?: number;
}

/** Smoothing of every paper by the papers nearest to it. */
export interface Smoothing {
  /** How many of the nearest papers are mixed in, 1 to 100. @defaultValue 5 */
  readonly neighbours?: number;
  /** Weight of their mean against the paper's own 1. @defaultValue 0.5 */
  readonly weight?: number;
}

/** Settings of a {@link PaperIndex}. */
export interface IndexOptions<P extends Paper = Paper> {
  /** Finds the terms of a text. @defaultValue `new Analyzer()` */
  readonly analyzer?: Analyzer;
  /** Weights of title and abstract. @defaultValue `{ title: 3, abstract: 1 }` */
  readonly fields?: FieldWeights;
  /** Weight of a pair of adjacent words against that of a word; 0 leaves pairs out. @defaultValue 0.5 */
  readonly pairs?: number;
  /** How common terms are elsewhere: steadies the weights of a small index. @defaultValue none */
  readonly background?: Background;
  /** How many papers the background counts for. @defaultValue 300 */
  readonly prior?: number;
  /**
   * Mixes into every paper the papers nearest to it: finds more of the same subject, blurs the difference between two
   * papers of it. Costs one search per paper after every change of the index. @defaultValue none
   */
  readonly smoothing?: Smoothing;
  /**
   * `'keep'` keeps the papers; `'ids'` keeps of each paper its id and date alone (matches hold papers without a title
   * and abstract); a function keeps nothing and is asked for the paper of an id. @defaultValue `'keep'`
   */
  readonly papers?: 'keep' | (Paper extends P ? 'ids' : never) | ((id: string) => P);
}

/** Settings of one query. */
export interface MatchOptions<P extends Paper = Paper> {
  /** Most matches given. @defaultValue 10 */
  readonly limit?: number;
  /** Least score of a match, 0 to 1; matches of score 0 are never given. @defaultValue 0 */
  readonly minScore?: number;
  /** Papers for which it is false are left out. @defaultValue none */
  readonly filter?: (paper: P) => boolean;
  /**
   * How much matches may differ from one another, 0 to 1: 0 ranks by score alone, more passes over papers that are like
   * one already chosen (maximal marginal relevance). @defaultValue 0
   */
  readonly diversity?: number;
  /** Weights of title and abstract for this query alone, in all papers. @defaultValue those of the index */
  readonly fields?: FieldWeights;
  /** Most terms given with a match, heaviest first. @defaultValue Infinity */
  readonly terms?: number;
}

/** Settings of a recommendation. */
export interface RecommendOptions<P extends Paper = Paper> extends MatchOptions<P> {
  /** Ids of papers that were not liked. @defaultValue none */
  readonly disliked?: Iterable<string>;
  /** Ids of papers never to be given, such as those already seen; the liked and disliked are never given. @defaultValue none */
  readonly exclude?: Iterable<string>;
  /** Leaves out papers dated before it (`2024`, `2024-02`, `2024-02-16`) and papers without a date. @defaultValue none */
  readonly since?: string;
}

/** Throws a `RangeError` unless the value lies within the bounds. */
export function checkNumber(
  name: string,
  value: unknown,
  bounds: { min: number; max: number; whole?: boolean },
): number {
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number, not ${printed(value)}`);
  const whole = bounds.whole === true && value !== Number.POSITIVE_INFINITY;
  if (!(value >= bounds.min && value <= bounds.max) || (whole && !Number.isInteger(value))) {
    const kind = bounds.whole === true ? 'a whole number' : 'a number';
    throw new RangeError(`${name} must be ${kind} from ${bounds.min} to ${bounds.max}, not ${value}`);
  }
  return value;
}

/** A value as an error message shows it. */
export function printed(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
