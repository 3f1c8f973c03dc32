import type { LineView } from './line-view.js';
import type { Piece } from './pieces.js';
import type { Run } from './run-finder.js';
import { oddsStep, step } from './steps.js';

/** What is known of a slot over the listing, in steps. */
export interface SlotFacts {
  /** How often it is filled, how long, how varied, how much of it is prose. */
  readonly prose: number;
  /** How long it is, and how many capitals, commas and years it has. */
  readonly shape: number;
  /** How well it would be that of the titles. */
  readonly titleLike: number;
  /** How much its words are those of titles. */
  readonly odds: number;
}

/** What is counted of a place over the listing. */
abstract class Tally<Item, Facts> {
  count = 0;
  #facts: Facts | undefined;

  add(item: Item): void {
    this.count++;
    this.take(item);
    this.#facts = undefined;
  }

  get facts(): Facts {
    this.#facts ??= this.steps();
    return this.#facts;
  }

  protected abstract take(item: Item): void;
  protected abstract steps(): Facts;
}

class SlotTally extends Tally<Run, SlotFacts> {
  words = 0;
  withFunctionWord = 0;
  capitals = 0;
  withYear = 0;
  withCommas = 0;
  odds = 0;
  readonly texts = new Set<number>();

  protected take(run: Run): void {
    this.words += run.words;
    if (run.functionWords > 0) this.withFunctionWord++;
    this.capitals += run.capitals / run.words;
    if (run.years > 0) this.withYear++;
    if (run.commas > 1) this.withCommas++;
    this.odds += run.odds;
    this.texts.add(run.text);
  }

  protected steps(): SlotFacts {
    const n = this.count;
    const length = step(this.words / n, WORDS);
    const distinct = this.texts.size / n;
    const prose = this.withFunctionWord / n;
    const commas = this.withCommas / n;
    const fits = this.words / n >= 4 && this.words / n < 25 ? 1 : 0.2;
    const often = n > 1 ? 1 : 0.5;
    return {
      prose: ((step(n, RUNS) * 8 + length) * 4 + step(distinct, DISTINCT)) * 4 + step(prose, PROSE),
      shape:
        ((length * 4 + step(this.capitals / n, CAPITALS)) * 3 + step(commas, FEW)) * 3 + step(this.withYear / n, FEW),
      titleLike: often * Math.min(1, distinct + 0.05) * fits * (0.3 + prose) * (commas > 0.5 ? 0.4 : 1),
      odds: oddsStep(this.odds, this.words),
    };
  }
}

/** What is known of a place for pieces over the listing, in steps. */
export interface PieceFacts {
  /** How often it is filled, how long, how much of it is prose, names and years. */
  readonly look: number;
  /** Whether it is prose, names, or has years: {@link look} from afar. */
  readonly kind: number;
  /** How well it would be that of the titles. */
  readonly titleLike: number;
  /** How much its words are those of titles. */
  readonly odds: number;
}

class PieceTally extends Tally<Piece, PieceFacts> {
  words = 0;
  withFunctionWord = 0;
  withJoints = 0;
  withYear = 0;
  odds = 0;

  protected take(piece: Piece): void {
    this.words += piece.words;
    if (piece.functionWords > 0) this.withFunctionWord++;
    if (piece.joints > 0) this.withJoints++;
    if (piece.years > 0) this.withYear++;
    this.odds += piece.odds;
  }

  protected steps(): PieceFacts {
    const n = this.count;
    const prose = this.withFunctionWord / n;
    const joints = this.withJoints / n;
    const kind = (step(prose, PROSE) * 4 + step(joints, PROSE)) * 3 + step(this.withYear / n, FEW);
    const fits = this.words / n >= 3 && this.words / n < 25 ? 1 : 0.2;
    return {
      kind,
      look: (kind * 8 + step(this.words / n, WORDS)) * 4 + step(n, PIECES),
      titleLike: fits * (0.2 + prose) * (1 - 0.7 * joints),
      odds: oddsStep(this.odds, this.words),
    };
  }
}

const PIECES = [2, 4, 10];
const RUNS = [2, 4, 8, 20];
const WORDS = [2, 3.5, 5, 7, 10, 16, 30];
const DISTINCT = [0.3, 0.7, 0.95];
const PROSE = [0.2, 0.5, 0.8];
const CAPITALS = [0.3, 0.6, 0.9];
const FEW = [0.2, 0.6];

/** Runs after which a slot is known, and slots that are kept. */
const ENOUGH = 1000;
const MOST_SLOTS = 1 << 15;

/** Tallies of places by their slot, as many as are kept. */
class Tallies<Item extends { readonly slot: number }, Facts> {
  readonly #tallies = new Map<number, Tally<Item, Facts>>();
  readonly #empty: () => Tally<Item, Facts>;

  constructor(empty: () => Tally<Item, Facts>) {
    this.#empty = empty;
  }

  /** Counts what stands in a place; whether the place is kept. */
  add(item: Item): boolean {
    let tally = this.#tallies.get(item.slot);
    if (tally === undefined) {
      if (this.#tallies.size >= MOST_SLOTS) return false;
      tally = this.#empty();
      this.#tallies.set(item.slot, tally);
    }
    if (tally.count < ENOUGH) tally.add(item);
    return true;
  }

  of({ slot }: Item): Tally<Item, Facts> | undefined {
    return this.#tallies.get(slot);
  }
}

/** Statistics of the slots and skeletons of a listing. */
export class SlotTable {
  readonly #slots = new Tallies<Run, SlotFacts>(() => new SlotTally());
  readonly #pieces = new Tallies<Piece, PieceFacts>(() => new PieceTally());
  readonly #skeletons = new Map<number, number>();

  observe(view: LineView): void {
    const times = this.#skeletons.get(view.skeleton) ?? 0;
    if (times > 0 || this.#skeletons.size < MOST_SLOTS) this.#skeletons.set(view.skeleton, times + 1);
    for (const run of view.runs) {
      if (run.words === 0 || !this.#slots.add(run) || run.pieces.length < 2) continue;
      for (const piece of run.pieces) this.#pieces.add(piece);
    }
  }

  factsOf(run: Run): SlotFacts | undefined {
    return this.#slots.of(run)?.facts;
  }

  factsOfAll(runs: readonly Run[]): readonly (SlotFacts | undefined)[] {
    const facts: (SlotFacts | undefined)[] = [];
    for (const run of runs) facts.push(this.factsOf(run));
    return facts;
  }

  /** Of a piece of a run that has several. */
  pieceFactsOf(piece: Piece): PieceFacts | undefined {
    return this.#pieces.of(piece)?.facts;
  }

  runsOf(run: Run): number {
    return this.#slots.of(run)?.count ?? 0;
  }

  /** How often lines with such a beginning come. */
  timesOf(skeleton: number): number {
    return this.#skeletons.get(skeleton) ?? 0;
  }
}
