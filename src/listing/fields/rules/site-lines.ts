import { hostKind, isPaperHost } from '../../structure/hosts.js';
import { isYear, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, relabel } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { signOf } from '../signs.js';
import { lastPlaceOf, nextText, printed, type Span, textAt, wordsIn } from '../stretch.js';
import { foundIn, type Rule } from './rule.js';
import { beginsIdentifier } from './whole-words.js';

const FEWEST = 2;
const LEAST_WORDS = 2;

/** Lines that all begin with an identifier of arXiv are a title each: "[2301.00001] A Title (arxiv.org)". */
export const readIdentifiedLines: Rule = ({ passages }) => {
  for (const { lines } of passages) {
    if (lines.length < FEWEST || titleIn(lines[0]?.view.tokens ?? []) === undefined) continue;
    const titles = foundIn(lines, ({ view }) => titleIn(view.tokens));
    if (titles.length < lines.length) continue;
    lines[0]?.around.fill(OTHER);
    titles.forEach(({ first, end }, l) => {
      lines[l]?.labels.fill(TITLE, first, end);
    });
  }
};

/** Where the title stands behind an identifier; nothing where a line begins with something else. */
function titleIn(tokens: readonly Token[]): Span | undefined {
  const at = textAt(tokens, 0) === '[' ? 1 : 0;
  if (!beginsIdentifier(tokens, at)) return undefined;
  const first = nextText(tokens, at + 3);
  const end = beforeSite(tokens);
  return wordsIn(tokens, first, end) < LEAST_WORDS ? undefined : { first, end };
}

/** One past the title where a site stands in brackets behind it, as browsers copy it: "(arxiv.org)". */
function beforeSite(tokens: readonly Token[]): number {
  const last = tokens.length - 1;
  if (textAt(tokens, last) !== ')') return tokens.length;
  const opening = lastPlaceOf(tokens, '(');
  const inside = tokens.slice(opening + 1, last);
  const isSite = inside.slice(1).every(({ spaced }) => !spaced) && inside.some(({ text }) => text === '.');
  return opening > 0 && isSite ? opening : tokens.length;
}

/** "142 points by alder 5 hours ago | hide | 61 comments" */
const VOTES = /^\d{1,5} points? by \S{1,40} /;

/**
 * Pages that list what people post, as Hacker News does, are read by the line of votes below each title: "A Title (2008) [pdf]
 * (example.edu)". Only what is posted from where papers are, as a PDF or with its year is one.
 */
export const readPostLines: Rule = ({ lines }) => {
  const votes = lines.flatMap((line, l) => (isVotes(line) ? [l] : []));
  const posts = foundIn(votes, (l) => lines[l - 1]);
  if (posts.length < FEWEST) return;
  posts.forEach(labelPost);
  for (const l of votes) lines[l]?.labels.fill(OTHER);
};

const isVotes = ({ view: { tokens } }: LabelledLine): boolean =>
  tokens[0]?.type === 'number' && textAt(tokens, 1).startsWith('point') && VOTES.test(printed(tokens));

function labelPost({ view, labels }: LabelledLine): void {
  const { tokens } = view;
  const first = textStart(view);
  const site = beforeSite(tokens);
  const isPdf = textAt(tokens, site - 1) === ']' && textAt(tokens, site - 2).toLowerCase() === 'pdf';
  const kind = isPdf ? site - 3 : site;
  const isDated = textAt(tokens, kind - 1) === ')' && isYear(tokens[kind - 2]);
  const end = isDated ? kind - 3 : kind;
  const address = tokens.slice(site + 1, -1).map(({ text }) => text);
  const isPaper = isPdf || isDated || isPaperHost(hostKind(address.join('')));
  labels.fill(OTHER);
  if (isPaper && wordsIn(tokens, first, end) >= LEAST_WORDS)
    relabel(labels, { title: { first, end }, year: isDated ? end + 1 : undefined });
}

const NUMBER = signOf('№');

/** Where the commas stand between name, title and journal, and the one before the number of the journal. */
interface NumberedLine {
  readonly line: LabelledLine;
  readonly name: number;
  readonly title: number;
  readonly journal: number;
}

/** Lines of an index of citations: the first author, the title, the journal and its number: "Alder, How Rivers Move, J. Sand, № 12, с. 3". */
export const readNumberedJournals: Rule = ({ lines }) => {
  const found = foundIn(lines, numberedLine);
  if (found.length < FEWEST) return;
  for (const { line, name, title, journal } of found)
    relabel(line.labels, {
      authors: { first: textStart(line.view), end: name },
      title: { first: name + 1, end: title },
      venue: { first: title + 1, end: journal },
    });
};

function numberedLine(line: LabelledLine): NumberedLine | undefined {
  const { tokens } = line.view;
  if ((line.view.signs & NUMBER) === 0) return undefined;
  const sign = lastPlaceOf(tokens, '№');
  if (tokens[sign + 1]?.type !== 'number' || textAt(tokens, sign - 1) !== ',') return undefined;
  const journal = sign - 1;
  const title = lastPlaceOf(tokens, ',', journal);
  const name = tokens.findIndex(({ text }) => text === ',');
  if (title <= name || name - textStart(line.view) > MOST_OF_NAME) return undefined;
  return wordsIn(tokens, name + 1, title) < LEAST_WORDS ? undefined : { line, name, title, journal };
}

/** Words of the first author. */
const MOST_OF_NAME = 4;
