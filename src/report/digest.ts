import { listingKeywords } from '../keywords/listing-keywords.js';
import { trendingKeywords } from '../keywords/trending-keywords.js';
import { checkWhole } from '../paper/arguments.js';
import { firstOfEachId } from '../paper/first-of-each-id.js';
import type { Paper } from '../paper/paper.js';
import { PaperIndex } from '../similarity/paper-index.js';
import type { Topic } from '../topics/discover/discover.js';
import { type Analysis, analyse, type LearnedModels, type Profile } from './analysis.js';
import { checkCommonOptions, checkedListing } from './check-arguments.js';
import type { Digest, DigestKin, DigestPick, DigestReference, DigestTopic, DigestTrend } from './digest-types.js';
import { newnessAgainst } from './newness.js';
import { recommendations } from './recommendations.js';

/** Settings of {@link composeDigest}. */
export interface DigestOptions extends LearnedModels {
  /** Headline. @defaultValue `'Paper digest'` */
  readonly title?: string;
  /** Papers of the earlier listing, against which this one is new and trending. @defaultValue none */
  readonly before?: Iterable<Paper>;
  /** What the reader liked and disliked, in this listing or the earlier one; other ids are passed over. @defaultValue none */
  readonly profile?: Profile;
  /**
   * An index that you hold, with these papers and others: kin may be any of its papers, liked ones are looked up in it, and
   * nothing is indexed anew. @defaultValue one of these papers, and for recommendations of those before
   */
  readonly index?: PaperIndex;
  /** Whether a paper is new. @defaultValue `before` tells by id and title */
  readonly isNew?: (paper: Paper) => boolean;
  /** Number that a paper is shown with, a whole number from 1. @defaultValue its place in the listing, from 1 */
  readonly number?: (paper: Paper) => number | undefined;
  /** Ids of papers that are not recommended, such as those read. @defaultValue none */
  readonly exclude?: Iterable<string>;
  /** Most papers of a topic, new ones first, a whole number from 1. @defaultValue `Infinity` */
  readonly perTopic?: number;
  /** Most keywords of a paper, a whole number from 1. @defaultValue `4` */
  readonly keywords?: number;
  /** Most nearest papers of a paper, a whole number. @defaultValue `3` */
  readonly kin?: number;
  /** Most recommendations, a whole number. @defaultValue `10` */
  readonly picks?: number;
  /** Most phrases that rose or stand out, a whole number from 1. @defaultValue `12` */
  readonly trends?: number;
}

/** Words given as the reason for a kin or a pick. */
const REASONS = 4;
/** Liked papers named with a pick. */
const MOST_LIKE = 2;

/** Everything the parts of a digest are made from. */
interface Draft extends Analysis {
  readonly options: DigestOptions;
  readonly before: readonly Paper[] | undefined;
  readonly isNew: (paper: Paper) => boolean;
  readonly topicPapers: readonly (readonly Paper[])[];
  /** Number of a paper of this listing, and of others where an option gives it. */
  readonly number: (paper: Paper) => number | undefined;
}

/**
 * The day's digest of a listing: its topics with their papers, keywords and nearest kin, what is new and what is trending
 * against an earlier listing, and what a reader with a profile should look at first. Plain data; the `renderDigest…`
 * functions show it.
 *
 * @throws TypeError when a paper or an option is of the wrong kind, RangeError when an option is out of its range
 *
 * @example
 * ```ts
 * const papers = [{ id: 'a', title: 'Sparse autoencoders', abstract: '', links: [] }];
 * composeDigest(papers).size; // 1
 * ```
 */
export function composeDigest(papers: Iterable<Paper>, options: DigestOptions = {}): Digest {
  checkCommonOptions(options);
  const { keywords, kin, picks, trends, perTopic } = options;
  for (const [name, value] of Object.entries({ keywords, trends, perTopic }))
    if (value !== undefined) checkWhole(name, value, { from: 1 });
  for (const [name, value] of Object.entries({ kin, picks }))
    if (value !== undefined) checkWhole(name, value, { from: 0 });
  const draft = draftOf(analyse(checkedListing('papers', papers), options), options);
  return {
    title: options.title ?? 'Paper digest',
    size: draft.papers.length,
    ...(draft.papers.length > 1 && (options.kin ?? 3) > 0 && { withKin: true as const }),
    topics: draft.topics.map((topic, i) => topicEntry(topic, draft.topicPapers[i] ?? [], draft)),
    ...((draft.before !== undefined || options.isNew !== undefined) && {
      fresh: draft.topicPapers.flat().filter(draft.isNew).map(referenceIn(draft)),
    }),
    trends: trendsOf(draft),
    ...(likedOf(draft).size > 0 && (options.picks ?? 10) > 0 && { withPicks: true as const }),
    picks: picksOf(draft),
  };
}

function draftOf(analysis: Analysis, options: DigestOptions): Draft {
  const before = options.before === undefined ? undefined : firstOfEachId(checkedListing('before', options.before));
  const isNew = options.isNew ?? newnessAgainst(before);
  const topicPapers = analysis.topics.map(({ papers }) => [
    ...papers.filter(isNew),
    ...papers.filter((paper) => !isNew(paper)),
  ]);
  const places = new Map(analysis.papers.map(({ id }, i) => [id, i + 1]));
  const number = options.number ?? (({ id }: Paper) => places.get(id));
  return { ...analysis, options, before, isNew, topicPapers, number };
}

function referenceIn(draft: Draft): (paper: Paper) => DigestReference {
  return (paper) => {
    const number = draft.number(paper);
    return { id: paper.id, title: paper.title, ...(number === undefined ? {} : { number }) };
  };
}

function topicEntry(topic: Topic, papers: readonly Paper[], draft: Draft): DigestTopic {
  const { keywords: limit = 4, perTopic = papers.length } = draft.options;
  const fresh = papers.filter(draft.isNew).length;
  return {
    label: topic.label,
    keywords: topic.keywords.map(({ phrase }) => phrase),
    ...(fresh > 0 && { fresh }),
    ...(papers.length > perTopic && { left: papers.length - perTopic }),
    papers: papers.slice(0, perTopic).map((paper) => ({
      number: draft.number(paper) ?? 0,
      paper,
      keywords: draft.keywords(paper, limit).map(({ phrase }) => phrase),
      kin: kinOf(paper, draft),
      isNew: draft.isNew(paper),
    })),
  };
}

function kinOf(paper: Paper, draft: Draft): DigestKin[] {
  const { index, options, phrases } = draft;
  const matches = index.related(paper.id, { limit: options.kin ?? 3, minScore: 'related', terms: REASONS, phrases });
  return matches.map((match) => ({
    ...referenceIn(draft)(match.paper),
    score: match.score,
    closeness: match.closeness,
    words: match.terms.map(({ term }) => term),
  }));
}

function trendsOf({ papers, before, options }: Draft): DigestTrend[] {
  const model = options.keywordModel === undefined ? {} : { model: options.keywordModel };
  const settings = { ...model, limit: options.trends ?? 12, minPapers: 2 };
  const rises = before === undefined ? [] : trendingKeywords(papers, before, settings);
  if (rises.length === 0) return listingKeywords(papers, settings).map(({ phrase, count }) => ({ phrase, count }));
  return rises.map(({ phrase, now, ...rise }) => ({
    phrase,
    count: now,
    before: rise.before,
    rate: rise.rateNow,
    rateBefore: rise.rateBefore,
  }));
}

/** Ids of liked papers that this listing, the earlier one or the index has. */
function likedOf({ papers, before = [], options }: Draft): Set<string> {
  const known = options.index ?? new Set([...papers, ...before].map(({ id }) => id));
  return new Set([...(options.profile?.liked ?? [])].filter((id) => known.has(id)));
}

/** An index of this listing and the earlier one. */
function pickIndex({ papers, before, index, options }: Draft): PaperIndex {
  if (options.index !== undefined || before === undefined) return index;
  const prior = options.background === undefined ? {} : { background: options.background };
  return new PaperIndex(firstOfEachId([...papers, ...before]), prior);
}

/** Recommendations among the papers of this listing; the earlier one only lends its papers to the profile. */
function picksOf(draft: Draft): DigestPick[] {
  const { papers, options } = draft;
  const listed = new Set(papers.map(({ id }) => id));
  const index = pickIndex(draft);
  const matches = recommendations(index, {
    liked: likedOf(draft),
    disliked: options.profile?.disliked ?? [],
    filter: ({ id }) => listed.has(id),
    exclude: options.exclude ?? [],
    limit: options.picks ?? 10,
    minScore: 'related',
    phrases: draft.phrases,
  });
  return matches.map(({ paper, score, closeness, terms, like }) => ({
    ...referenceIn(draft)(paper),
    score,
    closeness,
    words: terms.flatMap(({ term, weight }) => (weight > 0 ? [term] : [])).slice(0, REASONS),
    because: like.slice(0, MOST_LIKE).map((liked) => referenceIn(draft)(liked.paper)),
  }));
}
