import { extractKeywords, type Keyword } from '../keywords/extract.js';
import { listingCounts } from '../keywords/listing-counts.js';
import type { KeywordModel } from '../keywords/model.js';
import type { KeywordOptions } from '../keywords/options.js';
import { firstOfEachId } from '../paper/first-of-each-id.js';
import type { Paper } from '../paper/paper.js';
import { PaperIndex } from '../similarity/paper-index.js';
import type { Background } from '../text/background.js';
import { discoverTopics, type Topic } from '../topics/discover/discover.js';

/** Keyphrases of a paper that reasons are said with. */
const PHRASES = 12;

/** Learned tables that make digest and report better; both do without. */
export interface LearnedModels {
  /** Learned tables of the keyword ranker. @defaultValue none: the ranker without tables */
  readonly keywordModel?: KeywordModel;
  /** How common terms are in a large collection. @defaultValue none: the listing alone counts */
  readonly background?: Background;
}

/** What a reader liked and disliked, by the ids of the papers. */
export interface Profile {
  /** Papers the reader wants more of. @defaultValue none */
  readonly liked?: Iterable<string>;
  /** Papers the reader wants less of. @defaultValue none */
  readonly disliked?: Iterable<string>;
}

/** A listing with what digest and report say of it. */
export interface Analysis {
  /** The papers, the first of those with the same id. */
  readonly papers: readonly Paper[];
  readonly index: PaperIndex;
  /** Topics, the largest first, papers that belong to none last. */
  readonly topics: readonly Topic[];
  /** Keywords of a paper, the best first, without near-duplicates. */
  keywords(paper: Paper, limit: number): Keyword[];
  /** Keyphrases that reasons for a match are said with. */
  phrases(paper: Paper): readonly string[];
}

interface AnalysisOptions extends LearnedModels {
  /** An index that has the papers. */
  readonly index?: PaperIndex;
}

/** Finds the topics of a listing and makes its papers searchable. */
export function analyse(listing: Iterable<Paper>, { keywordModel, background, index }: AnalysisOptions): Analysis {
  const papers = firstOfEachId(listing);
  const prior = background === undefined ? {} : { background };
  const options: KeywordOptions = {
    listing: listingCounts(papers),
    ...(keywordModel === undefined ? {} : { model: keywordModel }),
  };
  return {
    papers,
    index: index ?? new PaperIndex(papers, prior),
    topics: discoverTopics(papers, { ...prior, ...(keywordModel && { model: keywordModel }), sections: 'auto' }),
    keywords: (paper, limit) => extractKeywords(paper, { ...options, style: 'reader', limit }),
    phrases: keyphrases(options),
  };
}

/** Keyphrases of papers, each paper's found once. */
export function keyphrases(options: KeywordOptions): (paper: Paper) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (paper) => {
    const phrases = known.get(paper.id) ?? extractKeywords(paper, { ...options, limit: PHRASES }).map(phraseOf);
    known.set(paper.id, phrases);
    return phrases;
  };
}

function phraseOf({ phrase }: Keyword): string {
  return phrase;
}
