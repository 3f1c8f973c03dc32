import { extractKeywords } from '../../keywords/extract.js';
import { listingCounts } from '../../keywords/listing-counts.js';
import type { KeywordModel } from '../../keywords/model.js';
import { checkOptions, checkWhole, refuse, shown } from '../../paper/arguments.js';
import type { Paper } from '../../paper/paper.js';
import { Analyzer } from '../../text/analyzer.js';
import type { Background } from '../../text/background.js';
import type { FieldFinder } from './fields.js';
import type { PhraseFinder } from './phrase.js';

/** Settings of {@link discoverTopics}. */
export interface DiscoverOptions {
  /** How common terms are in science at large. @defaultValue none: idf of the listing */
  readonly background?: Background;
  /** Splits texts into terms. @defaultValue an `Analyzer` with its own defaults */
  readonly analyzer?: Analyzer;
  /** Neighbours that each paper is linked to, 1 to 1,000. @defaultValue 8 */
  readonly neighbours?: number;
  /** Above it finds more and smaller topics, below it fewer and larger ones. @defaultValue 2 */
  readonly resolution?: number;
  /** Topics of fewer papers are put together as `other`. @defaultValue 3 */
  readonly minSize?: number;
  /** Greatest number of keywords of a topic. @defaultValue 5 */
  readonly keywords?: number;
  /** The learned tables of the keyword extractor. @defaultValue none: the table-free extractor */
  readonly model?: KeywordModel;
  /** Phrases of a paper from which topics are named. @defaultValue its 15 best keywords */
  readonly phrases?: PhraseFinder;
  /**
   * Tells the fields of papers, for labels such as `Robotics: grasping` where the listing does not give categories, to group
   * papers and to tell what belongs to a topic: pass `await arxivTopics()` of `paperkin/arxiv`. @defaultValue none: papers are
   * grouped by words alone, and fields come from the papers' own categories
   */
  readonly fields?: FieldFinder;
  /**
   * `auto`: where headings of the listing (`paper.sections`) stand above at least 80% of its papers, they are its topics.
   * `ignore`: topics are found from the papers' words alone. @defaultValue 'ignore'
   */
  readonly sections?: 'auto' | 'ignore';
}

/** Options with their defaults filled in. */
export interface DiscoverSettings {
  readonly analyzer: Analyzer;
  readonly background: Background | undefined;
  readonly neighbours: number;
  readonly resolution: number;
  readonly minSize: number;
  readonly keywords: number;
  readonly fields: FieldFinder | undefined;
  readonly sections: 'auto' | 'ignore';
}

const MOST_NEIGHBOURS = 1000;

/** Checks the options and fills in the defaults. */
export function readOptions(options: DiscoverOptions): DiscoverSettings {
  checkOptions(options, 'discoverTopics: options');
  const settings = {
    analyzer: options.analyzer ?? new Analyzer(),
    background: options.background,
    neighbours: options.neighbours ?? 8,
    resolution: options.resolution ?? 2,
    minSize: options.minSize ?? 3,
    keywords: options.keywords ?? 5,
    fields: options.fields,
    sections: options.sections ?? 'ignore',
  };
  checkWhole('discoverTopics: neighbours', settings.neighbours, { from: 1, to: MOST_NEIGHBOURS });
  for (const name of ['minSize', 'keywords'] as const)
    checkWhole(`discoverTopics: ${name}`, settings[name], { from: 1 });
  if (!(settings.resolution > 0 && settings.resolution < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`discoverTopics: resolution must be a number above 0, not ${shown(settings.resolution)}`);
  }
  if (settings.sections !== 'auto' && settings.sections !== 'ignore') {
    throw new RangeError(`discoverTopics: sections must be 'auto' or 'ignore', not ${shown(options.sections)}`);
  }
  if (settings.fields !== undefined && typeof settings.fields.classify !== 'function') {
    refuse('discoverTopics: fields', 'a classifier such as arxivTopics() gives', settings.fields);
  }
  return settings;
}

const PHRASES_PER_PAPER = 15;

/** The 15 best keywords of a paper. */
export function keywordFinder(papers: readonly Paper[], model: KeywordModel | undefined): PhraseFinder {
  const options = {
    style: 'reader' as const,
    minScore: 0,
    listing: listingCounts(papers),
    limit: PHRASES_PER_PAPER,
    ...(model && { model }),
  };
  return (paper) => extractKeywords(paper, options);
}
