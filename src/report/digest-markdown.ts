import { checkDigest } from './check-arguments.js';
import { byline, paperUrl, titleOf } from './clean.js';
import type { Digest, DigestKin, DigestPaper, DigestPick, DigestReference, DigestTopic } from './digest-types.js';
import {
  freshByTopic,
  freshHeading,
  noKin,
  noPicks,
  picksHeading,
  summary,
  topicKeywords,
  topicName,
  topicSize,
  trendsHeading,
  trendText,
} from './digest-words.js';
import { escapeMarkdown, markdownLink } from './escape-markdown.js';

/**
 * The digest as CommonMark. Everything from a paper is escaped; only http and https links are links.
 *
 * @example
 * ```ts
 * renderDigestMarkdown(composeDigest([])); // '# Paper digest\n\nno papers\n'
 * ```
 */
export function renderDigestMarkdown(digest: Digest): string {
  checkDigest(digest);
  const blocks = [
    `# ${escapeMarkdown(digest.title)}`,
    summary(digest),
    ...section(picksHeading, digest.withPicks && digest.picks.length === 0 ? [noPicks] : digest.picks.map(pickItem)),
    ...section(freshHeading, freshItems(digest)),
    ...section(trendsHeading(digest), trendItems(digest)),
    ...digest.topics.flatMap((topic, i) => topicBlocks(topic, i, digest)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')];
}

/** `Topic (12)` with some of its new papers beneath. */
function freshItems(digest: Digest): string[] {
  const { groups, left } = freshByTopic(digest);
  const items = groups.flatMap(({ name, size, shown }) => {
    const papers = shown.map(reference);
    if (name === undefined) return papers;
    return [[`${escapeMarkdown(name)} \\(${size}\\)`, ...papers.map((paper) => `  - ${paper}`)].join('\n')];
  });
  return left > 0 ? [...items, `and ${left} more, marked *new* below`] : items;
}

function trendItems(digest: Digest): string[] {
  return digest.trends.map((trend) => escapeMarkdown(trendText(trend)));
}

function pickItem(pick: DigestPick): string {
  const because = pick.because.map((liked) => `“${escapeMarkdown(titleOf(liked))}”`);
  const reasons = [
    pick.words.map(escapeMarkdown).join(', '),
    because.length > 0 ? `like ${because.join(' and ')}` : '',
  ];
  const reason = reasons.filter((part) => part !== '').join(' · ');
  return `${reference(pick)}${reason === '' ? '' : `  \n  ${reason}`}`;
}

/** `**12** Title` */
function reference(paper: DigestReference): string {
  const number = paper.number === undefined ? '' : `**${paper.number}** `;
  return number + escapeMarkdown(titleOf(paper));
}

function topicBlocks(topic: DigestTopic, i: number, digest: Digest): string[] {
  const heading = `## ${i + 1}\\. ${escapeMarkdown(topicName(topic.label))} \\(${topicSize(topic)}\\)`;
  const about = topicKeywords(topic).map(escapeMarkdown).join(', ');
  return [
    heading,
    ...(about === '' ? [] : [`About ${about}.`]),
    topic.papers.map((entry) => paperItem(entry, digest)).join('\n'),
    ...(topic.left === undefined ? [] : [`and ${topic.left} more`]),
  ];
}

function paperItem(entry: DigestPaper, { withKin }: Digest): string {
  const { paper, number, keywords, kin, isNew } = entry;
  const url = paperUrl(paper);
  const title = escapeMarkdown(titleOf(paper));
  const lines = [
    `- **${number}** ${url === undefined ? `**${title}**` : markdownLink(`**${title}**`, url)}${isNew ? ' *new*' : ''}`,
    escapeMarkdown(byline(paper)),
    keywords.map(escapeMarkdown).join(' · '),
    kin.length === 0 ? (withKin ? `*${noKin}*` : '') : `Near ${kin.map(kinText).join('; ')}`,
  ];
  return lines.filter((line) => line !== '').join('  \n  ');
}

function kinText(kin: DigestKin): string {
  return `${reference(kin)}${kin.words.length === 0 ? '' : ` (${kin.words.map(escapeMarkdown).join(', ')})`}`;
}
