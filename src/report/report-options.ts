import type { Paper } from '../paper/paper.js';
import type { ArxivTopics } from '../topics/arxiv-topics.js';
import type { LearnedModels, Profile } from './analysis.js';

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
  /** Tells the arXiv categories of each paper, with their probabilities. @defaultValue none */
  readonly arxiv?: Pick<ArxivTopics, 'classify'>;
}
