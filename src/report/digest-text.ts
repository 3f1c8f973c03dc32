import { checkOptions, checkWhole } from '../paper/arguments.js';
import { checkDigest } from './check-arguments.js';
import { byline, cleanText, paperUrl, titleOf } from './clean.js';
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
import { type Colors, colors, displayWidth, joinFitting, truncate, wrap, wrapShort } from './text-layout.js';

/** Settings of {@link renderDigestText}. */
export interface DigestTextOptions {
  /** Columns of the terminal, 40 to 10,000. @defaultValue `80` */
  readonly width?: number;
  /** Whether to colour the text with ANSI escape sequences. @defaultValue `false` */
  readonly color?: boolean;
}

const WIDEST = 10_000;

/** What the lines are made with: the colours, the columns, and the columns that numbers take. */
interface Page {
  readonly paint: Colors;
  readonly width: number;
  readonly gutter: number;
  /** Whether a paper without kin is said to have none. */
  readonly withKin: boolean;
}

/**
 * The digest for a terminal: no line is wider than `width`, and nothing in a paper can become an escape sequence.
 *
 * @throws RangeError when `width` is no whole number from 40 to 10,000
 *
 * @example
 * ```ts
 * renderDigestText(composeDigest([])); // 'Paper digest\nno papers\n'
 * ```
 */
export function renderDigestText(digest: Digest, options: DigestTextOptions = {}): string {
  checkDigest(digest);
  checkOptions(options);
  const width = options.width ?? 80;
  checkWhole('width', width, { from: 40, to: WIDEST });
  const gutter = String(digest.size).length + 3;
  const page: Page = { paint: colors(options.color ?? false), width, gutter, withKin: digest.withKin === true };
  const blocks = [header(digest, page), picks(digest, page), fresh(digest, page), trends(digest, page)];
  if (digest.topics.length > 1) blocks.push(contents(digest, page));
  digest.topics.forEach((topic, i) => {
    blocks.push(topicBlock(topic, i + 1, page));
  });
  const shown = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function header(digest: Digest, { paint, width }: Page): string[] {
  return [paint.bold(truncate(cleanText(digest.title), width)), paint.dim(summary(digest))];
}

/** `── Heading ───────────────────── 12 ──` */
function rule(heading: string, count: number | undefined, { width, paint }: Page): string {
  const right = count === undefined ? '──' : ` ${count} ──`;
  const name = truncate(heading, width - 6 - right.length);
  const fill = '─'.repeat(Math.max(1, width - 4 - displayWidth(name) - right.length));
  return `${paint.dim('──')} ${paint.bold(paint.cyan(name))} ${paint.dim(fill + right)}`;
}

function picks(digest: Digest, page: Page): string[] {
  if (digest.picks.length === 0) {
    return digest.withPicks ? [rule(picksHeading, undefined, page), ...indented([noPicks], page, 'dim')] : [];
  }
  return [rule(picksHeading, undefined, page), ...digest.picks.flatMap((pick) => pickLines(pick, page))];
}

/** The words that speak for the paper, and the liked paper nearest to it, in one line. */
function pickLines(pick: DigestPick, page: Page): string[] {
  const words = joinFitting(pick.words.map(cleanText), ', ', Math.floor(page.width / 2));
  const liked = pick.because[0] === undefined ? '' : `like “${titleOf(pick.because[0])}`;
  const room = inner(page) - displayWidth(words) - 4;
  const reason = [words, liked === '' ? '' : `${truncate(liked, room)}”`].filter((part) => part !== '').join(' · ');
  return [...titleLines(pick, page), ...(reason === '' ? [] : indented([reason], page, 'dim'))];
}

function fresh(digest: Digest, page: Page): string[] {
  if (digest.fresh === undefined || digest.fresh.length === digest.size) return [];
  const { groups, left } = freshByTopic(digest);
  return [
    rule(freshHeading, digest.fresh.length, page),
    ...groups.flatMap(({ name, size, shown }) => [
      ...(name === undefined ? [] : [freshTopic(name, size, page)]),
      ...shown.map((paper) => oneLine(paper, page)),
    ]),
    ...(left > 0 ? indented([`and ${left} more, marked + below`], page, 'dim') : []),
  ];
}

function freshTopic(name: string, size: number, page: Page): string {
  const label = truncate(name, inner(page) - 8);
  return ' '.repeat(page.gutter) + page.paint.cyan(label) + page.paint.dim(` ${size}`);
}

function trends(digest: Digest, page: Page): string[] {
  if (digest.trends.length === 0) return [];
  const items = digest.trends.map(trendText);
  const lines = wrap(items.map((item) => item.replaceAll(' ', '\u00a0')).join(' · '), page.width - 3);
  return [rule(trendsHeading(digest), undefined, page), ...lines.map((line) => `   ${line.replaceAll('\u00a0', ' ')}`)];
}

/** One line a topic: its size, its name and what it is about. */
function contents(digest: Digest, page: Page): string[] {
  const lines = digest.topics.map((topic) => {
    const label = truncate(topicName(topic.label), inner(page));
    const room = inner(page) - displayWidth(label) - 2;
    const about = room < 12 ? '' : joinFitting(topicKeywords(topic), ', ', room);
    const size = String(topicSize(topic)).padStart(page.gutter - 2);
    return `${size}  ${page.paint.cyan(label)}${about === '' ? '' : `  ${page.paint.dim(about)}`}`;
  });
  return [rule('Topics', digest.topics.length, page), ...lines];
}

function topicBlock(topic: DigestTopic, place: number, page: Page): string[] {
  const heading = rule(`${place}. ${topicName(topic.label)}`, topicSize(topic), page);
  const left = topic.left === undefined ? [] : indented([`and ${topic.left} more`], page, 'dim');
  return [heading, ...topic.papers.flatMap((entry) => paperLines(entry, page)), ...left];
}

function paperLines(entry: DigestPaper, page: Page): string[] {
  const { paper, number, isNew, keywords, kin } = entry;
  const lines = titleLines({ ...paper, number }, page, isNew);
  const details = [byline(paper), paperUrl(paper) ?? ''].filter((part) => part !== '').join('  ');
  if (details !== '') lines.push(...indented([truncate(details, inner(page))], page, 'dim'));
  if (keywords.length > 0) {
    lines.push(...indented([joinFitting(keywords.map(cleanText), ' · ', inner(page))], page, 'green'));
  }
  const nearest = kin[0];
  if (nearest !== undefined) lines.push(...indented([kinLine(nearest, kin.slice(1), page)], page, 'dim'));
  else if (page.withKin) lines.push(...indented([truncate(`~ ${noKin}`, inner(page))], page, 'dim'));
  return lines;
}

/** `~ 45 Chain of Thought Monito… (reasoning, traces); 12, 80` */
function kinLine(nearest: DigestKin, others: readonly DigestKin[], page: Page): string {
  const words = joinFitting(nearest.words.map(cleanText), ', ', Math.floor(page.width / 4));
  const more = others.flatMap((kin) => (kin.number === undefined ? [] : [kin.number])).join(', ');
  const tail = `${words === '' ? '' : ` (${words})`}${more === '' ? '' : `; ${more}`}`;
  const head = `~ ${nearest.number === undefined ? '' : `${nearest.number} `}`;
  return head + truncate(titleOf(nearest), Math.max(12, inner(page) - displayWidth(head + tail))) + tail;
}

function inner(page: Page): number {
  return page.width - page.gutter;
}

/** ` 12  Title that goes on` over as many lines as it needs, three at most; `+` marks a new paper. */
function titleLines(paper: DigestReference, page: Page, isNew = false): string[] {
  const [first = '', ...rest] = wrapShort(titleOf(paper), inner(page), 3);
  return [label(paper, page, isNew) + page.paint.bold(first), ...indented(rest, page, 'bold')];
}

function oneLine(paper: DigestReference, page: Page): string {
  return label(paper, page, true) + truncate(titleOf(paper), inner(page));
}

function label(paper: Pick<DigestReference, 'number'>, { paint, gutter }: Page, isNew: boolean): string {
  const number = paper.number === undefined ? '' : String(paper.number);
  return `${paint.dim(number.padStart(gutter - 2))}${isNew ? paint.green('+') : ' '} `;
}

function indented(lines: readonly string[], page: Page, style: 'dim' | 'bold' | 'green'): string[] {
  return lines.map((line) => ' '.repeat(page.gutter) + page.paint[style](line));
}
