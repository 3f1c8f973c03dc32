import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import { SEED } from './feature-seeds.js';
import type { LineView } from './line-view.js';
import { hashOfName } from './name-hash.js';
import type { Piece } from './pieces.js';
import type { Run } from './run-finder.js';
import type { PieceFacts, SlotFacts, SlotTable } from './slot-table.js';
import { oddsStep, step } from './steps.js';

const RUN_STEPS = [2, 4, 6, 10, 20];
const COMMA_STEPS = [1, 2, 4];
const INITIAL_STEPS = [1, 3];

/** What the features of a run need to know of its line. */
export interface RunSurroundings {
  readonly view: LineView;
  /** Hash of what the line begins with. */
  readonly lead: number;
  /** 1 where the next line leads to a paper. */
  readonly nextHasPaper: number;
  /** What is known of the slot of each run. */
  readonly facts: readonly (SlotFacts | undefined)[];
  /** 0 for the run whose slot is the likeliest of a title, 1 for those nearly as likely, 2 for the others. */
  readonly ranks: readonly number[];
}

/** Tells the features that all tokens of a run share. */
export function tellRun(index: number, line: RunSurroundings, seen: FeatureSink): void {
  const { view, ranks, lead, nextHasPaper } = line;
  const run = view.runs[index] as Run;
  const rank = ranks[index] as number;
  const size = step(run.words, RUN_STEPS);
  const longest = run.words === view.mostWords ? 1 : 0;
  const commas = step(run.commas, COMMA_STEPS);
  const label = hashOfName(run.isLabel ? 'is label' : (run.label ?? 'none'));
  const counts = ((size * 4 + commas) * 2 + (run.years > 0 ? 1 : 0)) * 4 + step(run.initials, INITIAL_STEPS);
  seen.add(signedPair(SEED.slot, run.left));
  seen.add(signedPair(signedPair(SEED['slot near'], run.nearLeft), hashOfName(run.right)));
  seen.add(signedPair(SEED.rank, rank * 64 + longest * 32 + size));
  seen.add(signedPair(signedPair(SEED['rank lead'], rank * 4 + (view.hasPaper ? 2 : 0) + nextHasPaper), lead));
  seen.add(signedPair(signedPair(SEED['place of run'], index * 8 + Math.min(6, view.runs.length)), lead));
  seen.add(signedPair(SEED.run, counts));
  seen.add(signedPair(SEED.label, label));
  seen.add(signedPair(signedPair(SEED['label rank'], label), rank * 8 + size));
  const facts = line.facts[index];
  if (facts === undefined) return;
  seen.add(signedPair(SEED['slot prose'], facts.prose));
  seen.add(signedPair(SEED['slot shape'], facts.shape));
  seen.add(signedPair(signedPair(SEED['slot rank'], facts.prose), rank));
  seen.add(signedPair(SEED['odds of slot'], (facts.odds * 8 + oddsStep(run.odds, run.words)) * 8 + size));
}

/** Tells the features that all tokens of a piece share, as a bundle each: its number for those tokens, where a run has several. */
export function tellPieces(
  { pieces }: Run,
  { slots, bundles }: { readonly slots: SlotTable; readonly bundles: Int32Array },
  seen: FeatureSink,
): void {
  if (pieces.length < 2) return;
  const facts: (PieceFacts | undefined)[] = [];
  for (const piece of pieces) facts.push(slots.pieceFactsOf(piece));
  let best = Number.NEGATIVE_INFINITY;
  for (const fact of facts) best = Math.max(best, fact?.titleLike ?? 0);
  for (let p = 0; p < pieces.length; p++) {
    const fact = facts[p];
    if (fact === undefined) continue;
    const { first, end } = pieces[p] as Piece;
    const rank = fact.titleLike === best ? 0 : fact.titleLike > best * 0.7 ? 1 : 2;
    const bundle = seen.openBundle();
    seen.add(signedPair(SEED.piece, fact.look));
    seen.add(signedPair(signedPair(SEED['piece rank'], rank * 8 + Math.min(p, 7)), Math.min(pieces.length, 7)));
    const before = signedPair(signedPair(SEED.pieces, facts[p - 1]?.kind ?? 99), fact.kind);
    seen.add(signedPair(before, facts[p + 1]?.kind ?? 99));
    const { odds, words } = pieces[p] as Piece;
    seen.add(signedPair(SEED['odds of piece'], (fact.odds * 8 + oddsStep(odds, words)) * 4 + rank));
    const around = (facts[p - 1]?.odds ?? 0) * 8 + (facts[p + 1]?.odds ?? 0);
    seen.add(signedPair(SEED['odds of pieces'], around * 8 + fact.odds));
    seen.closeBundle();
    bundles.fill(bundle, first, end);
  }
}
