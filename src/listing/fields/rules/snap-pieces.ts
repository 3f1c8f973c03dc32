import { signedPair, signedString } from '../../../packed/hash.js';
import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';
import type { LineView } from '../line-view.js';
import type { Piece } from '../pieces.js';
import type { Run } from '../run-finder.js';

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
  /** Tokens of the passage. */
  readonly first: number;
  readonly end: number;
  /** The label of most of its words, before any of them is settled. */
  readonly label: number;
}

/** A run cut into its parts, with the labels of its passage. */
interface CutRun {
  readonly slot: number;
  readonly parts: readonly Part[];
  readonly tokens: readonly Token[];
  readonly labels: Uint8Array;
}

/**
 * Lists that write each paper by one pattern, as "A Title (Venue 2020)" and "A Title. Authors. Venue, 2020.": what most records
 * have in a part of their runs is the same field in all of them.
 */
export function snapPieces(read: readonly LabelledPassage[]): void {
  const runs = cutRuns(read);
  const bySlot = new Map<number, CutRun[]>();
  for (const run of runs) {
    const own = bySlot.get(run.slot);
    if (own === undefined) bySlot.set(run.slot, [run]);
    else own.push(run);
  }
  for (const own of bySlot.values()) if (own.length >= ENOUGH) settle(own);
}

function settle(runs: readonly CutRun[]): void {
  const titles = sharesOf(TITLE, runs);
  const authors = sharesOf(AUTHOR, runs);
  const venues = sharesOf(VENUE, runs);
  const [best] = [...titles].filter(([, share]) => share >= MOST_TITLES).sort(([, a], [, b]) => b - a);
  if (best === undefined) return;
  const [place] = best;
  const whole = runs.filter(({ parts }) => parts.every(({ label }) => label === TITLE));
  if (whole.length > WHOLE * runs.length) return;
  const capitals = beginWithCapitals(place, runs);
  for (const { parts, tokens, labels } of runs) {
    const title = parts.find((part) => part.place === place);
    if (title === undefined || (capitals && beginsSmall(title, tokens))) continue;
    fill(TITLE, title, tokens, labels);
    for (const part of parts) {
      if (part === title) continue;
      if (part.label !== AUTHOR && (authors.get(part.place) ?? 0) >= MOST) fill(AUTHOR, part, tokens, labels);
      else if (isUnread(part, labels) && (venues.get(part.place) ?? 0) >= MOST) fillVenue(part, tokens, labels);
      else if ((titles.get(part.place) ?? 0) < FEW) clear(TITLE, part, labels);
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
    if (!isText(tokens[i] as Token)) continue;
    words++;
    const label = labels[i] as number;
    counts[label] = (counts[label] as number) + 1;
  }
  for (let label = 0; label < counts.length; label++) if (2 * (counts[label] as number) > words) return label;
  return OTHER;
}

function fill(label: number, { first, end }: Part, tokens: readonly Token[], labels: Uint8Array): void {
  let from = first;
  let to = end;
  while (from < to && !isText(tokens[from] as Token)) from++;
  while (to > from && !isText(tokens[to - 1] as Token)) to--;
  labels.fill(label, from, to);
}

/** Whether nothing in a part is read as a field. */
function isUnread({ first, end }: Part, labels: Uint8Array): boolean {
  for (let i = first; i < end; i++) if (labels[i] !== OTHER) return false;
  return true;
}

/** A venue with its year, or a venue and behind a comma the year. A comma before anything else stands between names. */
function fillVenue(part: Part, tokens: readonly Token[], labels: Uint8Array): void {
  for (let i = part.first; i + 1 < part.end; i++) if (tokens[i]?.text === ',' && !isYear(tokens[i + 1])) return;
  fill(VENUE, part, tokens, labels);
  for (let i = part.first + 2; i < part.end; i++) {
    if (!isYear(tokens[i]) || tokens[i - 1]?.text !== ',') continue;
    labels.fill(OTHER, i - 1, part.end);
    labels[i] = DATE;
    return;
  }
}

function clear(label: number, { first, end }: Part, labels: Uint8Array): void {
  for (let i = first; i < end; i++) if (labels[i] === label) labels[i] = OTHER;
}

function cutRuns(read: readonly LabelledPassage[]): readonly CutRun[] {
  const found: { run: Run; at: number; view: LineView; passage: LabelledPassage }[] = [];
  const colons = new Map<number, { runs: number; colons: number }>();
  for (const passage of read) {
    let at = 0;
    for (const view of passage.passage.views) {
      for (const run of view.runs) {
        if (run.pieces.length < 2 || run.isLabel) continue;
        found.push({ run, at, view, passage });
        const count = colons.get(slotOf(run)) ?? { runs: 0, colons: 0 };
        count.runs++;
        if (beginsBehindColon(run.pieces[1] as Piece, view)) count.colons++;
        colons.set(slotOf(run), count);
      }
      at += view.tokens.length + 1;
    }
  }
  return found.map(({ run, at, view, passage: { passage, labels } }) => {
    const slot = slotOf(run);
    const count = colons.get(slot) ?? { runs: 1, colons: 0 };
    const structural = count.colons >= STRUCTURAL * count.runs;
    const parts = partsOf(run, view, { at, structural }).map((part) => ({
      ...part,
      label: labelOf(part, passage.tokens, labels),
    }));
    return { slot, tokens: passage.tokens, labels, parts };
  });
}

/** The slot of a run; lines without marks share one, whatever their places in a paragraph. */
const slotOf = ({ slot, lastMark, right }: Run): number =>
  lastMark.startsWith('^') ? signedString(`^ ${right}`) : slot;

const beginsBehindColon = ({ first }: Piece, { tokens }: LineView): boolean => tokens[first - 1]?.text === ':';

/** The pieces of a run; where colons belong to titles, those on both sides of one together. */
function partsOf(
  run: Run,
  view: LineView,
  { at, structural }: { readonly at: number; readonly structural: boolean },
): readonly Omit<Part, 'label'>[] {
  const parts: Omit<Part, 'label'>[] = [];
  const slot = slotOf(run);
  run.pieces.forEach((piece, p) => {
    const goesOn = p > (structural ? 1 : 0) && beginsBehindColon(piece, view);
    const last = parts.at(-1);
    if (goesOn && last !== undefined) parts[parts.length - 1] = { ...last, end: at + piece.end };
    else {
      const sign = signedString(p === 0 ? '^' : (view.tokens[piece.first - 1]?.text ?? ''));
      const place = signedPair(signedPair(slot, parts.length), sign);
      parts.push({ place, first: at + piece.first, end: at + piece.end });
    }
  });
  return parts;
}
