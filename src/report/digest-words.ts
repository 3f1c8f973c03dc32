import { cleanText } from './clean.js';
import type { Digest, DigestTopic, DigestTrend } from './digest-types.js';

// The words that every rendering of a digest shares.

/** Heading of the recommendations. */
export const picksHeading = 'Top picks for you';
/** Said of a paper without kin. */
export const noKin = 'nothing close in this listing';
/** Said where nothing can be recommended. */
export const noPicks = 'Nothing in this listing is close to what you liked.';
/** Heading of the new papers. */
export const freshHeading = 'New since the last listing';

/** Heading of the trends: they rose only where there is something to rise from. */
export function trendsHeading(digest: Digest): string {
  return digest.fresh === undefined ? 'What this listing is about' : 'Trending';
}

/** `119 papers · 11 topics · 12 new` */
export function summary(digest: Digest): string {
  if (digest.size === 0) return 'no papers';
  const parts = [counted(digest.size, 'paper'), counted(digest.topics.length, 'topic')];
  if (digest.fresh !== undefined) parts.push(`${digest.fresh.length} new`);
  return parts.join(' · ');
}

/** `1 paper`, `2 papers` */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `sparse autoencoders 12`, or with an earlier listing `sparse autoencoders 2→12`. */
export function trendText(trend: DigestTrend): string {
  const count = trend.before === undefined ? String(trend.count) : `${trend.before}→${trend.count}`;
  return `${cleanText(trend.phrase)} ${count}`;
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
