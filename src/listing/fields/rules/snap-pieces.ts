import { signedPair, signedString } from '../../../packed/hash.js';
import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { clear, holds, isAll, type LabelledLine } from '../labelled-passage.js';
import type { Piece } from '../pieces.js';
import type { Run } from '../run-finder.js';
import { isTextAt, textAt, trimmed } from '../stretch.js';
import { groupedBy, type Rule } from './rule.js';

/** Runs with pieces that make a pattern. */
const ENOUGH = 3;
/** Share of the parts in a place that hold a field, where all hold it. */
const MOST = 0.5;
/** Share that is enough for titles. */
const MOST_TITLES = 0.4;
/** Share of runs that are titles as a whole, where pieces are parts of titles; share of parts with titles, which are cleared of them. */
const WHOLE = 0.2;
const FEW = 0.2;
/** Share of runs in which a colon stands between two fields; in fewer it stands inside titles. */
const STRUCTURAL = 0.8;

/** Pieces of a run that are one field: a title with its subtitle. */
interface Part {
  /** Where it stands in every record: the slot of its run, how many parts before it, what sign. */
  readonly place: number;
  /** Tokens of the line. */
  readonly first: number;
  readonly end: number;
  /** The label of most of its words, before any of them is settled. */
  readonly label: number;
}

/** A run cut into its parts, with the labels of its line. */
interface CutRun {
  readonly parts: readonly Part[];
  readonly tokens: readonly Token[];
  readonly labels: Uint8Array;
}

/**
 * Lists that write each paper by one pattern, as "A Title (Venue 2020)" and "A Title. Authors. Venue, 2020.": what most records
 * have in a part of their runs is the same field in all of them.
 */
export const snapPieces: Rule = ({ lines }) => {
  for (const runs of groupedBy(runsWithPieces(lines), ({ slot }) => slot).values())
    if (runs.length >= ENOUGH && runs.some(holdsTitle)) settle(cutRuns(runs));
};

function settle(runs: readonly CutRun[]): void {
  const titles = sharesOf(TITLE, runs);
  const [best] = [...titles].filter(([, share]) => share >= MOST_TITLES).sort(([, a], [, b]) => b - a);
  if (best === undefined) return;
  const [place] = best;
  const whole = runs.filter(({ parts }) => parts.every(({ label }) => label === TITLE));
  if (whole.length > WHOLE * runs.length) return;
  const authors = sharesOf(AUTHOR, runs);
  const venues = sharesOf(VENUE, runs);
  const capitals = beginWithCapitals(place, runs);
  for (const run of runs) {
    const { parts, tokens, labels } = run;
    const title = parts.find((part) => part.place === place);
    if (title === undefined || (capitals && beginsSmall(title, tokens))) continue;
    fill(TITLE, title, run);
    for (const part of parts) {
      if (part === title) continue;
      if (part.label !== AUTHOR && (authors.get(part.place) ?? 0) >= MOST) fill(AUTHOR, part, run);
      else if (isAll(labels, OTHER, part) && (venues.get(part.place) ?? 0) >= MOST) fillVenue(part, run);
      else if ((titles.get(part.place) ?? 0) < FEW) clear(TITLE, labels, part);
    }
  }
}

const SMALL = /^\p{Ll}/u;

/** Whether the first word of a part begins with a small letter. */
const beginsSmall = ({ first, end }: Part, tokens: readonly Token[]): boolean =>
  SMALL.test(tokens.slice(first, end).find(isText)?.text ?? '');

/** Whether what is read as titles in a place begins with capitals, so that what does not is none. */
const beginWithCapitals = (place: number, runs: readonly CutRun[]): boolean =>
  runs.every(({ parts, tokens, labels }) =>
    parts.every(
      (part) => part.place !== place || labelOf(part, tokens, labels) !== TITLE || !beginsSmall(part, tokens),
    ),
  );

/** For each place, the share of its parts that hold a label for the most part. */
function sharesOf(label: number, runs: readonly CutRun[]): ReadonlyMap<number, number> {
  const counts = new Map<number, { all: number; with: number }>();
  for (const { parts } of runs)
    for (const part of parts) {
      const count = counts.get(part.place) ?? { all: 0, with: 0 };
      count.all++;
      if (part.label === label) count.with++;
      counts.set(part.place, count);
    }
  return new Map([...counts].map(([place, count]) => [place, count.all < ENOUGH ? 0 : count.with / count.all]));
}

const counts = new Uint16Array(16);

/** The label of most words of a part. */
function labelOf({ first, end }: Omit<Part, 'label'>, tokens: readonly Token[], labels: Uint8Array): number {
  counts.fill(0);
  let words = 0;
  for (let i = first; i < end; i++) {
    if (!isTextAt(tokens, i)) continue;
    words++;
    const label = labels[i] as number;
    counts[label] = (counts[label] as number) + 1;
  }
  for (let label = 0; label < counts.length; label++) if (2 * (counts[label] as number) > words) return label;
  return OTHER;
}

function fill(label: number, part: Part, { tokens, labels }: CutRun): void {
  const { first, end } = trimmed(tokens, part);
  labels.fill(label, first, end);
}

/** A venue with its year, or a venue and behind a comma the year. A comma before anything else stands between names. */
function fillVenue(part: Part, run: CutRun): void {
  const { tokens, labels } = run;
  for (let i = part.first; i + 1 < part.end; i++) if (textAt(tokens, i) === ',' && !isYear(tokens[i + 1])) return;
  fill(VENUE, part, run);
  for (let i = part.first + 2; i < part.end; i++) {
    if (!isYear(tokens[i]) || textAt(tokens, i - 1) !== ',') continue;
    labels.fill(OTHER, i - 1, part.end);
    labels[i] = DATE;
    return;
  }
}

/** A run of several pieces in its line. */
interface PlacedRun {
  readonly slot: number;
  readonly run: Run;
  readonly line: LabelledLine;
}

function runsWithPieces(lines: readonly LabelledLine[]): readonly PlacedRun[] {
  const found: PlacedRun[] = [];
  for (const line of lines)
    for (const run of line.view.runs)
      if (run.pieces.length > 1 && !run.isLabel) found.push({ slot: slotOf(run), run, line });
  return found;
}

const holdsTitle = ({ run, line: { labels } }: PlacedRun): boolean => holds(labels, TITLE, run);

/** Cuts the runs of one slot. */
function cutRuns(runs: readonly PlacedRun[]): readonly CutRun[] {
  const colons = runs.filter(({ run, line: { view } }) =>
    beginsBehindColon(run.pieces[1] as Piece, view.tokens),
  ).length;
  const structural = colons >= STRUCTURAL * runs.length;
  return runs.map(({ slot, run, line: { view, labels } }) => ({
    tokens: view.tokens,
    labels,
    parts: partsOf({ slot, pieces: run.pieces, structural }, view.tokens).map((part) => ({
      ...part,
      label: labelOf(part, view.tokens, labels),
    })),
  }));
}

/** The slot of a run; lines without marks share one, whatever their places in a paragraph. */
const slotOf = ({ slot, lastMark, right }: Run): number =>
  lastMark.startsWith('^') ? signedString(`^ ${right}`) : slot;

const beginsBehindColon = ({ first }: Piece, tokens: readonly Token[]): boolean => textAt(tokens, first - 1) === ':';

/** A run before it is cut; whether colons stand between fields in its slot. */
interface Uncut {
  readonly slot: number;
  readonly pieces: readonly Piece[];
  readonly structural: boolean;
}

/** The pieces of a run; where colons belong to titles, those on both sides of one together. */
function partsOf({ slot, pieces, structural }: Uncut, tokens: readonly Token[]): readonly Omit<Part, 'label'>[] {
  const parts: Omit<Part, 'label'>[] = [];
  pieces.forEach((piece, p) => {
    const goesOn = p > (structural ? 1 : 0) && beginsBehindColon(piece, tokens);
    const last = parts.at(-1);
    if (goesOn && last !== undefined) parts[parts.length - 1] = { ...last, end: piece.end };
    else {
      const sign = signedString(p === 0 ? '^' : textAt(tokens, piece.first - 1));
      parts.push({ place: signedPair(signedPair(slot, parts.length), sign), first: piece.first, end: piece.end });
    }
  });
  return parts;
}
