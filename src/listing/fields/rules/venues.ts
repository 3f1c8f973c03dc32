import { isColon, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clear, isAll, type LabelledLine, titlesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import type { Run } from '../run-finder.js';
import { signOf } from '../signs.js';
import { foundOnce, isMark, isTextAt, type Span, textAt, wordsIn } from '../stretch.js';
import { countNames } from './name-lists.js';
import { eachLine, foundIn, groupedBy, type Rule } from './rule.js';
import { acronymBefore } from './title-ends.js';

const IN = /^in$/i;
const IN_SIGN = signOf('in');
const BEFORE_IN = new Set([',', '.', '?', '!', '”', '"']);
/** What a volume is called that is named behind "in" without a colon. */
const VOLUME = /^(?:Festschrift|Festgabe|Handbuch|Jahrbuch|Proceedings|Handbook|Encyclopedia|Encyclopaedia|Advances)$/;
const LEAST_BEFORE_IN = 2;

/** A line in which something stands in something else. */
interface HostedLine {
  readonly line: LabelledLine;
  /** The token "in". */
  readonly at: number;
}

/**
 * "A Title, in: A Journal 2022, S. 1-9": a title ends before the words that say what it stands in, and whoever is named behind them
 * has not written it. Where titles begin such lines, they begin all of them.
 */
export const endBeforeHosts: Rule = ({ lines }) => {
  const hosted = foundIn(lines, hostedLine);
  const titled = hosted.filter(({ line }) => line.labels.includes(TITLE));
  const areFirst = titled.length > 0 && titled.every(({ line: { view, labels } }) => labels[textStart(view)] === TITLE);
  for (const each of hosted) {
    const { view, labels } = each.line;
    if (areFirst && !labels.includes(TITLE)) labels.fill(TITLE, textStart(view), each.at);
    endBeforeHost(each);
  }
};

function hostedLine(line: LabelledLine): HostedLine | undefined {
  const { tokens, signs, line: structured } = line.view;
  if ((signs & IN_SIGN) === 0) return undefined;
  if (structured.lead.kind === 'none' && !line.labels.includes(TITLE)) return undefined;
  const at = tokens.findIndex((_, i) => announcesHost(tokens, i));
  return at < 0 || wordsIn(tokens, 0, at) < LEAST_BEFORE_IN ? undefined : { line, at };
}

/** Whether "in: " or "in Festschrift" stands behind a sign. */
function announcesHost(tokens: readonly Token[], at: number): boolean {
  if (!IN.test(textAt(tokens, at)) || !BEFORE_IN.has(textAt(tokens, at - 1))) return false;
  return isColon(tokens[at + 1]) || VOLUME.test(textAt(tokens, at + 1));
}

function endBeforeHost({ line: { view, labels }, at }: HostedLine): void {
  const { tokens } = view;
  const first = labels.indexOf(TITLE);
  if (first < 0 || first >= at - 1 || labels[at - 2] !== TITLE) return;
  const host = isColon(tokens[at + 1]) ? at + 2 : at + 1;
  for (let i = at - 1; i < labels.length; i++) if (labels[i] === TITLE || labels[i] === AUTHOR) labels[i] = OTHER;
  if (labels.subarray(host).includes(VENUE)) return;
  let end = host;
  while (end < tokens.length && textAt(tokens, end) !== ',' && !isMark(tokens[end])) end++;
  labels.fill(VENUE, host, end);
}

const LEAST_IN_ITALICS = 2;
const MOSTLY = 0.5;

/** Where what stands in italics behind titles and authors is a venue in most lines, it is in the others: "**A Title**, Gina Alder, *J. Sand*". */
export const readEmphasisedVenues: Rule = ({ lines }) => {
  const titled = lines.filter(({ labels }) => labels.includes(TITLE));
  const runs = titled.flatMap(({ view, labels }) => view.runs.filter(isInItalics).map((run) => ({ run, labels })));
  for (const alike of groupedBy(runs, ({ run }) => run.slot).values()) {
    const venues = alike.filter(({ run, labels }) => isReadAs(VENUE, run, labels));
    if (venues.length < LEAST_IN_ITALICS || venues.length < MOSTLY * alike.length) continue;
    for (const { run, labels } of alike) if (isAmongNames(run, labels)) labels.fill(VENUE, run.first, run.end);
  }
};

const isInItalics = ({ lastMark, right, words }: Run): boolean => lastMark === '*' && right === '*' && words > 0;

/** Whether the words of a run have a label, which signs at its end may lack. */
const isReadAs = (label: number, { first, end }: Span, labels: Uint8Array): boolean =>
  labels[first] === label && labels.subarray(first, end).every((found) => found === label || found === OTHER);

/** Whether a run was read as authors, and others stand before it. */
const isAmongNames = (run: Span, labels: Uint8Array): boolean =>
  isReadAs(AUTHOR, run, labels) && labels.subarray(0, run.first).includes(AUTHOR);

/** Words of a journal's name. */
const MOST_OF_JOURNAL = 12;

/**
 * Behind a title and its authors, what looks like another title in the same line is where it was published:
 * `Gina Alder. "A Title". [Journal](url), 2021`, `[A Title](url) by Gina Alder. *A Conference*, 2021`.
 */
export const readSecondTitles: Rule = eachLine(({ view, labels }) => {
  const { kind } = view.line.lead;
  if (kind !== 'bullet' && kind !== 'number') return;
  const others = titlesOf(labels).slice(1);
  const second = others[0]?.first;
  if (second === undefined) return;
  if (!labels.subarray(0, second).includes(AUTHOR) || labels.subarray(second).includes(AUTHOR)) return;
  const isPublished = labels.subarray(0, second).includes(VENUE);
  others.forEach(({ first, end }, i) => {
    const short = wordsIn(view.tokens, first, end) <= MOST_OF_JOURNAL;
    labels.fill(i === 0 && short && !isPublished ? VENUE : OTHER, first, end);
  });
});

const BEHIND_VOLUME = new Set([',', '(', ':']);

/** The number of a volume behind a journal is no part of its name, where its pages or its year follow: "Phys. Rev. D 98, 024050 (2018)". */
export const endBeforeVolumes: Rule = eachLine(({ view: { tokens }, labels }) => {
  for (let i = labels.indexOf(VENUE) + 1; i > 0 && i < tokens.length - 1; i++) {
    const isLast = labels[i] === VENUE && labels[i + 1] !== VENUE && labels[i - 1] === VENUE;
    if (isLast && isVolume(tokens, i)) labels[i] = OTHER;
  }
});

/** Whether a number that is no year is followed by another number behind a sign: "98, 024050", "12(3)", "4: 77". */
const isVolume = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.type === 'number' &&
  !isYear(tokens[at]) &&
  BEHIND_VOLUME.has(textAt(tokens, at + 1)) &&
  tokens[at + 2]?.type === 'number';

const LEAST_AUTHORS = 2;
/** "SQL Server" is nobody. */
const ACRONYM = /^\p{Lu}{3,}$/u;

/** The first authors or venue behind a title, and where they stand. */
interface Behind extends Span {
  readonly line: LabelledLine;
  readonly label: number;
  readonly slot: number;
}

/** One name that was read as a venue is the author, where names stand in its place in more lines than venues: "[A Title](url), Gina Alder, 2021". */
export const readNamesInSlots: Rule = ({ lines }) => {
  for (const all of groupedBy(foundIn(lines, behindTitle), ({ slot }) => slot).values()) {
    const venues = all.filter(({ label }) => label === VENUE);
    const authors = all.length - venues.length;
    if (authors >= LEAST_AUTHORS && authors > venues.length) venues.forEach(makeAuthor);
  }
};

function behindTitle(line: LabelledLine): Behind | undefined {
  const { labels, view } = line;
  const title = labels.indexOf(TITLE);
  if (title < 0) return undefined;
  const first = labels.findIndex((label, i) => i > title && (label === AUTHOR || label === VENUE));
  const run = view.runs[view.runOf[first] as number];
  if (first < 0 || run === undefined) return undefined;
  const label = labels[first] as number;
  // Of a line that has authors elsewhere the venue is one.
  if (label === VENUE && labels.includes(AUTHOR)) return undefined;
  let end = first;
  while (labels[end] === label) end++;
  return { line, label, first, end, slot: run.slot };
}

function makeAuthor({ line: { view, labels }, first, end }: Behind): void {
  const { tokens } = view;
  let last = end;
  while (last > first && (isYear(tokens[last - 1]) || !isTextAt(tokens, last - 1))) last--;
  const words = tokens.slice(first, last);
  if (countNames(words) !== 1 || words.some(({ text }) => ACRONYM.test(text))) return;
  labels.fill(OTHER, first, end);
  labels.fill(AUTHOR, first, last);
  for (let i = last; i < end; i++) if (isYear(tokens[i])) labels[i] = DATE;
}

/** How a paper is shown at a conference. */
const SHOWN = /^(?:poster|oral|spotlight|talk|demo|notable)$/i;

/** A conference in short with its year that nothing was read in is the venue of the one title beside it: "ICLR 2024 poster". */
export const readOnlyVenues: Rule = ({ passages }) => {
  for (const { passage, labels } of passages) {
    const { tokens } = passage;
    const isNamed = labels.some((label, i) => label === VENUE && !SHOWN.test(textAt(tokens, i)));
    if (isNamed || titlesOf(labels).length !== 1) continue;
    const only = foundOnce(tokens, (year) => freeVenue(tokens, labels, year));
    if (only === undefined) continue;
    clear(VENUE, labels);
    labels.fill(VENUE, only.first, only.end);
  }
};

function freeVenue(tokens: readonly Token[], labels: Uint8Array, year: number): Span | undefined {
  const first = acronymBefore(tokens, year);
  if (first === undefined) return undefined;
  const venue = { first, end: year + 1 };
  return isAll(labels, OTHER, venue) ? venue : undefined;
}

/** Words of what is published where, at most: "ICLR 2019", "Journal of Sand 2019". */
const MOST_BEFORE_YEAR = 6;
const BETWEEN_NAMES = new Set([',', ';', '.', '，', '；', '、']);

/** No name has a year in it: what was read as the last of several, up to a year, is where they published and when. */
export const splitYearsInNames: Rule = eachLine(({ view: { tokens }, labels }) => {
  for (let year = 1; year < tokens.length; year++) {
    if (!isYear(tokens[year]) || labels[year - 1] !== AUTHOR) continue;
    if (labels[year] !== AUTHOR && !ACRONYM.test(textAt(tokens, year - 1))) continue;
    let first = year;
    while (labels[first - 1] === AUTHOR && !BETWEEN_NAMES.has(textAt(tokens, first - 1))) first--;
    labels[year] = DATE;
    if (labels[first - 1] !== AUTHOR || wordsIn(tokens, first, year) > MOST_BEFORE_YEAR) continue;
    labels.fill(VENUE, first, year);
    labels[first - 1] = OTHER;
  }
});
