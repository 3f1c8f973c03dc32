import { GLUES } from '../piece.js';
import type { Sight } from './context.js';

const LONG = 240;
const LONG_LINE = 130;
/** Lines at least this long may be sentences. */
const SENTENCE = 60;
const TESTS = 47;
/** Tests whose bits fit into an integer with those of the glues. */
const EARLY = 20;

/** Number of features of a seam. */
export const SEAM_FEATURES: number = 1 + GLUES.length + TESTS;

/** Tests of two neighbouring pieces, the last one of its line and the next. */
function testsOf(before: Sight, sight: Sight): readonly boolean[] {
  const { piece, facts, cut, look, text, overlapPrevious } = sight;
  const { hard, enumerated, addressEnd } = before.look;
  const { low } = look;
  const full = isFull(before, sight);
  const share = shareOf(before, sight);
  const apart = piece.blank > 0;
  const longBefore = before.text.length >= LONG;
  const indent = indentOf(sight);
  const indentBefore = indentOf(before);
  const longSoon = sight.next > LONG_LINE || sight.lineLength > LONG_LINE;
  return [
    apart,
    piece.blank > 1,
    hard,
    low,
    full,
    hard && apart,
    full && !hard,
    !full && !hard && !cut,
    low && !hard,
    longBefore,
    longSoon,
    longSoon || sight.afterNext > LONG_LINE,
    hard && longBefore,
    low && longBefore,
    facts.unwrapped,
    facts.wrapped,
    facts.unwrapped && piece.glue === 'tail',
    facts.blanks && piece.blank === 0 && !cut,
    facts.blanks && apart,
    !facts.hardEnds && piece.glue === 'tail',
    sight.cutAddress,
    text.length < 30,
    before.text.length < 30,
    indent > indentBefore,
    indent < indentBefore,
    indent > 0 && indent === indentBefore,
    enumerated,
    addressEnd,
    overlapPrevious >= 0 && overlapPrevious < 0.08,
    overlapPrevious > 0.2,
    overlapPrevious > 0.4,
    look.continuation,
    text.length >= 500,
    text.length < 160,
    low && piece.glue === 'none' && text.length >= 160,
    share > 0,
    share > 0.8,
    share > 1.15,
    share > 1.5,
    share > 2,
    sight.sharedPrevious > 0,
    sight.sharedPrevious > 1,
    sight.sharedPrevious > 3,
    look.names > 0,
    look.names > 0 && sight.overlapNext > 0,
    look.names > 0 && sight.bylines,
    facts.numbered && !look.enumerated,
  ];
}

/** Features of the seam between two pieces as one whole number: bit `i` is feature `i`, below {@link SEAM_FEATURES}. */
export function seamOf(before: Sight | undefined, sight: Sight): number {
  if (before === undefined) return 1;
  const tests = testsOf(before, sight);
  const glue = GLUES.indexOf(sight.piece.glue);
  // More bits than an integer of 32 has: the last tests first, then all is shifted by a product.
  let late = 0;
  for (let i = TESTS - 1; i >= EARLY; i--) late = (late << 1) | (tests[i] ? 1 : 0);
  let early = 0;
  for (let i = EARLY - 1; i >= 0; i--) early = (early << 1) | (tests[i] ? 1 : 0);
  const glued = glue < 0 ? 0 : 1 << (glue + 1);
  return late * 2 ** (1 + GLUES.length + EARLY) + early * 2 ** (1 + GLUES.length) + glued + 1;
}

/** The features of a seam, as indices below {@link SEAM_FEATURES}. */
export function seamFeatures(seam: number): readonly number[] {
  const on: number[] = [];
  for (let i = 0, rest = seam; rest > 0; i++, rest = Math.floor(rest / 2)) if (rest % 2 === 1) on.push(i);
  return on;
}

const indentOf = ({ cut, piece }: Sight): number => (cut ? 0 : piece.start - piece.lineStart);

/** Length of the text that ends with a piece, as sentences go on, to that of an abstract; 0 where it is short. */
function shareOf(before: Sight, sight: Sight): number {
  const { typical } = sight.facts;
  if (typical === 0 || sight.cut || sight.lineLength < SENTENCE || before.lineLength < SENTENCE) return 0;
  return sight.run / typical;
}

/** Whether the first word of a piece would not have fitted on the line before: a wrapped text goes on. */
function isFull(before: Sight, sight: Sight): boolean {
  if (sight.cut || sight.width === 0) return false;
  const { length } = before.text;
  const word = sight.text.indexOf(' ');
  return length >= 40 && length <= LONG_LINE && length + 1 + (word < 0 ? sight.text.length : word) > sight.width;
}
