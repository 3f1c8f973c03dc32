import { NEXT, START, stateNamed } from '../../src/listing/prose/labeller/states.js';
import type { Piece } from '../../src/listing/prose/piece.js';
import type { Segment } from '../../test/listing/faults/document.js';

const OPEN = new Set(['T', 't', 'M1', 'B1'].map((name) => stateNamed(name as 'T')));

/** The states of pieces as the maker of the listing meant them; undefined where the pieces cannot have them. */
export function goldPath(pieces: readonly Piece[], segments: readonly Segment[]): readonly number[] | undefined {
  const path: number[] = [];
  let at = 0;
  let previous = START;
  for (const piece of pieces) {
    while (at < segments.length - 1 && (segments[at] as Segment).end <= piece.start) at++;
    const state = stateOf(piece, segmentOf(piece, segments, at), OPEN.has(previous));
    const allowed = legal(state, previous);
    if (allowed === undefined) return undefined;
    path.push(allowed);
    previous = allowed;
  }
  return path;
}

/** The first segment under a piece that is no label; a piece that is all label counts as metadata. */
function segmentOf(piece: Piece, segments: readonly Segment[], from: number): Segment | undefined {
  let label: Segment | undefined;
  for (let i = from; i < segments.length; i++) {
    const segment = segments[i] as Segment;
    if (segment.start >= piece.end) break;
    if (segment.end <= piece.start) continue;
    if (segment.role !== 'label') return segment;
    label ??= segment;
  }
  return label;
}

function stateOf(piece: Piece, segment: Segment | undefined, open: boolean): number {
  const begins = segment !== undefined && piece.start <= segment.start;
  if (segment?.role === 'title') return stateNamed(begins ? 'T' : 't');
  if (segment?.role === 'abstract') return stateNamed(begins ? (open ? 'A' : 'O') : 'a');
  if (segment?.role === 'boilerplate') return stateNamed(open ? 'B1' : 'B2');
  return stateNamed(open ? 'M1' : 'M2');
}

/** The state itself, or the nearest one that may follow. */
function legal(state: number, previous: number): number | undefined {
  const followers = NEXT[previous] as readonly number[];
  if (followers.includes(state)) return state;
  const open = OPEN.has(previous);
  const substitutes: readonly (readonly [string, string])[] = [
    ['t', 'T'],
    ['a', open ? 'A' : 'O'],
    ['A', 'O'],
    ['O', 'A'],
    ['M2', 'M1'],
    ['M1', 'M2'],
    ['B2', 'B1'],
    ['B1', 'B2'],
  ];
  for (const [from, to] of substitutes)
    if (state === stateNamed(from as 'T') && followers.includes(stateNamed(to as 'T'))) return stateNamed(to as 'T');
  return undefined;
}
