import { hashPair, hashString } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import type { Token } from '../structure/token.js';
import type { LineView, Run } from './line-view.js';
import type { Passage } from './passages.js';
import { type SlotFacts, type SlotTable, step } from './slot-table.js';
import type { WordSight } from './word-sight.js';
import { WordSights } from './word-sights.js';

// One seed a template, so that the same value under two templates is two features.
const NAMES = [
  'kind',
  'word',
  'word-1',
  'word+1',
  'word-2',
  'word+2',
  'kinds-1+1',
  'kinds-2',
  'kinds+2',
  'kinds-2+2',
  'suffix',
  'prefix',
  'state',
  'state kind',
  'from start',
  'to end',
  'slot',
  'slot near',
  'slot prose',
  'slot shape',
  'slot rank',
  'slot state',
  'rank',
  'rank lead',
  'place of run',
  'next host',
  'run',
  'place in run',
  'mark',
  'after stop',
  'phase',
  'label',
  'label kind',
  'now and next',
  'before and now',
  'skeleton',
  'neighbours',
  'papers',
  'label rank',
  'break',
  'break kinds',
  'shapes',
  'shapes before',
  'shapes after',
  'place',
] as const;
const SEED = Object.fromEntries(NAMES.map((name) => [name, hashString(`feature ${name}`)])) as Record<
  (typeof NAMES)[number],
  number
>;

const WORD_STEPS = [1, 4, 9, 25];
const RUN_STEPS = [2, 4, 6, 10, 20];
const COMMA_STEPS = [1, 2, 4];
const INITIAL_STEPS = [1, 3];
const NEAR_STEPS = [1, 2, 4];
/** Of the length of the longest line of the passage. */
const FULL_STEPS = [0.5, 0.7, 0.85, 0.95];
const SKELETON_STEPS = [2, 5, 15];

const hashes = new Map<string, number>();
function hashed(text: string): number {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = hashString(text);
    if (hashes.size < 4096) hashes.set(text, hash);
  }
  return hash;
}

/** What the features need to know of the lines around a passage. */
export interface Surroundings {
  /** All lines of the listing or block. */
  readonly views: readonly LineView[];
  readonly slots: SlotTable;
}

/** Tells a chain what is seen of the tokens of passages. */
export class PassageObserver {
  readonly #seen: FeatureSink;
  readonly #words: WordSights;
  /** Sights of the tokens of the passage, with two places at each end, so that none is missing. */
  #sights: WordSight[] = [];

  constructor(seen: FeatureSink) {
    this.#seen = seen;
    this.#words = new WordSights(seen, SEED);
  }

  /** Tells what is seen of a passage. */
  observe(passage: Passage, around: Surroundings): void {
    const seen = this.#seen;
    seen.clear();
    this.#look(passage);
    let line = -1;
    let context: LineContext | undefined;
    for (let i = 0; i < passage.tokens.length; i++) {
      const v = passage.viewOf[i] as number;
      if (v >= 0 && v !== line) {
        line = v;
        context = lineContext(passage.firstLine + v, around, seen);
      }
      this.#token(i);
      if (context !== undefined) {
        if (v >= 0) this.#inLine(passage, i, context);
        else this.#break(passage, i, line);
        seen.addBundle(context.ofLine);
      }
      seen.endToken(borderClass(passage.tokens[i - 1], passage.tokens[i] as Token));
    }
  }

  #look({ tokens, views, viewOf, indexOf }: Passage): void {
    const sights = this.#sights;
    const words = this.#words;
    const [first, second, third, fourth] = words.edges;
    sights[0] = first;
    sights[1] = second;
    const { length } = tokens;
    for (let i = 0; i < length; i++) {
      const view = views[viewOf[i] as number];
      const place = indexOf[i] as number;
      const facts = view?.facts[place];
      if (view === undefined || facts === undefined) sights[i + 2] = words.line;
      else if ((tokens[i] as Token).type === 'mark') sights[i + 2] = words.ofMark(facts, view.hosts[place]);
      else sights[i + 2] = words.ofWord(facts);
    }
    sights[length + 2] = third;
    sights[length + 3] = fourth;
  }

  #add(feature: number): void {
    this.#seen.add(feature);
  }

  /** The token and those beside it, over the ends of lines. */
  #token(i: number): void {
    const seen = this.#seen;
    const before2 = this.#sights[i] as WordSight;
    const before = this.#sights[i + 1] as WordSight;
    const now = this.#sights[i + 2] as WordSight;
    const after = this.#sights[i + 3] as WordSight;
    const after2 = this.#sights[i + 4] as WordSight;
    seen.addKnown(now.ofKind);
    seen.addKnown(now.ofWord);
    seen.addKnown(before.before);
    seen.addKnown(after.after);
    seen.addKnown(before2.farBefore);
    seen.addKnown(after2.farAfter);
    const middle = hashPair(before.plain, now.plain);
    seen.add(hashPair(hashPair(SEED['kinds-1+1'], middle), after.plain));
    seen.add(hashPair(hashPair(SEED['kinds-2'], middle), before2.plain));
    seen.add(hashPair(hashPair(SEED['kinds+2'], hashPair(now.plain, after.plain)), after2.plain));
    const wide = hashPair(hashPair(SEED['kinds-2+2'], hashPair(before2.plain, middle)), after.plain);
    seen.add(hashPair(wide, after2.plain));
    if (!now.hasAffixes) return;
    seen.addKnown(now.suffix);
    seen.addKnown(now.prefix);
  }

  /** Whether a line was full when it broke: then what stands in it goes on in the next. */
  #break(passage: Passage, i: number, line: number): void {
    const { start, end } = (passage.views[line] as LineView).line;
    const longest = Math.max(...passage.views.map(({ line }) => line.end - line.start));
    const full = step((end - start) / longest, FULL_STEPS);
    const next = (this.#sights[i + 3] as WordSight).plain;
    const functionWord = passage.views[line]?.facts.at(-1)?.functionWord ? 1 : 0;
    this.#add(hashPair(hashPair(SEED.break, full * 2 + functionWord), next));
    this.#add(hashPair(hashPair(SEED['break kinds'], (this.#sights[i + 1] as WordSight).plain), next));
  }

  /** Where the token stands in its line and its run. */
  #inLine(passage: Passage, i: number, context: LineContext): void {
    const { view, states, nextHosts, lead } = context;
    const place = passage.indexOf[i] as number;
    const state = states[place] as number;
    const { plain, kind } = this.#sights[i + 2] as WordSight;
    this.#add(hashPair(hashPair(SEED.state, state), lead));
    this.#add(hashPair(hashPair(SEED['state kind'], state), kind));
    this.#add(hashPair(hashPair(SEED['from start'], Math.min(place, 6)), lead));
    this.#add(hashPair(hashPair(SEED['to end'], Math.min(view.tokens.length - 1 - place, 6)), plain));
    const run = view.runs[view.runOf[place] as number];
    if (run === undefined) {
      this.#add(hashPair(SEED.mark, plain));
      return;
    }
    this.#inRun(run, place, { context, state });
    this.#add(hashPair(hashPair(SEED['next host'], nextHosts[place] as number), state));
    if (view.tokens[place - 1]?.text === '.') this.#add(hashPair(SEED['after stop'], state));
  }

  #inRun(run: Run, place: number, at: { readonly context: LineContext; readonly state: number }): void {
    const { context, state } = at;
    const { view, ranks, phases } = context;
    const index = view.runOf[place] as number;
    const rank = ranks[index] as number;
    const facts = context.facts[index];
    this.#seen.addBundle(context.ofRuns[index] as number);
    if (facts !== undefined) this.#add(hashPair(hashPair(SEED['slot state'], facts.shape), state));
    const from = step(place - run.first, NEAR_STEPS);
    const to = step(run.end - 1 - place, NEAR_STEPS);
    this.#add(hashPair(SEED['place in run'], (from * 4 + to) * 4 + rank));
    this.#add(hashPair(SEED.phase, (phases[place] as number) * 4 + rank));
  }
}

/** Tells the features that all tokens of a run share. */
function tellRun(index: number, context: Omit<LineContext, 'ofRuns'>, seen: FeatureSink): void {
  const { view, ranks, lead, nextHasPaper } = context;
  const run = view.runs[index] as Run;
  const rank = ranks[index] as number;
  const size = step(run.words, RUN_STEPS);
  const longest = run.words === view.mostWords ? 1 : 0;
  const commas = step(run.commas, COMMA_STEPS);
  const label = hashed(run.isLabel ? 'is label' : (run.label ?? 'none'));
  const counts = ((size * 4 + commas) * 2 + (run.years > 0 ? 1 : 0)) * 4 + step(run.initials, INITIAL_STEPS);
  seen.add(hashPair(SEED.slot, run.left));
  seen.add(hashPair(hashPair(SEED['slot near'], run.nearLeft), hashed(run.right)));
  seen.add(hashPair(SEED.rank, rank * 64 + longest * 32 + size));
  seen.add(hashPair(hashPair(SEED['rank lead'], rank * 4 + (view.hasPaper ? 2 : 0) + nextHasPaper), lead));
  seen.add(hashPair(hashPair(SEED['place of run'], index * 8 + Math.min(6, view.runs.length)), lead));
  seen.add(hashPair(SEED.run, counts));
  seen.add(hashPair(SEED.label, label));
  seen.add(hashPair(hashPair(SEED['label rank'], label), rank * 8 + size));
  const facts = context.facts[index];
  if (facts === undefined) return;
  seen.add(hashPair(SEED['slot prose'], facts.prose));
  seen.add(hashPair(SEED['slot shape'], facts.shape));
  seen.add(hashPair(hashPair(SEED['slot rank'], facts.prose), rank));
}

/** What all tokens of a line share. */
interface LineContext {
  readonly view: LineView;
  readonly lead: number;
  readonly nextHasPaper: number;
  /** Bundle of the features of the line and its neighbours. */
  readonly ofLine: number;
  /** What is open at each token: link, bold, italic, quotation. */
  readonly states: Uint8Array;
  /** Kind of the address behind the link text that comes next. */
  readonly nextHosts: Uint32Array;
  /** 0 for the run whose slot is the likeliest of a title, 1 for those nearly as likely. */
  readonly ranks: Uint8Array;
  /** Sentences of the run before each token, at most 4. */
  readonly phases: Uint8Array;
  /** What is known of the slot of each run. */
  readonly facts: readonly (SlotFacts | undefined)[];
  /** Bundle of the features that all tokens of a run share. */
  readonly ofRuns: readonly number[];
}

function lineContext(index: number, around: Surroundings, seen: FeatureSink): LineContext {
  const { views, slots } = around;
  const view = views[index] as LineView;
  const facts = view.runs.map((run) => slots.factsOf(run));
  const context = {
    view,
    lead: leadOf(view),
    facts,
    nextHasPaper: neighbour(views[index + 1], views[index + 1]?.line.blank ?? 0)?.hasPaper ? 1 : 0,
    ofLine: bundle(seen, () => tellLine(index, around, seen)),
    states: statesOf(view),
    nextHosts: nextHostsOf(view),
    ranks: ranksOf(view, facts),
    phases: phasesOf(view),
  };
  return { ...context, ofRuns: view.runs.map((_, i) => bundle(seen, () => tellRun(i, context, seen))) };
}

function bundle(seen: FeatureSink, tell: () => void): number {
  const number = seen.openBundle();
  tell();
  seen.closeBundle();
  return number;
}

/** Tells the features of a line and its neighbours. */
function tellLine(index: number, { views, slots }: Surroundings, seen: FeatureSink): void {
  const view = views[index] as LineView;
  const next = neighbour(views[index + 1], views[index + 1]?.line.blank ?? 0);
  const before = neighbour(views[index - 1], view.line.blank);
  const lead = leadOf(view);
  const now = lookOf(view);
  const after = next === undefined ? 0 : lookOf(next);
  const shape = (by: number): number => views[index + by]?.shape ?? 0;
  const [s1, s0, n1] = [shape(-1), shape(0), shape(1)];
  const skeletonTimes = step(slots.timesOf(view.skeleton), SKELETON_STEPS);
  const same = (next?.skeleton === view.skeleton ? 2 : 0) + (before?.skeleton === view.skeleton ? 1 : 0);
  const blanks = (view.line.blank > 0 ? 2 : 0) + ((views[index + 1]?.line.blank ?? 1) > 0 ? 1 : 0);
  const papers = (view.hasPaper ? 4 : 0) + (next?.hasPaper ? 2 : 0) + (views[index + 2]?.hasPaper ? 1 : 0);
  seen.add(hashPair(hashPair(SEED['now and next'], now), after));
  seen.add(hashPair(hashPair(SEED['before and now'], before === undefined ? 0 : lookOf(before)), now));
  seen.add(hashPair(hashPair(SEED.skeleton, skeletonTimes), now));
  seen.add(hashPair(hashPair(SEED.neighbours, same * 4 + blanks), lead));
  seen.add(hashPair(hashPair(SEED.papers, papers), lead));
  seen.add(hashPair(hashPair(hashPair(SEED.shapes, s1), s0), n1));
  seen.add(hashPair(hashPair(hashPair(SEED['shapes before'], shape(-2)), s1), s0));
  seen.add(hashPair(hashPair(hashPair(SEED['shapes after'], s0), n1), shape(2)));
  seen.add(hashPair(hashPair(SEED.place, view.place.number * 10 + view.place.of), s0));
}

const neighbour = (view: LineView | undefined, blanks: number): LineView | undefined => (blanks > 2 ? undefined : view);

const leadOf = ({ line: { lead } }: LineView): number =>
  hashed(lead.kind === 'heading' ? `heading${lead.level}` : lead.kind);

/** What a line looks like from afar: its beginning, its links, its length. */
const lookOf = (view: LineView): number =>
  hashPair(leadOf(view), (view.hasPaper ? 64 : view.hasLink ? 32 : 16) + step(view.words, WORD_STEPS));

function statesOf({ tokens }: LineView): Uint8Array {
  const states = new Uint8Array(tokens.length);
  let open = 0;
  tokens.forEach(({ type, text }, i) => {
    if (text === '“' || text === '«') open |= 8;
    else if (text === '"') open ^= 8;
    if (type === 'mark') {
      if (text === '[') open |= 1;
      else if (text === '](') open &= ~1;
      else if (text === '**') open ^= 2;
      else if (text === '*') open ^= 4;
    }
    states[i] = open;
    if (text === '”' || text === '»') open &= ~8;
  });
  return states;
}

function nextHostsOf({ tokens, hosts }: LineView): Uint32Array {
  const next = new Uint32Array(tokens.length);
  let host = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const kind = hosts[i];
    if (kind !== undefined && tokens[i]?.text === '](') host = hashed(kind);
    next[i] = host;
  }
  return next;
}

function ranksOf({ runs }: LineView, facts: LineContext['facts']): Uint8Array {
  const likely = runs.map((run, i) => (run.isLabel ? 0 : (facts[i]?.titleLike ?? 0)));
  const best = Math.max(0, ...likely);
  const first = likely.indexOf(best);
  const ranks = new Uint8Array(likely.length);
  likely.forEach((value, i) => {
    ranks[i] = best > 0 && i === first ? 0 : value > best * 0.7 ? 1 : 2;
  });
  return ranks;
}

function phasesOf({ tokens, runOf, facts }: LineView): Uint8Array {
  const phases = new Uint8Array(tokens.length);
  for (let i = 1; i < tokens.length; i++) {
    if (runOf[i] !== runOf[i - 1]) continue;
    const before = tokens[i - 1] as Token;
    const stop = (before.text === '.' || before.text === ':') && tokens[i]?.spaced && !facts[i - 2]?.initial;
    phases[i] = Math.min(4, (phases[i - 1] as number) + (stop ? 1 : 0));
  }
  return phases;
}

/** Classes of the borders between two tokens, by which labels change differently. */
export const BORDER_CLASSES = 28;

/** The class of the border between two tokens: what ends there and what begins. */
const borderClass = (before: Token | undefined, token: Token): number => leftClass(before) * 4 + rightClass(token);

function leftClass(token: Token | undefined): number {
  if (token === undefined) return 4;
  if (token.type === 'mark') return token.text === 'line' ? 6 : 4;
  if (token.type === 'word') return 0;
  if (token.type === 'number') return 1;
  if (token.text === ',' || token.text === ';') return 2;
  return token.text === '.' || token.text === ':' ? 3 : 5;
}

function rightClass({ type }: Token): number {
  return type === 'word' ? 0 : type === 'number' ? 1 : type === 'mark' ? 2 : 3;
}
