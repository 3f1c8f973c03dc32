import { listingKeywords } from '../keywords/listing-keywords.js';
import { trendingKeywords } from '../keywords/trending-keywords.js';
import { checkWhole } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { PaperIndex } from '../similarity/paper-index.js';
import type { Topic } from '../topics/discover/discover.js';
import { type Analysis, analyse, firstOfEachId, type LearnedModels, type Profile } from './analysis.js';
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
  readonly numbers: ReadonlyMap<string, number>;
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
  const { keywords, kin, picks, trends } = options;
  for (const [name, value] of Object.entries({ keywords, trends }))
    if (value !== undefined) checkWhole(name, value, { from: 1 });
  for (const [name, value] of Object.entries({ kin, picks }))
    if (value !== undefined) checkWhole(name, value, { from: 0 });
  const draft = draftOf(analyse(checkedListing('papers', papers), options), options);
  return {
    title: options.title ?? 'Paper digest',
    size: draft.papers.length,
    ...(draft.papers.length > 1 && (options.kin ?? 3) > 0 && { withKin: true as const }),
    topics: draft.topics.map((topic, i) => topicEntry(topic, draft.topicPapers[i] ?? [], draft)),
    ...(draft.before === undefined
      ? {}
      : { fresh: draft.topicPapers.flat().filter(draft.isNew).map(referenceIn(draft)) }),
    trends: trendsOf(draft),
    ...(likedOf(draft).size > 0 && (options.picks ?? 10) > 0 && { withPicks: true as const }),
    picks: picksOf(draft),
  };
}

function draftOf(analysis: Analysis, options: DigestOptions): Draft {
  const before = options.before === undefined ? undefined : firstOfEachId(checkedListing('before', options.before));
  const isNew = newnessAgainst(before);
  const topicPapers = analysis.topics.map(({ papers }) => [
    ...papers.filter(isNew),
    ...papers.filter((paper) => !isNew(paper)),
  ]);
  const numbers = new Map(topicPapers.flat().map(({ id }, i) => [id, i + 1]));
  return { ...analysis, options, before, isNew, topicPapers, numbers };
}

function referenceIn({ numbers }: Draft): (paper: Paper) => DigestReference {
  return ({ id, title }) => {
    const number = numbers.get(id);
    return { id, title, ...(number === undefined ? {} : { number }) };
  };
}

function topicEntry(topic: Topic, papers: readonly Paper[], draft: Draft): DigestTopic {
  const limit = draft.options.keywords ?? 4;
  return {
    label: topic.label,
    keywords: topic.keywords.map(({ phrase }) => phrase),
    papers: papers.map((paper) => ({
      number: draft.numbers.get(paper.id) ?? 0,
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

/** Ids of liked papers that this listing or the earlier one has. */
function likedOf({ papers, before = [], options }: Draft): Set<string> {
  const known = new Set([...papers, ...before].map(({ id }) => id));
  return new Set([...(options.profile?.liked ?? [])].filter((id) => known.has(id)));
}

/** Recommendations among the papers of this listing; the earlier one only lends its papers to the profile. */
function picksOf(draft: Draft): DigestPick[] {
  const { papers, before, options } = draft;
  const prior = options.background === undefined ? {} : { background: options.background };
  const index = before === undefined ? draft.index : new PaperIndex(firstOfEachId([...papers, ...before]), prior);
  const matches = recommendations(index, {
    liked: likedOf(draft),
    disliked: options.profile?.disliked ?? [],
    filter: ({ id }) => draft.numbers.has(id),
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
