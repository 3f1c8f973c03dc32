import { signedPair, signedString } from '../../../packed/hash.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import type { LabelKind } from '../labels.js';
import type { LineView } from '../line-view.js';
import type { Run } from '../run-finder.js';
import { textAt } from '../stretch.js';
import type { Rule } from './rule.js';

/** How often a slot holds titles and authors. */
interface SlotCount {
  runs: number;
  /** Runs that are titles as a whole; those that are without a sign at their end. */
  whole: number;
  worded: number;
  /** Runs with any token of a title. */
  any: number;
  /** Runs that are authors for the most part, and venues. */
  authors: number;
  venues: number;
}

/** Shares of a slot's runs: titles that are completed, added and taken back. */
const COMPLETE = 0.5;
const COMPLETE_UNMARKED = 0.8;
const ADD = 0.7;
const ADD_UNSURE = 0.5;
/** Mean confidence below which a run was read as no title by chance. */
const UNSURE = 0.8;
const TAKE_BACK = 0.35;
const ENOUGH = 4;
/** Share of a slot's runs that are authors, where the others, if they may be names, are too. */
const ADD_AUTHORS = 0.7;
/** Share of a slot's runs that are venues, where the others, if they are short, are too. */
const ADD_VENUES = 0.4;
const LONGEST_VENUE = 8;
/** Share of titles that is enough where a slot is filled twice or three times, or a title is missing. */
const ADD_OF_FEW = 0.5;
/** Share of titles that is enough in a column whose header says so. */
const ADD_IN_COLUMN = 0.15;
const ENOUGH_TO_TAKE_BACK = 6;
/** What headers say of columns that hold no titles. */
const NO_TITLES: ReadonlySet<LabelKind> = new Set([
  'authors',
  'venue',
  'date',
  'abstract',
  'id',
  'keywords',
  'comments',
  'organisation',
  'number',
  'note',
]);

/**
 * What stands in the same slot of each record is the same field: a run that is a title for the most part becomes one as a
 * whole where others in its slot are; titles in a slot that holds few are given back.
 */
export const snap: Rule = ({ passages }) => {
  const counts = new Map<number, SlotCount>();
  const runs: CountedRun[] = [];
  for (const { labels, confidence, lines } of passages)
    for (const { view, at } of lines) {
      const place = { labels, confidence, at, view, lead: leadOf(view) };
      for (const run of view.runs) if (run.words > 0) runs.push({ run, place, count: countRun(run, place, counts) });
    }
  for (const { run, place, count } of runs) {
    // "Archive ID" names a field, and nobody.
    if (run.isLabel) clear(AUTHOR, run, place);
    if (count.runs > 1) settle(run, count, place);
  }
};

/** A run with what is counted of its slot. */
interface CountedRun {
  readonly run: Run;
  readonly place: RunPlace;
  readonly count: SlotCount;
}

/** Counts a run in its slot. */
function countRun(run: Run, { labels, at, view, lead }: RunPlace, counts: Map<number, SlotCount>): SlotCount {
  const title = tokensWith(TITLE, run, { labels, at });
  const place = signedPair(run.slot, lead);
  let count = counts.get(place);
  if (count === undefined) {
    count = { runs: 0, whole: 0, worded: 0, any: 0, authors: 0, venues: 0 };
    counts.set(place, count);
  }
  count.runs++;
  const size = run.end - run.first;
  const stop = view.tokens[run.end - 1]?.type === 'sign' ? 1 : 0;
  if (title >= 0.9 * size) count.whole++;
  if (title >= 0.9 * (size - stop)) count.worded++;
  if (title > 0) count.any++;
  if (tokensWith(AUTHOR, run, { labels, at }) > size / 2) count.authors++;
  if (tokensWith(VENUE, run, { labels, at }) > size / 2) count.venues++;
  return count;
}

/** What runs of one slot have in common in every record: a heading, a bullet or nothing before them, and how deep. */
const leadOf = ({ line: { lead } }: LineView): number =>
  signedString(`${lead.kind}${lead.level}${lead.indent > 0 ? '+' : ''}`);

interface RunPlace {
  readonly labels: Uint8Array;
  readonly confidence: Float64Array;
  /** Place of the line's first token among those of the passage. */
  readonly at: number;
  readonly view: LineView;
  readonly lead: number;
}

function tokensWith(label: number, { first, end }: Run, { labels, at }: Pick<RunPlace, 'labels' | 'at'>): number {
  let found = 0;
  for (let i = at + first; i < at + end; i++) if (labels[i] === label) found++;
  return found;
}

/** Whether a run is read as nothing, as authors, or as a field that it may lose. */
function isFree({ first, end }: Run, { labels, at }: RunPlace, lost: number): boolean {
  for (let i = at + first; i < at + end; i++)
    if (labels[i] !== OTHER && labels[i] !== AUTHOR && labels[i] !== lost) return false;
  return true;
}

const mayBeNames = ({ words, capitals, functionWords, isLabel }: Run): boolean =>
  !isLabel && words > 1 && functionWords < 2 && capitals >= 0.8 * words;

const mayBeVenue = ({ words, capitals, right, isLabel }: Run): boolean =>
  !isLabel && right !== '](' && capitals > 0 && words <= LONGEST_VENUE;

function settle(run: Run, { runs, whole, worded, any, authors, venues }: SlotCount, place: RunPlace): void {
  const { labels, confidence, at, view } = place;
  const title = tokensWith(TITLE, run, { labels, at });
  if (title > 0 && isOtherCell(run, view)) {
    clear(TITLE, run, { labels, at });
    return;
  }
  const size = run.end - run.first;
  const marked = run.right !== '$' && run.lastMark !== 'W' && (!run.lastMark.startsWith('^') || run.right === 'gap');
  const few = runs < ENOUGH || lacksTitle(place) || isEmphasised(run, place);
  const unsure = meanOf(confidence, at + run.first, at + run.end) < UNSURE;
  const add = run.label === 'title' ? ADD_IN_COLUMN : few ? ADD_OF_FEW : unsure ? ADD_UNSURE : ADD;
  if (
    title > 0 &&
    title < size &&
    !isQuoted(run, place) &&
    whole / runs >= (marked || view.line.lead.kind === 'heading' ? COMPLETE : COMPLETE_UNMARKED)
  )
    labels.fill(TITLE, at + beginOf(run, view), at + run.end);
  else if (
    title === 0 &&
    (marked || run.label === 'title' || isAlone(run, view)) &&
    run.words > 1 &&
    !run.isLabel &&
    worded / runs >= add
  )
    labels.fill(TITLE, at + beginOf(run, view), at + run.end);
  else if (runs >= ENOUGH && authors >= ADD_AUTHORS * runs && mayBeNames(run) && isFree(run, place, VENUE))
    labels.fill(AUTHOR, at + run.first, at + run.end);
  else if (runs >= ENOUGH && venues >= ADD_VENUES * runs && mayBeVenue(run) && isFree(run, place, OTHER))
    labels.fill(VENUE, at + run.first, at + run.end);
  else if (title > 0 && runs >= ENOUGH_TO_TAKE_BACK && any / runs < TAKE_BACK && !view.hasPaper)
    clear(TITLE, run, { labels, at });
}

function meanOf(values: Float64Array, first: number, end: number): number {
  let sum = 0;
  for (let i = first; i < end; i++) sum += values[i] as number;
  return sum / (end - first);
}

const PARTING = new Set([':', '：', ',', '.', ';', '-', '–', '—']);

/** The first token of a run behind the signs that part it from what stands before. */
function beginOf({ first, end }: Run, { tokens }: LineView): number {
  let begin = first;
  while (begin < end - 1 && PARTING.has(textAt(tokens, begin))) begin++;
  return begin;
}

const QUOTES = new Set(['"', '“', '”', '«', '»']);

/** Whether a title of a run stands in quotation marks, and so is all of it. */
function isQuoted({ first, end }: Run, { labels, at, view: { tokens } }: RunPlace): boolean {
  for (let i = first; i < end; i++)
    if (labels[at + i] === TITLE && labels[at + i - 1] !== TITLE && QUOTES.has(textAt(tokens, i - 1))) return true;
  return false;
}

/** Whether a line leads to a paper and has no title. */
const lacksTitle = (place: RunPlace): boolean => place.view.hasPaper && !hasLabel(TITLE, place);

/** Whether a run is what a line emphasises behind its authors, and the line has no title. */
const isEmphasised = (run: Run, place: RunPlace): boolean =>
  run.lastMark === run.right && /^[*_]{1,3}$/.test(run.right) && hasLabel(AUTHOR, place) && !hasLabel(TITLE, place);

/** Whether a token of a line has a label. */
function hasLabel(label: number, { labels, at, view }: RunPlace): boolean {
  const found = labels.indexOf(label, at);
  return found >= 0 && found < at + view.tokens.length;
}

/** Whether a run is all that stands behind a bullet or a number. */
const isAlone = ({ words }: Run, { line, words: all }: LineView): boolean =>
  words === all && (line.lead.kind === 'bullet' || line.lead.kind === 'number');

/** Whether a run stands in a cell below a header that says something else than titles. */
const isOtherCell = ({ label }: Run, { tokens }: LineView): boolean =>
  label !== undefined && NO_TITLES.has(label) && tokens.some(({ type, text }) => type === 'mark' && text === '|');

function clear(label: number, { first, end }: Run, { labels, at }: Pick<RunPlace, 'labels' | 'at'>): void {
  for (let i = at + first; i < at + end; i++) if (labels[i] === label) labels[i] = OTHER;
}
