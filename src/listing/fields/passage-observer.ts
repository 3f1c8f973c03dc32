import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import type { Token } from '../structure/token.js';
import { borderClass } from './border-classes.js';
import { SEED } from './feature-seeds.js';
import { LineContext } from './line-context.js';
import type { Surroundings } from './line-features.js';
import type { LineView } from './line-view.js';
import type { Passage } from './passages.js';
import type { Run } from './run-finder.js';
import { step } from './steps.js';
import type { WordSight } from './word-sight.js';
import { WordSights } from './word-sights.js';

const NEAR_STEPS = [1, 2, 4];
/** Of the length of the longest line of the passage. */
const FULL_STEPS = [0.5, 0.7, 0.85, 0.95];

/** Tells a chain what is seen of the tokens of passages. */
export class PassageObserver {
  readonly #seen: FeatureSink;
  readonly #line = new LineContext();
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
    for (let i = 0; i < passage.tokens.length; i++) {
      const v = passage.viewOf[i] as number;
      if (v >= 0 && v !== line) {
        line = v;
        this.#line.read(passage.firstLine + v, around, seen);
      }
      this.#token(i);
      if (line >= 0) {
        if (v >= 0) this.#inLine(passage, i);
        else this.#break(passage, i, line);
        seen.addBundle(this.#line.ofLine);
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
    const middle = signedPair(before.plain, now.plain);
    seen.add(signedPair(signedPair(SEED['kinds-1+1'], middle), after.plain));
    seen.add(signedPair(signedPair(SEED['kinds-2'], middle), before2.plain));
    seen.add(signedPair(signedPair(SEED['kinds+2'], signedPair(now.plain, after.plain)), after2.plain));
    const wide = signedPair(signedPair(SEED['kinds-2+2'], signedPair(before2.plain, middle)), after.plain);
    seen.add(signedPair(wide, after2.plain));
    seen.add(signedPair(SEED['odds of words'], (before.odds * 8 + now.odds) * 8 + after.odds));
    if (!now.hasAffixes) return;
    seen.addKnown(now.suffix);
    seen.addKnown(now.prefix);
  }

  /** Whether a line was full when it broke: then what stands in it goes on in the next. */
  #break(passage: Passage, i: number, line: number): void {
    const { start, end } = (passage.views[line] as LineView).line;
    let longest = 0;
    for (const view of passage.views) longest = Math.max(longest, view.line.end - view.line.start);
    const full = step((end - start) / longest, FULL_STEPS);
    const next = (this.#sights[i + 3] as WordSight).plain;
    const functionWord = passage.views[line]?.facts.at(-1)?.functionWord ? 1 : 0;
    this.#add(signedPair(signedPair(SEED.break, full * 2 + functionWord), next));
    this.#add(signedPair(signedPair(SEED['break kinds'], (this.#sights[i + 1] as WordSight).plain), next));
  }

  /** Where the token stands in its line and its run. */
  #inLine(passage: Passage, i: number): void {
    const { view, states, nextHosts, lead } = this.#line;
    const place = passage.indexOf[i] as number;
    const state = states[place] as number;
    const { plain, kind } = this.#sights[i + 2] as WordSight;
    this.#add(signedPair(signedPair(SEED.state, state), lead));
    this.#add(signedPair(signedPair(SEED['state kind'], state), kind));
    this.#add(signedPair(signedPair(SEED['from start'], Math.min(place, 6)), lead));
    this.#add(signedPair(signedPair(SEED['to end'], Math.min(view.tokens.length - 1 - place, 6)), plain));
    const run = view.runs[view.runOf[place] as number];
    if (run === undefined) {
      this.#add(signedPair(SEED.mark, plain));
      return;
    }
    this.#inRun(run, place, state);
    this.#add(signedPair(signedPair(SEED['next host'], nextHosts[place] as number), state));
    if (view.tokens[place - 1]?.text === '.') this.#add(signedPair(SEED['after stop'], state));
  }

  #inRun(run: Run, place: number, state: number): void {
    const { view, ranks, phases, facts: ofSlots, ofRuns, ofPieces, ofParts } = this.#line;
    const index = view.runOf[place] as number;
    const rank = ranks[index] as number;
    const facts = ofSlots[index];
    this.#seen.addBundle(ofRuns[index] as number);
    if (facts !== undefined) this.#add(signedPair(signedPair(SEED['slot state'], facts.shape), state));
    const from = step(place - run.first, NEAR_STEPS);
    const to = step(run.end - 1 - place, NEAR_STEPS);
    const piece = ofPieces[place] as number;
    if (piece >= 0) this.#seen.addBundle(piece);
    this.#seen.addBundle(ofParts[place] as number);
    this.#add(signedPair(SEED['place in run'], (from * 4 + to) * 4 + rank));
    this.#add(signedPair(SEED.phase, (phases[place] as number) * 4 + rank));
  }
}
