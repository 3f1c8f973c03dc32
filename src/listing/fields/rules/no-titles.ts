import { isColon, isText, type Token, wordsOf } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE } from '../field-labels.js';
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

/** The name of an institution, as a column beside titles has them, is no title: "University of Tides". */
export const clearInstitutions: Rule = eachTitle(({ first, end }, tokens, labels) => {
  const words = wordsIn(tokens, first, end) <= MOST_OF_INSTITUTION ? wordsOf(tokens.slice(first, end)) : '';
  if (INSTITUTION.test(words)) labels.fill(OTHER, first, end);
});

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
const CAPITAL = /^\p{Lu}/u;

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
interface BegunTitle extends Span {
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
  const titles = passages.flatMap(({ passage: { tokens }, labels }) =>
    titlesOf(labels).map((title): BegunTitle => ({ ...title, labels, label: labelBefore(tokens, title) })),
  );
  const counts = new Map<string, { all: number; behind: number }>();
  titles.forEach(({ label }, t) => {
    if (label === undefined) return;
    const count = counts.get(label) ?? { all: 0, behind: 0 };
    count.all++;
    const before = titles[t - 1];
    if (before !== undefined && before.label !== label) count.behind++;
    counts.set(label, count);
  });
  for (const { label, labels, first, end } of titles) {
    const count = label === undefined ? undefined : counts.get(label);
    if (count === undefined || count.all < ENOUGH || count.all < LEAST_SHARE * titles.length) continue;
    if (count.behind >= BEHIND_ANOTHER * count.all) labels.fill(OTHER, first, end);
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
