import type { Paper } from '../paper.js';
import type { LearnedModels, Profile } from './analysis.js';

/** A category of a paper with its probability. */
export interface ReportCategory {
  /** Name to show: `cs.CL Computation and Language`. */
  readonly name: string;
  /** Probability that the paper belongs to it, 0 to 1. */
  readonly probability: number;
}

/** Settings of `renderReport`. */
export interface ReportOptions extends LearnedModels {
  /** Headline. @defaultValue `'Paper report'` */
  readonly title?: string;
  /** Papers of the earlier listing; the others are marked as new. @defaultValue none */
  readonly before?: Iterable<Paper>;
  /** What the reader liked and disliked so far; a profile kept in the reader's browser goes before it. @defaultValue none */
  readonly profile?: Profile;
  /** Most keywords of a paper, a whole number from 1. @defaultValue `8` */
  readonly keywords?: number;
  /** Categories of a paper, the likeliest first. @defaultValue none */
  readonly categories?: (paper: Paper) => readonly ReportCategory[];
}
