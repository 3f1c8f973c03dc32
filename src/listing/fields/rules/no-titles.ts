import { isColon, isText, type Token, wordsOf } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { titlesOf } from '../labelled-passage.js';
import { isTextAt, lastPlaceOf, nextText, type Span, textAt, wordsIn } from '../stretch.js';
import { eachLine, eachTitle, type Rule } from './rule.js';

const LINK_WORDS = new Set(
  (
    'paper papers pdf html arxiv preprint note notes slides slide video videos talk poster presentation recording code github data dataset ' +
    'datasets demo project page website site homepage blog post link links here full text official implementation supplementary ' +
    'supplement material materials appendix review reviews summary tutorial bibtex download version my our the and'
  ).split(' '),
);

/** What a link says of where it leads is no title: `[Paper Notes](url)`, `[Project Page and Video](url)`. */
export const clearLinkWords: Rule = eachTitle(({ first, end }, tokens, labels) => {
  for (let i = first; i < end; i++) if (isTextAt(tokens, i) && !LINK_WORDS.has(textAt(tokens, i).toLowerCase())) return;
  labels.fill(OTHER, first, end);
});

const MOST_OF_INSTITUTION = 7;
const INSTITUTION =
  /^(?:the )?universit\w{1,4} (?:of|de|degli|di|zu) |(?:^| )(?:universit\w{1,4}|institute of technology|laborator(?:y|ies)|academy of sciences|research institute)$|^institute (?:of|for) /i;
const LIST =
  /^(?:(?:accepted|related|selected|further|other|more|all) (?:papers|publications)$)|(?:^| )(?:reading list|papers? list|lists? of (?:accepted |all |related |must read )?(?:papers|publications))(?:$| )/i;
const CAPITAL = /^\p{Lu}/u;
/** How the name of a conference begins, and what stands in it; volumes of what was said there. */
const RANKED = /^(?:the )?(?:\d{4} )?(?:acm|ieee|aaai|usenix|annual|international|european|asian|joint)(?: |$)/i;
const MEETING = /(?:^| )(?:conference|symposium|workshop|congress) (?:on|of|for) /i;
const MEETINGS = /(?:^| )(?:conference|symposium|workshop|congress)$/i;
const PROCEEDINGS =
  /^(?:the )?(?:proceedings of |(?:ieee|acm) (?:journal|transactions) (?:on|of) |transactions of the )|^(?:presented|published|accepted|to appear) (?:at|in) /i;

/**
 * A name of something else is no title: "University of Tides", as a column beside titles has it, "Reading list", and "International
 * Conference on Tides", which is the venue where a record has a title beside it.
 */
export const clearNames: Rule = eachTitle(({ first, end }, tokens, labels) => {
  const title = tokens.slice(first, end);
  const words = wordsOf(title);
  if (isVenueName(words) && !title.some((token) => isColon(token) || token.text === '?')) {
    labels.fill(OTHER, first, end);
    if (labels.includes(TITLE) && !labels.includes(VENUE)) labels.fill(VENUE, first, end);
  } else if (LIST.test(words) || (wordsIn(title) <= MOST_OF_INSTITUTION && INSTITUTION.test(words))) {
    labels.fill(OTHER, first, end);
  }
});

/** "European Conference on Tides", "International Sand Conference"; "Annual Tides of the European Workshop" is a title. */
function isVenueName(words: string): boolean {
  if (PROCEEDINGS.test(words)) return true;
  if (!RANKED.test(words)) return false;
  return MEETING.test(words) || (MEETINGS.test(words) && words.split(' ').every((word) => CAPITAL.test(word)));
}

/** Where code is kept, as "owner/name". */
const REPOSITORY = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org)\/([^/?#]+\/[^/?#]+)/i;

/**
 * A line that begins with a link to code, named as "owner/name", and leads to no paper says what the code does:
 * `- [alder/snails](https://github.com/alder/snails): Counting snails with cameras`.
 */
export const clearRepositories: Rule = eachLine(({ view: { tokens, hasLink, hasPaper }, labels }) => {
  if (!hasLink || hasPaper || !labels.includes(TITLE)) return;
  const closing = tokens.findIndex(({ url }) => url !== undefined);
  const name = REPOSITORY.exec(tokens[closing]?.url ?? '')?.[1];
  const opening = lastPlaceOf(tokens, '[', closing);
  if (name === undefined || opening < 0 || wordsIn(tokens, 0, opening) > 0) return;
  const called = tokens.slice(opening, closing).map(({ text }) => text);
  if (spelling(called.join('')) === spelling(name)) labels.fill(OTHER);
});

const spelling = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Words that begin what a citation says of an archive or of the day when somebody looked: "Archived from the original on 2 June 2018". */
const NOTES =
  /^(?:archived (?:from|at|on|copy)|(?:retrieved|accessed|abgerufen|consulté|consultado) (?:on |le |am |el )?(?:\d|from|at|\p{Lu}\p{Ll}+ \d))/iu;
const MOST_OF_NOTE = 4;

/** What citations of an encyclopaedia say behind the title is neither another title nor an author: archives, and "Harbour: Port Press". */
export const clearCitationNotes: Rule = ({ passages }) => {
  for (const { passage, labels } of passages) {
    const titles = titlesOf(labels);
    for (const title of titles) clearNote(title, passage.tokens, labels);
    if (titles.length > 0) clearPublishers(passage.tokens, labels);
  }
};

/** Whether words of a record say where it is archived, or when somebody looked. */
export function isCitationNote(tokens: readonly Token[]): boolean {
  const first = nextText(tokens, 0);
  const words = tokens.slice(first, first + MOST_OF_NOTE).map(({ text }) => text);
  return NOTES.test(words.join(' '));
}

function clearNote({ first, end }: Span, tokens: readonly Token[], labels: Uint8Array): void {
  if (!isCitationNote(tokens.slice(first, end))) return;
  labels.fill(OTHER, first, end);
  // The day is that of the archive.
  for (let i = end; i < labels.length && textAt(tokens, i) !== 'line'; i++) if (labels[i] === DATE) labels[i] = OTHER;
}

/** Names behind a place and a colon, where authors stand before the title. */
function clearPublishers(tokens: readonly Token[], labels: Uint8Array): void {
  const title = labels.indexOf(TITLE);
  if (title < 0 || !labels.subarray(0, title).includes(AUTHOR)) return;
  for (let i = title; i < labels.length; i++) {
    if (labels[i] !== AUTHOR || labels[i - 1] === AUTHOR || !isBehindPlace(tokens, i)) continue;
    for (let at = i; labels[at] === AUTHOR; at++) labels[at] = OTHER;
  }
}

const isBehindPlace = (tokens: readonly Token[], at: number): boolean =>
  isColon(tokens[at - 1]) &&
  isTextAt(tokens, at - 2) &&
  CAPITAL.test(textAt(tokens, at - 2)) &&
  textAt(tokens, at - 3) === '.';

/** A title, and the words before its first colon. */
interface BegunTitle {
  readonly title: Span;
  readonly labels: Uint8Array;
  readonly label: string | undefined;
}

const MOST_OF_LABEL = 4;
/** Titles with one label, their share of all, and the share of them that stand behind a title without it. */
const ENOUGH = 3;
const LEAST_SHARE = 0.25;
const BEHIND_ANOTHER = 0.8;

/**
 * What begins with the same words and a colon in every record, right behind its title, is another field of it: "Main category:
 * math.AP". Where all titles begin alike ("Poster: "), or few do ("SoK: "), the words are part of them.
 */
export const clearRepeatedLabels: Rule = ({ passages }) => {
  const titles: BegunTitle[] = [];
  for (const { passage, labels } of passages)
    for (const title of titlesOf(labels)) titles.push({ title, labels, label: labelBefore(passage.tokens, title) });
  const counts = new Map<string, { all: number; behind: number }>();
  titles.forEach(({ label }, t) => {
    if (label === undefined) return;
    const count = counts.get(label) ?? { all: 0, behind: 0 };
    count.all++;
    const before = titles[t - 1];
    if (before !== undefined && before.label !== label) count.behind++;
    counts.set(label, count);
  });
  if (counts.size === 0) return;
  for (const { label, labels, title } of titles) {
    const count = label === undefined ? undefined : counts.get(label);
    if (count === undefined || count.all < ENOUGH || count.all < LEAST_SHARE * titles.length) continue;
    if (count.behind >= BEHIND_ANOTHER * count.all) labels.fill(OTHER, title.first, title.end);
  }
};

/** The words before the colon of a title, where they are few. */
function labelBefore(tokens: readonly Token[], { first, end }: Span): string | undefined {
  const words: string[] = [];
  for (let i = first; i < end && words.length <= MOST_OF_LABEL; i++) {
    const token = tokens[i] as Token;
    if (isColon(token)) return words.length > 0 ? words.join(' ').toLowerCase() : undefined;
    if (isText(token)) words.push(token.text);
  }
  return undefined;
}

/** How mails end, in the languages of the labels. */
const CLOSINGS = new Set(
  (
    'best|best regards|best wishes|all the best|regards|kind regards|warm regards|cheers|thanks|many thanks|thank you|' +
    'yours|sincerely|yours sincerely|viele grüße|liebe grüße|mit freundlichen grüßen|grüße|cordialement|bien à vous|' +
    'saludos|un saludo|atenciosamente|abraços|cordiali saluti|saluti'
  ).split('|'),
);
/** Words of a closing and the name below it. */
const MOST_OF_CLOSING = 7;

/** Who wrote a mail is no author of the last paper in it: "Best,\nGina". */
export const clearSignOffs: Rule = ({ passages }) => {
  for (const { passage, labels } of passages) {
    const { tokens, views } = passage;
    const comma = (views[0]?.tokens.length ?? 0) - 1;
    // "Best, G." in one line is a name.
    if (views.length < 2 || comma < 1 || !/^[,!]$/.test(textAt(tokens, comma))) continue;
    if (wordsIn(tokens) > MOST_OF_CLOSING) continue;
    const closing = tokens.slice(0, comma).map(({ text }) => text);
    if (CLOSINGS.has(closing.join(' ').toLowerCase())) labels.fill(OTHER);
  }
};
