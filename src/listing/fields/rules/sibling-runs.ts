import { isText, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import type { Run } from '../run-finder.js';

/** Titles in a place that tell that what stands there is one, and their share of all lines that have such a place. */
const LEAST_TITLES = 3;
const MOSTLY = 0.6;
const LEAST_WORDS = 3;
const MOST_WORDS = 40;

/** A run of words in a line. */
interface Place {
  readonly line: LabelledLine;
  readonly run: Run;
  /** Whether the passage of the line has a title. */
  readonly isTitled: boolean;
}

/**
 * Where most lines of a stretch between two headings have their title in the same place, between the same marks, those that
 * have none have it there, too.
 */
export function readSiblingRuns(read: readonly LabelledPassage[]): void {
  let places = new Map<string, Place[]>();
  for (const [i, each] of read.entries()) {
    const { views } = each.passage;
    if (views[0]?.line.lead.kind === 'heading') {
      settlePlaces(places);
      places = new Map();
      continue;
    }
    if (isBorder(read[i + 1])) continue;
    const isTitled = each.labels.includes(TITLE);
    for (const line of linesOf(each)) {
      for (const run of line.view.runs) {
        const key = placeOf(line, run);
        const known = places.get(key);
        if (known === undefined) places.set(key, [{ line, run, isTitled }]);
        else known.push({ line, run, isTitled });
      }
    }
  }
  settlePlaces(places);
}

/** Whether a line parts the head of a table from its rows. */
const isBorder = (each: LabelledPassage | undefined): boolean =>
  each?.passage.tokens.some(({ text }) => text === '|') === true &&
  each.passage.tokens.every(({ text }) => BORDER.has(text));
const BORDER = new Set(['|', '-', ':', '=', '+', 'gap']);

/** The marks before a run and right behind it, links left out, and whether the line leads to a paper. */
function placeOf({ view: { line, tokens } }: LabelledLine, { first, end }: Run): string {
  const before = tokens.slice(0, first).filter(isMark);
  const behind = tokens.slice(end).find(isMark);
  return [line.lead.kind, ...before.map(({ text }) => text), '…', behind?.text ?? ''].join(' ');
}

const isMark = ({ type, text }: Token): boolean => type === 'mark' && text !== '[' && text !== '](';

function settlePlaces(places: ReadonlyMap<string, readonly Place[]>): void {
  for (const found of places.values()) {
    const titled = found.filter(isTitle).length;
    if (titled === found.length || titled < LEAST_TITLES || titled < MOSTLY * found.length) continue;
    const leads = new Set(found.filter(isTitle).map(leadsTo));
    for (const place of found) if (!place.isTitled && leads.has(leadsTo(place)) && mayBeTitle(place)) label(place);
  }
}

/** Whether a run was read as a title as a whole. */
const isTitle = ({ line: { labels, view }, run: { first, end } }: Place): boolean => {
  const own = labels.subarray(first, end);
  const from = view.tokens.slice(first, end).findIndex(isText);
  return (
    from >= 0 &&
    own[from] === TITLE &&
    !own.subarray(from).some((l, i) => l !== TITLE && isText(view.tokens[first + from + i] as Token))
  );
};

/** Where a line leads: to a paper, elsewhere or nowhere. */
const leadsTo = ({ line: { view } }: Place): number => (view.hasPaper ? 2 : view.hasLink ? 1 : 0);

const CAPITAL = /^[\p{Lu}\p{Lo}\p{N}"“]/u;

const mayBeTitle = ({ line: { view }, run: { first, end, words, isLabel } }: Place): boolean =>
  !isLabel &&
  words >= LEAST_WORDS &&
  words <= MOST_WORDS &&
  CAPITAL.test(view.tokens[first]?.text ?? '') &&
  end > first;

function label({ line: { labels, view }, run: { first, end } }: Place): void {
  const from = first + view.tokens.slice(first, end).findIndex(isText);
  labels.fill(OTHER, first, end);
  labels.fill(TITLE, from, first + view.tokens.slice(first, end).findLastIndex(isText) + 1);
}
