import { growBytes, growInt32 } from '../../packed/grow.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import type { Token } from '../structure/token.js';
import { leadOf, neighbour, type Surroundings, tellLine } from './line-features.js';
import type { LineView } from './line-view.js';
import { hashOfName } from './name-hash.js';
import { tellParts } from './parts.js';
import { type RunSurroundings, tellPieces, tellRun } from './run-features.js';
import type { SlotFacts } from './slot-table.js';

/** Marks that open or close, a bit each. */
const LINK = 1;
const BOLD = 2;
const ITALIC = 4;
const QUOTED = 8;

/** What all tokens of a line share, and what the line says of each. One object serves line after line: its arrays may be longer. */
export class LineContext implements RunSurroundings {
  #view: LineView | undefined;
  lead = 0;
  nextHasPaper = 0;
  facts: readonly (SlotFacts | undefined)[] = [];
  ranks: readonly number[] = [];
  /** Bundle of the features of the line and its neighbours. */
  ofLine = 0;
  /** Bundle of the features that all tokens of a run share. */
  ofRuns: Int32Array = new Int32Array(16);
  /** Bundle of the features that all tokens of a piece share; -1 for none. */
  ofPieces: Int32Array = new Int32Array(64);
  /** Bundle of the features that all tokens of a part share. */
  ofParts: Int32Array = new Int32Array(64);
  /** What is open at each token: link, bold, italic, quotation. */
  states: Uint8Array = new Uint8Array(64);
  /** Hash of the kind of the address behind the link text that comes next. */
  nextHosts: Int32Array = new Int32Array(64);
  /** Sentences of the run before each token, at most 4. */
  phases: Uint8Array = new Uint8Array(64);

  get view(): LineView {
    return this.#view as LineView;
  }

  /** Looks at another line, and tells what its tokens share. */
  read(index: number, around: Surroundings, seen: FeatureSink): void {
    const { views, slots } = around;
    const view = views[index] as LineView;
    const { runs, tokens } = view;
    this.#view = view;
    this.lead = leadOf(view);
    this.nextHasPaper = neighbour(views[index + 1], views[index + 1]?.line.blank ?? 0)?.hasPaper ? 1 : 0;
    this.facts = slots.factsOfAll(runs);
    this.ranks = ranksOf(view, this.facts);
    this.#follow(view);
    this.ofLine = seen.openBundle();
    tellLine(index, around, seen);
    seen.closeBundle();
    this.ofRuns = growInt32(this.ofRuns, runs.length);
    this.ofPieces = growInt32(this.ofPieces, tokens.length).fill(-1, 0, tokens.length);
    for (let r = 0; r < runs.length; r++) {
      this.ofRuns[r] = seen.openBundle();
      tellRun(r, this, seen);
      seen.closeBundle();
    }
    this.ofParts = growInt32(this.ofParts, tokens.length);
    for (const run of runs) {
      const { first, end } = run;
      tellPieces(run, { slots, bundles: this.ofPieces }, seen);
      tellParts({ tokens, facts: view.facts, first, end }, this.ofParts, seen);
    }
  }

  /** Follows a line from token to token. */
  #follow({ tokens, hosts, runOf, facts }: LineView): void {
    const { length } = tokens;
    this.states = growBytes(this.states, length);
    this.phases = growBytes(this.phases, length);
    this.nextHosts = growInt32(this.nextHosts, length);
    let open = 0;
    let phase = 0;
    for (let i = 0; i < length; i++) {
      const token = tokens[i] as Token;
      open = opened(token, open);
      this.states[i] = open;
      if (token.text === '”' || token.text === '»') open &= ~QUOTED;
      if (i === 0 || runOf[i] !== runOf[i - 1]) phase = 0;
      else if (phase < 4 && endsSentence(tokens[i - 1] as Token, token) && !facts[i - 2]?.initial) phase++;
      this.phases[i] = phase;
    }
    let host = 0;
    for (let i = length - 1; i >= 0; i--) {
      const kind = hosts[i];
      if (kind !== undefined && tokens[i]?.text === '](') host = hashOfName(kind);
      this.nextHosts[i] = host;
    }
  }
}

/** What is open at a token, by what was before it. */
function opened({ type, text }: Token, open: number): number {
  if (text === '“' || text === '«') return open | QUOTED;
  if (text === '"') return open ^ QUOTED;
  if (type !== 'mark') return open;
  if (text === '[') return open | LINK;
  if (text === '](') return open & ~LINK;
  if (text === '**') return open ^ BOLD;
  return text === '*' ? open ^ ITALIC : open;
}

const endsSentence = (before: Token, token: Token): boolean =>
  token.spaced && (before.text === '.' || before.text === ':');

function ranksOf({ runs }: LineView, facts: LineContext['facts']): readonly number[] {
  const likely: number[] = [];
  let best = 0;
  let first = -1;
  for (let r = 0; r < runs.length; r++) {
    const value = runs[r]?.isLabel ? 0 : (facts[r]?.titleLike ?? 0);
    likely.push(value);
    if (value <= best) continue;
    best = value;
    first = r;
  }
  for (let r = 0; r < likely.length; r++) likely[r] = r === first ? 0 : (likely[r] as number) > best * 0.7 ? 1 : 2;
  return likely;
}
