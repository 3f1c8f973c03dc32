import type { Sight } from './context.js';

const LONG = 240;
const LONG_LINE = 130;
const GLUES = ['sentence', 'tail', 'camel', 'banner', 'url'];

/** What is asked of two neighbouring pieces, the last one of its line and the next. */
interface Seam {
  readonly before: Sight;
  readonly sight: Sight;
  readonly hard: boolean;
  readonly low: boolean;
  readonly full: boolean;
}

const TESTS: readonly ((seam: Seam) => boolean)[] = [
  ({ sight }) => sight.piece.blank > 0,
  ({ sight }) => sight.piece.blank > 1,
  ({ hard }) => hard,
  ({ low }) => low,
  ({ full }) => full,
  ({ hard, sight }) => hard && sight.piece.blank > 0,
  ({ full, hard }) => full && !hard,
  ({ full, hard, sight }) => !full && !hard && !sight.cut,
  ({ low, hard }) => low && !hard,
  ({ before }) => before.text.length >= LONG,
  ({ sight }) => sight.next > LONG_LINE || sight.lineLength > LONG_LINE,
  ({ sight }) => sight.afterNext > LONG_LINE || sight.next > LONG_LINE || sight.lineLength > LONG_LINE,
  ({ hard, before }) => hard && before.text.length >= LONG,
  ({ low, before }) => low && before.text.length >= LONG,
  ({ sight }) => sight.facts.unwrapped,
  ({ sight }) => sight.facts.wrapped,
  ({ sight }) => sight.facts.unwrapped && sight.piece.glue === 'tail',
  ({ sight }) => sight.facts.blanks && sight.piece.blank === 0 && !sight.cut,
  ({ sight }) => sight.facts.blanks && sight.piece.blank > 0,
  ({ sight }) => !sight.facts.hardEnds && sight.piece.glue === 'tail',
  ({ sight }) => sight.cutAddress,
  ({ sight }) => sight.text.length < 30,
  ({ before }) => before.text.length < 30,
  ({ before, sight }) => indentOf(sight) > indentOf(before),
  ({ before, sight }) => indentOf(sight) < indentOf(before),
  ({ before, sight }) => indentOf(sight) > 0 && indentOf(sight) === indentOf(before),
  ({ before }) => before.look.enumerated,
  ({ before }) => before.look.addressEnd,
  ({ sight }) => sight.overlapPrevious >= 0 && sight.overlapPrevious < 0.08,
  ({ sight }) => sight.overlapPrevious > 0.2,
  ({ sight }) => sight.overlapPrevious > 0.4,
  ({ sight }) => sight.look.continuation,
  ({ sight }) => sight.text.length >= 500,
  ({ sight }) => sight.text.length < 160,
  ({ sight, low }) => low && sight.piece.glue === 'none' && sight.text.length >= 160,
];

/** Number of features of a seam. */
export const SEAM_FEATURES: number = 1 + GLUES.length + TESTS.length;

/** Features of the seam between two pieces that are on, as indices below {@link SEAM_FEATURES}. */
export function seamFeaturesOf(before: Sight | undefined, sight: Sight): readonly number[] {
  const on = [0];
  if (before === undefined) return on;
  const glue = GLUES.indexOf(sight.piece.glue);
  if (glue >= 0) on.push(1 + glue);
  const seam: Seam = {
    before,
    sight,
    hard: before.look.hard,
    low: sight.look.low,
    full: isFull(before, sight),
  };
  for (let i = 0; i < TESTS.length; i++) if (TESTS[i]?.(seam)) on.push(1 + GLUES.length + i);
  return on;
}

const indentOf = ({ cut, piece }: Sight): number => (cut ? 0 : piece.start - piece.lineStart);

/** Whether the first word of a piece would not have fitted on the line before: a wrapped text goes on. */
function isFull(before: Sight, sight: Sight): boolean {
  if (sight.cut || sight.width === 0) return false;
  const { length } = before.text;
  const word = sight.text.indexOf(' ');
  return length >= 40 && length <= LONG_LINE && length + 1 + (word < 0 ? sight.text.length : word) > sight.width;
}
