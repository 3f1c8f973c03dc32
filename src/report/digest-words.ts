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

/** Heading of the trends: without a rise that is more than chance they only stand out. */
export function trendsHeading(digest: Digest): string {
  return digest.trends.some(({ before }) => before !== undefined) ? 'Trending' : 'What this listing is about';
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

/** `sparse autoencoders 12`, where it rose `sparse autoencoders 2%→10%`: listings differ in size, so their rates are told. */
export function trendText({ phrase, count, rate, rateBefore }: DigestTrend): string {
  const level = rate === undefined || rateBefore === undefined;
  return `${cleanText(phrase)} ${level ? count : `${percent(rateBefore)}→${percent(rate)}`}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.01 ? 1 : 0)}%`;
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
