import { signedPair, signedString } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import type { HostKind } from '../structure/hosts.js';
import { step } from './steps.js';
import type { WordFacts } from './word-facts.js';
import type { WordSight } from './word-sight.js';

const ODDS = [-1, -0.5, -0.2, 0.05, 0.3, 0.6];

/** Seeds of the features of spellings. */
export interface WordSeeds {
  readonly kind: number;
  readonly word: number;
  readonly 'word-1': number;
  readonly 'word+1': number;
  readonly 'word-2': number;
  readonly 'word+2': number;
  readonly suffix: number;
  readonly prefix: number;
}

interface Spelling {
  readonly kind: number;
  readonly plain: number;
  readonly odds: number;
  readonly word: number;
  readonly suffix: number;
  readonly prefix: number;
}

/** The sights of tokens for one sink: those of words are kept with their facts, those of marks and edges here. */
export class WordSights {
  readonly #sink: FeatureSink;
  readonly #seeds: WordSeeds;
  readonly #marks = new Map<number, Map<HostKind | undefined, WordSight>>();
  /** The mark between two lines. */
  readonly line: WordSight;
  /** Two places before the first token and two behind the last. */
  readonly edges: readonly [WordSight, WordSight, WordSight, WordSight];

  constructor(sink: FeatureSink, seeds: WordSeeds) {
    this.#sink = sink;
    this.#seeds = seeds;
    this.line = this.#signAlone('mark line');
    this.edges = [this.#signAlone('<<'), this.#signAlone('<'), this.#signAlone('>'), this.#signAlone('>>')];
  }

  ofWord(facts: WordFacts): WordSight {
    let { sight } = facts;
    if (sight?.sink !== this.#sink) {
      const { kind, word, suffix, prefix } = facts;
      const odds = suffix === 0 ? 0 : 1 + step(facts.odds, ODDS);
      sight = this.#sight({ kind, plain: kind, odds, word, suffix, prefix });
      facts.sight = sight;
    }
    return sight;
  }

  ofMark({ word }: WordFacts, host: HostKind | undefined): WordSight {
    let byHost = this.#marks.get(word);
    if (byHost === undefined) {
      byHost = new Map();
      this.#marks.set(word, byHost);
    }
    let sight = byHost.get(host);
    if (sight === undefined) {
      const plain = signedPair(word, 77);
      const kind = host === undefined ? plain : signedPair(plain, signedString(host));
      sight = this.#sight({ kind, plain, odds: 0, word: kind, suffix: 0, prefix: 0 });
      byHost.set(host, sight);
    }
    return sight;
  }

  #signAlone(name: string): WordSight {
    const hash = signedString(name);
    return this.#sight({ kind: hash, plain: hash, odds: 0, word: hash, suffix: 0, prefix: 0 });
  }

  #sight({ kind, plain, odds, word, suffix, prefix }: Spelling): WordSight {
    const known = (name: keyof WordSeeds, value: number): number =>
      this.#sink.known(signedPair(this.#seeds[name], value));
    return {
      sink: this.#sink,
      kind,
      plain,
      odds,
      ofKind: known('kind', kind),
      ofWord: known('word', word),
      before: known('word-1', word),
      after: known('word+1', word),
      farBefore: known('word-2', word),
      farAfter: known('word+2', word),
      hasAffixes: suffix !== 0,
      suffix: known('suffix', suffix),
      prefix: known('prefix', prefix),
    };
  }
}
