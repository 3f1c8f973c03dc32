import { shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import type { Embedding } from './formula/embedding.js';
import type { Smoothing } from './formula/smoothing.js';

/** How much one occurrence of a term counts in each field of a paper. */
export interface FieldWeights {
  /** One occurrence in the title. @defaultValue 3 */
  readonly title?: number;
  /** One occurrence in the abstract. @defaultValue 1 */
  readonly abstract?: number;
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
   * Mixes into every paper the papers nearest to it: finds more of the same list, session or subject further down; the
   * first few stay as good as they are. Costs one search per paper after every change of the index. @defaultValue false
   */
  readonly smoothing?: boolean | Smoothing;
  /**
   * Vector of a paper, of a sentence model, say: papers are then compared by it, too. `undefined` for a paper without one.
   * All have as many numbers; eight bits of each are kept, the function is not. It is called once for each paper that is
   * added, and for each that is asked about and not in the index. @defaultValue none
   */
  vector?(paper: P): Embedding | undefined;
  /** Weight of the cosine of vectors against 1 for that of terms, 0 to 100. @defaultValue 0.5 */
  readonly vectorWeight?: number;
  /**
   * `'keep'` keeps the papers; `'ids'` keeps of each paper its id and date alone (matches hold papers without a title
   * and abstract); a function keeps nothing and is asked for the paper of an id. @defaultValue `'keep'`
   */
  readonly papers?: 'keep' | (Paper extends P ? 'ids' : never) | ((id: string) => P);
}

/** Settings of `add` and `replace`. */
export interface AddPaperOptions {
  /** Vector of the paper, instead of what the option `vector` of the index gives. @defaultValue none */
  readonly vector?: Embedding | undefined;
}

/** Settings of one query. */
export interface MatchOptions<P extends Paper = Paper> {
  /** Most matches given. @defaultValue 10 */
  readonly limit?: number;
  /**
   * Least score of a match, 0 to 1, or the least closeness: `'related'` leaves out what is far, `'close'` all but what is
   * close. Matches of score 0 are never given. @defaultValue 0
   */
  readonly minScore?: number | 'related' | 'close';
  /** Papers for which it is false are left out. @defaultValue none */
  readonly filter?: (paper: P) => boolean;
  /**
   * How much matches may differ from one another, 0 to 1: 0 ranks by score alone, more passes over papers that are like
   * one already chosen (maximal marginal relevance). @defaultValue 0
   */
  readonly diversity?: number;
  /** Weights of title and abstract for this query alone, in all papers. @defaultValue those of the index */
  readonly fields?: FieldWeights;
  /** Most reasons given with a match, heaviest first; `Infinity` for all, which add up to the score. @defaultValue 6 */
  readonly terms?: number;
  /**
   * Keyphrases of a paper, as they are spelt in it: reasons are said with them where all their words count. Called for the
   * papers found and for the paper asked about. @defaultValue none: words that stand side by side make the phrases
   */
  readonly phrases?: (paper: P) => Iterable<string>;
}

/** Settings of a question about one paper. */
export interface RelatedOptions<P extends Paper = Paper> extends MatchOptions<P> {
  /** Vector of what is asked about. @defaultValue that of the paper in the index, or what the option `vector` of the index gives */
  readonly vector?: Embedding | undefined;
}

/** Settings of a search. */
export interface SearchOptions<P extends Paper = Paper> extends MatchOptions<P> {
  /** Vector of the text, of the same model as those of the papers. @defaultValue none: papers are found by their terms */
  readonly vector?: Embedding | undefined;
  /** Whether the last word may be the beginning of one, as long as nothing follows it. @defaultValue false */
  readonly prefix?: boolean | undefined;
  /** Whether a word of four letters or more that hardly any paper has may have one typing mistake. @defaultValue false */
  readonly fuzzy?: boolean | undefined;
  /** Whether to say where the words that were searched for stand in the papers found. @defaultValue false */
  readonly positions?: boolean | undefined;
}

/** Settings of a recommendation. */
export interface RecommendOptions<P extends Paper = Paper> extends MatchOptions<P> {
  /** Ids of papers that were not liked. @defaultValue none */
  readonly disliked?: Iterable<string>;
  /**
   * Ids of papers to be scored, instead of all: each is given but for the liked, disliked and excluded ones, with negative
   * scores, too, unless `minScore` or `limit` is set. @defaultValue all papers of a score above 0
   */
  readonly candidates?: Iterable<string>;
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
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number, not ${shown(value)}`);
  const whole = bounds.whole === true && value !== Number.POSITIVE_INFINITY;
  if (!(value >= bounds.min && value <= bounds.max) || (whole && !Number.isInteger(value))) {
    const kind = bounds.whole === true ? 'a whole number' : 'a number';
    throw new RangeError(`${name} must be ${kind} from ${bounds.min} to ${bounds.max}, not ${value}`);
  }
  return value;
}
