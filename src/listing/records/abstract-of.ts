import { isCitationNote } from '../fields/rules/no-titles.js';
import { isText } from '../structure/token.js';
import type { Placed } from './placed.js';
import { isProse } from './prose.js';
import type { CutPassage, Segment } from './segments.js';

/** Marks that end a cell or begin an item: what follows is something else. */
const CELL_BORDERS = new Set(['|', 'gap', '</td', 'bullet', 'number']);

/** The segments that make the abstract: those that a label names, else the first prose of the record. */
export function abstractOf(record: readonly Placed[]): { readonly first: number; readonly end: number } {
  const named = record.findIndex(({ segment }) => segment.role === 'A');
  const first =
    named >= 0 ? named : record.findIndex(({ segment, cut }) => segment.role === 'M' && isGloss(segment, cut));
  if (first < 0) return { first: 0, end: 0 };
  let end = first + 1;
  for (let i = first + 1; i < record.length; i++) {
    if (!goesOn(record, first, i)) break;
    const { role } = (record[i] as Placed).segment;
    if (role !== 'G' && (role !== 'K' || i + 1 < record.length)) end = i + 1;
  }
  return { first, end };
}

function isGloss(segment: Segment, { passage }: CutPassage): boolean {
  if (segment.label !== undefined && segment.label !== 'note') return false;
  const tokens = passage.tokens.slice(segment.first, segment.end);
  return isProse(tokens) && !isCitationNote(tokens);
}

/** Whether a segment goes on with the abstract: on its line, or on the next without a mark of its own. */
function goesOn(record: readonly Placed[], first: number, i: number): boolean {
  const start = record[first] as Placed;
  const before = record[i - 1] as Placed;
  const { segment, cut } = record[i] as Placed;
  if (!['A', 'M', 'G', 'K'].includes(segment.role)) return false;
  const tokens = cut.passage.tokens.slice(segment.first, segment.end);
  if (cut !== before.cut) return segment.role === 'A' && start.segment.role === 'A';
  if (tokens.some(({ type, text }) => type === 'mark' && CELL_BORDERS.has(text))) return false;
  if (segment.label !== start.segment.label && (segment.label !== undefined || segment.line === start.segment.line))
    return false;
  if (segment.role === 'G' && tokens.some(isText)) return false;
  return true;
}
