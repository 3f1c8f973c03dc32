import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import { SEED } from './feature-seeds.js';
import type { LineView } from './line-view.js';
import { hashOfName } from './name-hash.js';
import type { SlotTable } from './slot-table.js';
import { step } from './steps.js';

const WORD_STEPS = [1, 4, 9, 25];
const SKELETON_STEPS = [2, 5, 15];

/** What the features need to know of the lines around a passage. */
export interface Surroundings {
  /** All lines of the listing or block. */
  readonly views: readonly LineView[];
  readonly slots: SlotTable;
}

/** Tells the features of a line and its neighbours. */
export function tellLine(index: number, { views, slots }: Surroundings, seen: FeatureSink): void {
  const view = views[index] as LineView;
  const next = neighbour(views[index + 1], views[index + 1]?.line.blank ?? 0);
  const before = neighbour(views[index - 1], view.line.blank);
  const lead = leadOf(view);
  const now = lookOf(view);
  const after = next === undefined ? 0 : lookOf(next);
  const s1 = shapeAt(views, index - 1);
  const s0 = view.shape;
  const n1 = shapeAt(views, index + 1);
  const skeletonTimes = step(slots.timesOf(view.skeleton), SKELETON_STEPS);
  const same = (next?.skeleton === view.skeleton ? 2 : 0) + (before?.skeleton === view.skeleton ? 1 : 0);
  const blanks = (view.line.blank > 0 ? 2 : 0) + ((views[index + 1]?.line.blank ?? 1) > 0 ? 1 : 0);
  const papers = (view.hasPaper ? 4 : 0) + (next?.hasPaper ? 2 : 0) + (views[index + 2]?.hasPaper ? 1 : 0);
  seen.add(signedPair(signedPair(SEED['now and next'], now), after));
  seen.add(signedPair(signedPair(SEED['before and now'], before === undefined ? 0 : lookOf(before)), now));
  seen.add(signedPair(signedPair(SEED.skeleton, skeletonTimes), now));
  seen.add(signedPair(signedPair(SEED.neighbours, same * 4 + blanks), lead));
  seen.add(signedPair(signedPair(SEED.papers, papers), lead));
  seen.add(signedPair(signedPair(signedPair(SEED.shapes, s1), s0), n1));
  seen.add(signedPair(signedPair(signedPair(SEED['shapes before'], shapeAt(views, index - 2)), s1), s0));
  seen.add(signedPair(signedPair(signedPair(SEED['shapes after'], s0), n1), shapeAt(views, index + 2)));
  const odds = ((before?.odds ?? 0) * 8 + view.odds) * 8 + (next?.odds ?? 0);
  seen.add(signedPair(signedPair(SEED['odds of lines'], odds), view.line.lead.kind === 'none' ? 0 : 1));
  const leads = (view.hasPaper ? 2 : 0) + (view.hasLink ? 1 : 0);
  seen.add(signedPair(signedPair(SEED.section, view.section * 4 + leads), lead));
  seen.add(signedPair(signedPair(SEED.place, view.place.number * 10 + view.place.of), s0));
}

const shapeAt = (views: readonly LineView[], index: number): number => views[index]?.shape ?? 0;

/** A line beside another, with so many blank lines between. */
export const neighbour = (view: LineView | undefined, blanks: number): LineView | undefined =>
  blanks > 2 ? undefined : view;

/** Hash of what a line begins with. */
export const leadOf = ({ line: { lead } }: LineView): number =>
  hashOfName(lead.kind === 'heading' ? `heading${lead.level}` : lead.kind);

/** What a line looks like from afar: its beginning, its links, its length. */
const lookOf = (view: LineView): number =>
  signedPair(leadOf(view), (view.hasPaper ? 64 : view.hasLink ? 32 : 16) + step(view.words, WORD_STEPS));
