import { cleanText } from './clean.js';
import { counted } from './counted.js';
import type { Digest, DigestReference, DigestTopic, DigestTrend } from './digest-types.js';

// The words that every rendering of a digest shares.

/** Heading of the recommendations. */
export const picksHeading = 'Top picks for you';
/** Said of a paper without kin. */
export const noKin = 'nothing close in this listing';
/** Said where nothing can be recommended. */
export const noPicks = 'Nothing in this listing is close to what you liked.';
/** Heading of the new papers. */
export const freshHeading = 'New since the last listing';

/** Heading of the trends: without a rise that is more than chance they only stand out. */
export function trendsHeading(digest: Digest): string {
  return digest.trends.some(({ before }) => before !== undefined) ? 'Trending' : 'What this listing is about';
}

/** `119 papers · 11 topics · 12 new` */
export function summary(digest: Digest): string {
  if (digest.size === 0) return 'no papers';
  const parts = [counted(digest.size, 'paper'), counted(digest.topics.length, 'topic')];
  if (digest.fresh !== undefined) parts.push(`${digest.fresh.length} new`);
  if (digest.left !== undefined) parts.push(`${digest.left} more left out`);
  return parts.join(' · ');
}

/** `sparse autoencoders 12`, where it rose `sparse autoencoders 2%→10%`: listings differ in size, so their rates are told. */
export function trendText({ phrase, count, rate, rateBefore }: DigestTrend): string {
  const level = rate === undefined || rateBefore === undefined;
  return `${cleanText(phrase)} ${level ? count : `${percent(rateBefore)}→${percent(rate)}`}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.01 ? 1 : 0)}%`;
}

/** New papers that are named at the head of a digest; the others are marked among the topics. */
const FRESH_SHOWN = 15;

/** New papers of one topic. */
interface FreshGroup {
  /** Name of the topic; undefined where none is known. */
  readonly name: string | undefined;
  /** How many there are. */
  readonly size: number;
  /** Some of them. */
  readonly shown: readonly DigestReference[];
}

/** New papers by topic, each topic with its share of {@link FRESH_SHOWN}, one at least, and how many are not among them. */
export function freshByTopic({ fresh = [], topics, size: papers }: Digest): { groups: FreshGroup[]; left: number } {
  // Where all are new the topics themselves say it.
  if (fresh.length === papers) return { groups: [], left: 0 };
  const groups: FreshGroup[] = [];
  const room = Math.min(1, FRESH_SHOWN / fresh.length);
  let at = 0;
  let left = fresh.length;
  const take = (name: string | undefined, size: number): void => {
    const shown = fresh.slice(at, at + Math.max(1, Math.floor(size * room)));
    at += size;
    if (size === 0 || left === 0 || groups.length === FRESH_SHOWN) return;
    groups.push({ name, size, shown });
    left -= shown.length;
  };
  for (const topic of topics) take(topicName(topic.label), topic.fresh ?? 0);
  take(undefined, Math.max(0, fresh.length - at));
  return { groups, left };
}

/** Name of a topic as a heading: `natural language inference` begins with a capital, `eBPF programs` stays. */
export function topicName(label: string): string {
  const clean = cleanText(label);
  return /^\p{Ll}+(?:$|[\s-])/u.test(clean) ? clean.charAt(0).toUpperCase() + clean.slice(1) : clean;
}

/** Keywords of a topic that say more than its name does. */
export function topicKeywords({ label, keywords }: DigestTopic): string[] {
  const name = cleanText(label).toLowerCase();
  return keywords.map(cleanText).filter((keyword) => !name.includes(keyword.toLowerCase()));
}

/** How many papers a topic has, those left out among them. */
export function topicSize({ papers, left = 0 }: DigestTopic): number {
  return papers.length + left;
}
