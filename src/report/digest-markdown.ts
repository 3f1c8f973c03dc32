import { checkDigest } from './check-arguments.js';
import { byline, paperUrl, titleOf } from './clean.js';
import type { Digest, DigestKin, DigestPaper, DigestPick, DigestReference, DigestTopic } from './digest-types.js';
import {
  freshHeading,
  picksHeading,
  summary,
  topicKeywords,
  topicName,
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
    ...section(picksHeading, digest.picks.map(pickItem)),
    ...section(freshHeading, (digest.fresh ?? []).map(reference)),
    ...section(trendsHeading(digest), trendItems(digest)),
    ...digest.topics.flatMap(topicBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')];
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

function topicBlocks(topic: DigestTopic, i: number): string[] {
  const heading = `## ${i + 1}\\. ${escapeMarkdown(topicName(topic.label))} \\(${topic.papers.length}\\)`;
  const about = topicKeywords(topic).map(escapeMarkdown).join(', ');
  return [heading, ...(about === '' ? [] : [`About ${about}.`]), topic.papers.map(paperItem).join('\n')];
}

function paperItem(entry: DigestPaper): string {
  const { paper, number, keywords, kin, isNew } = entry;
  const url = paperUrl(paper);
  const title = escapeMarkdown(titleOf(paper));
  const lines = [
    `- **${number}** ${url === undefined ? `**${title}**` : markdownLink(`**${title}**`, url)}${isNew ? ' *new*' : ''}`,
    escapeMarkdown(byline(paper)),
    keywords.map(escapeMarkdown).join(' · '),
    kin.length === 0 ? '' : `Near ${kin.map(kinText).join('; ')}`,
  ];
  return lines.filter((line) => line !== '').join('  \n  ');
}

function kinText(kin: DigestKin): string {
  return `${reference(kin)}${kin.words.length === 0 ? '' : ` (${kin.words.map(escapeMarkdown).join(', ')})`}`;
}
