import { hashPair, hashString } from '../../packed/hash.js';
import type { Observations } from '../chain/observations.js';
import type { Token } from '../structure/token.js';
import type { LineView, Run } from './line-view.js';
import type { Passage } from './passages.js';
import { type SlotFacts, type SlotTable, step } from './slot-table.js';

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
  'piece',
  'piece rank',
  'pieces',
] as const;
const SEED = Object.fromEntries(NAMES.map((name) => [name, hashString(`feature ${name}`)])) as Record<
  (typeof NAMES)[number],
  number
>;

const LINE_EDGE = [hashString('<'), hashString('<<'), hashString('>'), hashString('>>')] as const;
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
  readonly #seen: Observations;

  constructor(seen: Observations) {
    this.#seen = seen;
  }

  /** Fills the observations with those of a passage. */
  observe(passage: Passage, around: Surroundings): void {
    this.#seen.clear();
    const words = wordsOf(passage);
    let line = -1;
    let context: LineContext | undefined;
    for (let i = 0; i < passage.tokens.length; i++) {
      const v = passage.viewOf[i] as number;
      if (v >= 0 && v !== line) {
        line = v;
        context = lineContext(passage.firstLine + v, around);
      }
      this.#token(i, words);
      if (context !== undefined) {
        if (v >= 0) this.#inLine(passage, i, { words, context });
        else this.#break(passage, i, { line, words });
        for (const feature of context.features) this.#add(feature);
      }
      this.#seen.endToken(borderClass(passage.tokens[i - 1], passage.tokens[i] as Token));
    }
  }

  #add(feature: number): void {
    this.#seen.add(feature);
  }

  /** The token and those beside it, over the ends of lines. */
  #token(i: number, { kinds, plain, words, affixes }: Words): void {
    const kind = kinds[i + 2] as number;
    const [k2, k1, k, n1, n2] = [
      plain[i] as number,
      plain[i + 1] as number,
      plain[i + 2] as number,
      plain[i + 3] as number,
      plain[i + 4] as number,
    ];
    this.#add(hashPair(SEED.kind, kind));
    this.#add(hashPair(SEED.word, words[i + 2] as number));
    this.#add(hashPair(SEED['word-1'], words[i + 1] as number));
    this.#add(hashPair(SEED['word+1'], words[i + 3] as number));
    this.#add(hashPair(SEED['word-2'], words[i] as number));
    this.#add(hashPair(SEED['word+2'], words[i + 4] as number));
    const middle = hashPair(k1, k);
    this.#add(hashPair(hashPair(SEED['kinds-1+1'], middle), n1));
    this.#add(hashPair(hashPair(SEED['kinds-2'], middle), k2));
    this.#add(hashPair(hashPair(SEED['kinds+2'], hashPair(k, n1)), n2));
    this.#add(hashPair(hashPair(hashPair(SEED['kinds-2+2'], hashPair(k2, middle)), n1), n2));
    const suffix = affixes[2 * i] as number;
    if (suffix === 0) return;
    this.#add(hashPair(SEED.suffix, suffix));
    this.#add(hashPair(SEED.prefix, affixes[2 * i + 1] as number));
  }

  /** Whether a line was full when it broke: then what stands in it goes on in the next. */
  #break(passage: Passage, i: number, at: { readonly line: number; readonly words: Words }): void {
    const { start, end } = (passage.views[at.line] as LineView).line;
    const longest = Math.max(...passage.views.map(({ line }) => line.end - line.start));
    const full = step((end - start) / longest, FULL_STEPS);
    const next = at.words.plain[i + 3] as number;
    const functionWord = passage.views[at.line]?.facts.at(-1)?.functionWord ? 1 : 0;
    this.#add(hashPair(hashPair(SEED.break, full * 2 + functionWord), next));
    this.#add(hashPair(hashPair(SEED['break kinds'], at.words.plain[i + 1] as number), next));
  }

  /** Where the token stands in its line and its run. */
  #inLine(passage: Passage, i: number, at: { readonly words: Words; readonly context: LineContext }): void {
    const { context, words } = at;
    const { view, states, nextHosts, lead } = context;
    const place = passage.indexOf[i] as number;
    const state = states[place] as number;
    const plain = words.plain[i + 2] as number;
    this.#add(hashPair(hashPair(SEED.state, state), lead));
    this.#add(hashPair(hashPair(SEED['state kind'], state), words.kinds[i + 2] as number));
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
    for (const feature of context.ofRuns[index] as readonly number[]) this.#add(feature);
    if (facts !== undefined) this.#add(hashPair(hashPair(SEED['slot state'], facts.shape), state));
    const from = step(place - run.first, NEAR_STEPS);
    const to = step(run.end - 1 - place, NEAR_STEPS);
    for (const feature of context.ofPieces[place] ?? []) this.#add(feature);
    this.#add(hashPair(SEED['place in run'], (from * 4 + to) * 4 + rank));
    this.#add(hashPair(SEED.phase, (phases[place] as number) * 4 + rank));
  }
}

/** Features that all tokens of a run share. */
function runFeatures(index: number, context: Omit<LineContext, 'ofRuns' | 'ofPieces'>): readonly number[] {
  const { view, ranks, lead, nextHasPaper } = context;
  const run = view.runs[index] as Run;
  const rank = ranks[index] as number;
  const size = step(run.words, RUN_STEPS);
  const longest = run.words === view.mostWords ? 1 : 0;
  const commas = step(run.commas, COMMA_STEPS);
  const label = hashed(run.isLabel ? 'is label' : (run.label ?? 'none'));
  const features = [
    hashPair(SEED.slot, run.left),
    hashPair(hashPair(SEED['slot near'], run.nearLeft), hashed(run.right)),
    hashPair(SEED.rank, rank * 64 + longest * 32 + size),
    hashPair(hashPair(SEED['rank lead'], rank * 4 + (view.hasPaper ? 2 : 0) + nextHasPaper), lead),
    hashPair(hashPair(SEED['place of run'], index * 8 + Math.min(6, view.runs.length)), lead),
    hashPair(SEED.run, ((size * 4 + commas) * 2 + (run.years > 0 ? 1 : 0)) * 4 + step(run.initials, INITIAL_STEPS)),
    hashPair(SEED.label, label),
    hashPair(hashPair(SEED['label rank'], label), rank * 8 + size),
  ];
  const facts = context.facts[index];
  if (facts !== undefined)
    features.push(
      hashPair(SEED['slot prose'], facts.prose),
      hashPair(SEED['slot shape'], facts.shape),
      hashPair(hashPair(SEED['slot rank'], facts.prose), rank),
    );
  return features;
}

/** Features that all tokens of a piece share, for each token of a line. */
function pieceFeatures({ runs, tokens }: LineView, slots: SlotTable): LineContext['ofPieces'] {
  const found = new Array<readonly number[] | undefined>(tokens.length);
  for (const { pieces } of runs) {
    if (pieces.length < 2) continue;
    const facts = pieces.map((piece) => slots.pieceFactsOf(piece));
    const best = Math.max(...facts.map((fact) => fact?.titleLike ?? 0));
    pieces.forEach(({ first, end }, p) => {
      const fact = facts[p];
      if (fact === undefined) return;
      const rank = fact.titleLike === best ? 0 : fact.titleLike > best * 0.7 ? 1 : 2;
      const features = [
        hashPair(SEED.piece, fact.look),
        hashPair(hashPair(SEED['piece rank'], rank * 8 + Math.min(p, 7)), Math.min(pieces.length, 7)),
        hashPair(hashPair(hashPair(SEED.pieces, facts[p - 1]?.kind ?? 99), fact.kind), facts[p + 1]?.kind ?? 99),
      ];
      found.fill(features, first, end);
    });
  }
  return found;
}

/** Hashes of the tokens with two places at each end, so that none is missing. */
interface Words {
  /** Kinds; marks with the kind of their address. */
  readonly kinds: Uint32Array;
  /** Kinds; marks by their name. */
  readonly plain: Uint32Array;
  readonly words: Uint32Array;
  /** Suffix and prefix. */
  readonly affixes: Uint32Array;
}

const LINE_MARK = hashString('mark line');

function wordsOf({ tokens, views, viewOf, indexOf }: Passage): Words {
  const { length } = tokens;
  const found: Words = {
    kinds: new Uint32Array(length + 4),
    plain: new Uint32Array(length + 4),
    words: new Uint32Array(length + 4),
    affixes: new Uint32Array(2 * length),
  };
  for (const hashes of [found.kinds, found.plain, found.words]) {
    [hashes[0], hashes[1]] = [LINE_EDGE[1], LINE_EDGE[0]];
    [hashes[length + 2], hashes[length + 3]] = [LINE_EDGE[2], LINE_EDGE[3]];
  }
  for (let i = 0; i < length; i++) {
    const view = views[viewOf[i] as number];
    const place = indexOf[i] as number;
    const fact = view?.facts[place];
    if (view === undefined || fact === undefined) {
      found.kinds[i + 2] = found.plain[i + 2] = found.words[i + 2] = LINE_MARK;
      continue;
    }
    const mark = (tokens[i] as Token).type === 'mark';
    const host = view.hosts[place];
    const name = mark ? hashPair(fact.word, 77) : fact.kind;
    found.plain[i + 2] = name;
    found.kinds[i + 2] = host === undefined ? name : hashPair(name, hashed(host));
    found.words[i + 2] = mark ? (found.kinds[i + 2] as number) : fact.word;
    if (mark) continue;
    found.affixes[2 * i] = fact.suffix;
    found.affixes[2 * i + 1] = fact.prefix;
  }
  return found;
}

/** What all tokens of a line share. */
interface LineContext {
  readonly view: LineView;
  readonly lead: number;
  readonly nextHasPaper: number;
  /** Features of the line and its neighbours. */
  readonly features: readonly number[];
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
  /** Features that all tokens of a run share. */
  readonly ofRuns: readonly (readonly number[])[];
  /** Of each token, features that all tokens of its piece share, where its run has several. */
  readonly ofPieces: readonly (readonly number[] | undefined)[];
}

function lineContext(index: number, { views, slots }: Surroundings): LineContext {
  const view = views[index] as LineView;
  const next = neighbour(views[index + 1], views[index + 1]?.line.blank ?? 0);
  const before = neighbour(views[index - 1], view.line.blank);
  const lead = hashed(view.line.lead.kind === 'heading' ? `heading${view.line.lead.level}` : view.line.lead.kind);
  const now = lookOf(view);
  const after = next === undefined ? 0 : lookOf(next);
  const [s2 = 0, s1 = 0, s0 = 0, n1 = 0, n2 = 0] = [-2, -1, 0, 1, 2].map((by) => views[index + by]?.shape ?? 0);
  const skeletonTimes = step(slots.timesOf(view.skeleton), SKELETON_STEPS);
  const same = (next?.skeleton === view.skeleton ? 2 : 0) + (before?.skeleton === view.skeleton ? 1 : 0);
  const blanks = (view.line.blank > 0 ? 2 : 0) + ((views[index + 1]?.line.blank ?? 1) > 0 ? 1 : 0);
  const papers = (view.hasPaper ? 4 : 0) + (next?.hasPaper ? 2 : 0) + (views[index + 2]?.hasPaper ? 1 : 0);
  const facts = view.runs.map((run) => slots.factsOf(run));
  const context = {
    view,
    lead,
    facts,
    nextHasPaper: next?.hasPaper ? 1 : 0,
    features: [
      hashPair(hashPair(SEED['now and next'], now), after),
      hashPair(hashPair(SEED['before and now'], before === undefined ? 0 : lookOf(before)), now),
      hashPair(hashPair(SEED.skeleton, skeletonTimes), now),
      hashPair(hashPair(SEED.neighbours, same * 4 + blanks), lead),
      hashPair(hashPair(SEED.papers, papers), lead),
      hashPair(hashPair(hashPair(SEED.shapes, s1), s0), n1),
      hashPair(hashPair(hashPair(SEED['shapes before'], s2), s1), s0),
      hashPair(hashPair(hashPair(SEED['shapes after'], s0), n1), n2),
      hashPair(hashPair(SEED.place, view.place.number * 10 + view.place.of), s0),
    ],
    states: statesOf(view),
    nextHosts: nextHostsOf(view),
    ranks: ranksOf(view, facts),
    phases: phasesOf(view),
  };
  return {
    ...context,
    ofRuns: view.runs.map((_, i) => runFeatures(i, context)),
    ofPieces: pieceFeatures(view, slots),
  };
}

const neighbour = (view: LineView | undefined, blanks: number): LineView | undefined => (blanks > 2 ? undefined : view);

/** What a line looks like from afar: its beginning, its links, its length. */
const lookOf = (view: LineView): number =>
  hashPair(
    hashed(view.line.lead.kind === 'heading' ? `heading${view.line.lead.level}` : view.line.lead.kind),
    (view.hasPaper ? 64 : view.hasLink ? 32 : 16) + step(view.words, WORD_STEPS),
  );

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
