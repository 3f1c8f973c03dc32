import { byline, cleanMarkup, cleanText, paperUrl } from './clean.js';
import type { Digest, DigestKin, DigestPaper, DigestPick, DigestReference, DigestTopic } from './digest-types.js';
import {
  freshHeading,
  noKin,
  noPicks,
  picksHeading,
  summary,
  topicKeywords,
  topicName,
  trendsHeading,
  trendText,
} from './digest-words.js';

// CommonMark: a backslash before ASCII punctuation makes it an ordinary character. These are all that start markup in
// the middle of a line, GitHub's extensions among them; text from a paper never starts a line.
const ACTIVE = /[\\`*_{}[\]<>()#!|~$&@^]|:(?=\/\/)/g;

/** Text that Markdown shows as it is; GitHub makes no link of a bare address in it. */
function escapeText(text: string): string {
  return cleanText(text)
    .replace(ACTIVE, '\\$&')
    .replace(/\bwww\./gi, '$&\u200B');
}

function escapeMarkup(markup: string): string {
  return escapeText(cleanMarkup(markup));
}

/**
 * The digest as CommonMark. Everything from a paper is escaped; only http and https links are links.
 *
 * @example
 * ```ts
 * renderDigestMarkdown(composeDigest([])); // '# Paper digest\n\nno papers\n'
 * ```
 */
export function renderDigestMarkdown(digest: Digest): string {
  const blocks = [
    `# ${escapeText(digest.title)}`,
    summary(digest),
    ...section(picksHeading, digest.withPicks && digest.picks.length === 0 ? [noPicks] : digest.picks.map(pickItem)),
    ...section(freshHeading, (digest.fresh ?? []).map(reference)),
    ...section(trendsHeading(digest), trendItems(digest)),
    ...digest.topics.flatMap((topic, i) => topicBlocks(topic, i, digest)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')];
}

function trendItems(digest: Digest): string[] {
  return digest.trends.map((trend) => escapeText(trendText(trend)));
}

function pickItem(pick: DigestPick): string {
  const because = pick.because.map((liked) => `“${escapeMarkup(liked.title)}”`);
  const reasons = [pick.words.map(escapeText).join(', '), because.length > 0 ? `like ${because.join(' and ')}` : ''];
  const reason = reasons.filter((part) => part !== '').join(' · ');
  return `${reference(pick)}${reason === '' ? '' : `  \n  ${reason}`}`;
}

/** `**12** Title` */
function reference(paper: DigestReference): string {
  const number = paper.number === undefined ? '' : `**${paper.number}** `;
  return number + escapeMarkup(paper.title);
}

function topicBlocks(topic: DigestTopic, i: number, digest: Digest): string[] {
  const heading = `## ${i + 1}\\. ${escapeText(topicName(topic.label))} \\(${topic.papers.length}\\)`;
  const about = topicKeywords(topic).map(escapeText).join(', ');
  return [
    heading,
    ...(about === '' ? [] : [`About ${about}.`]),
    topic.papers.map((entry) => paperItem(entry, digest)).join('\n'),
  ];
}

function paperItem(entry: DigestPaper, { withKin }: Digest): string {
  const { paper, number, keywords, kin, isNew } = entry;
  const url = paperUrl(paper);
  const title = escapeMarkup(paper.title);
  const lines = [
    `- **${number}** ${url === undefined ? `**${title}**` : `[**${title}**](<${url}>)`}${isNew ? ' *new*' : ''}`,
    escapeText(byline(paper)),
    keywords.map(escapeText).join(' · '),
    kin.length === 0 ? (withKin ? `*${noKin}*` : '') : `Near ${kin.map(kinText).join('; ')}`,
  ];
  return lines.filter((line) => line !== '').join('  \n  ');
}

function kinText(kin: DigestKin): string {
  return `${reference(kin)}${kin.words.length === 0 ? '' : ` (${kin.words.map(escapeText).join(', ')})`}`;
}
