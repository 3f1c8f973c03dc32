import { GLUES } from '../piece.js';
import type { Sight } from './context.js';
import { bucket, FIRST } from './feature-groups.js';
import { LENGTH_BUCKETS, lengthBucket } from './look.js';

const SHARES = [0, 0.1, 0.2, 0.35, 0.55];
const RELATIVE_LENGTHS = [0.2, 0.4, 0.6, 0.8, 1.1, 1.5];
const SHARED = [0, 1, 3, 6];
const BALANCES = [-0.3, -0.1, 0.1, 0.3];
const CUT_ADDRESS = 13;
const HEADING = 14;
const MAIN_HEADING = 15;
const BOLD = 16;

/** Features of a piece that are on, as indices below `FEATURES`. */
export function featuresOf(sight: Sight, before: Sight | undefined, after: Sight | undefined): readonly number[] {
  const { look, facts } = sight;
  const on = look.features.slice();
  if (sight.cutAddress) on.push(FIRST.flag + CUT_ADDRESS);
  if (sight.heading > 0) on.push(FIRST.flag + (sight.heading === facts.heading ? MAIN_HEADING : HEADING));
  if (sight.bold) on.push(FIRST.flag + BOLD);
  const balance = balanceOf(sight);
  on.push(
    FIRST.hardEnd + (facts.hardEnds ? 0 : 3) + (look.hard ? 0 : look.long ? 1 : 2),
    FIRST.layoutLength + facts.layout * LENGTH_BUCKETS + look.length,
    FIRST.overlapNext + shareLevel(sight.overlapNext),
    FIRST.overlapPrevious + shareLevel(sight.overlapPrevious),
    FIRST.overlapBalance + balance + (look.long ? 6 : 0),
    FIRST.sharedNext + bucket(sight.sharedNext, SHARED),
    FIRST.sharedPrevious + bucket(sight.sharedPrevious, SHARED),
    FIRST.numbered + (facts.numbered ? (look.enumerated ? 2 : 1) : 0),
    FIRST.repeats + (sight.repeats < 3 ? sight.repeats : sight.repeats < 6 ? 3 : 4),
  );
  if (facts.typical > 0 && look.long)
    on.push(FIRST.relativeLength + bucket(look.size / facts.typical, RELATIVE_LENGTHS));
  // "Neural Networks" looks like a name; its words come again in the abstract.
  if (look.names > 0)
    on.push(FIRST.names + (sight.bylines ? 4 : 0) + (look.names > 1 ? 2 : 0) + (sight.overlapNext > 0 ? 1 : 0));
  if (sight.cut) glueFeatures(sight, { after, balance }, on);
  if (after !== undefined) on.push(FIRST.nextLength + lengthBucket(after.text.length));
  if (before !== undefined) on.push(FIRST.previousLength + lengthBucket(before.text.length));
  return on;
}

/** Whether a cut is right shows in what follows: a title is followed by an abstract of the same words. */
function glueFeatures(
  sight: Sight,
  { after, balance }: { readonly after: Sight | undefined; readonly balance: number },
  on: number[],
): void {
  const glue = GLUES.indexOf(sight.piece.glue);
  const next = after === undefined ? 0 : after.text.length >= 160 ? 1 : 2;
  on.push(FIRST.glue + glue, FIRST.glueBalance + glue * 6 + balance, FIRST.glueNext + glue * 3 + next);
}

function balanceOf({ overlapNext, overlapPrevious }: Sight): number {
  return overlapNext < 0 ? 5 : bucket(overlapNext - overlapPrevious, BALANCES);
}

const shareLevel = (share: number): number => (share < 0 ? 6 : bucket(share, SHARES));
