import { Analyzer } from '../text/analyzer.js';
import type { TextInput } from '../text/paper-text.js';
import type { ArxivModel, KnownTerms } from './arxiv-model.js';
import { ArxivNames, archiveOf, groupOf, otherOf } from './arxiv-names.js';
import type { Doubt, TermWeight } from './doubt.js';
import { checkInput } from './examples.js';
import { spellings } from './explain.js';

/** A category, archive or group with its probability. */
export interface ArxivTopic {
  /** Code: `cs.CL`, or `physics (other)` for the categories of an archive that are too rare to be told apart. */
  readonly topic: string;
  /** Name in words: `Computation and Language`. */
  readonly name: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** What the arXiv model says of a paper. Every list is empty where it does not know. */
export interface ArxivAnswer {
  /** Categories that the paper belongs to, each with the probability that it is listed there; the most probable first. */
  readonly labels: readonly ArxivTopic[];
  /** Categories by the probability of being the primary one; over all categories they sum to 1. */
  readonly primary: readonly ArxivTopic[];
  /** The same summed by archive (`cs`, `astro-ph`). */
  readonly archive: readonly ArxivTopic[];
  /** The same summed by arXiv's eight groups (`cs`, `physics`). */
  readonly group: readonly ArxivTopic[];
  /** Why the model does not know. */
  readonly doubt?: Doubt;
}

/** Settings of {@link ArxivTopics.classify}. */
export interface ArxivOptions {
  /** Least probability of a label, 0 to 1; the first label is given whatever it is. @defaultValue 0.35 */
  readonly minLabel?: number;
  /** Greatest number of topics in `primary`, `archive` and `group`. @defaultValue 5 */
  readonly limit?: number;
}

/** Fewest known words of a text that is taken for a paper. */
const LEAST_KNOWN_WORDS = 4;

const MIN_LABEL = 0.35;

/** Says which categories of arXiv a paper belongs to. Load it by {@link arxivTopics}. */
export class ArxivTopics {
  readonly #model: ArxivModel;
  readonly #analyzer = new Analyzer();
  readonly #names = new ArxivNames();
  /** Answer for each category of the model: its code, or "archive (other)". */
  readonly #answers: readonly string[];

  constructor(model: ArxivModel) {
    const { categories, rare } = model.tables.header;
    const rareOnes = new Set(rare);
    this.#model = model;
    this.#answers = categories.map((category, k) => (rareOnes.has(k) ? otherOf(category) : category));
  }

  /** All topics that {@link ArxivTopics.classify} can give as labels, sorted. */
  get topics(): readonly string[] {
    return [...new Set(this.#answers)].sort();
  }

  /** Labels, primary category, archive and group of a paper, or of a text alone. */
  classify(input: TextInput, options: ArxivOptions = {}): ArxivAnswer {
    checkInput(input, 'ArxivTopics.classify');
    const { minLabel = MIN_LABEL, limit = 5 } = options;
    const terms = this.#model.terms(input, this.#analyzer);
    const doubt = this.#doubt(terms);
    if (doubt !== undefined) return { labels: [], primary: [], archive: [], group: [], doubt };
    const scores = this.#model.scores(terms.rows);
    const labels = this.#rank(greatest(this.#answers, this.#model.labels(scores)));
    const primaries = this.#model.primaries(scores);
    const { categories } = this.#model.tables.header;
    return {
      labels: labels.filter(({ probability }, place) => place === 0 || probability >= minLabel),
      primary: this.#rank(sums(this.#answers, primaries)).slice(0, limit),
      archive: this.#rank(sums(categories.map(archiveOf), primaries)).slice(0, limit),
      group: this.#rank(sums(categories.map(groupOf), primaries)).slice(0, limit),
    };
  }

  /** Why the model does not know a text: too few of its words are words of papers. Undefined where it does. */
  doubt(input: TextInput): Doubt | undefined {
    checkInput(input, 'ArxivTopics.doubt');
    return this.#doubt(this.#model.terms(input, this.#analyzer));
  }

  #doubt({ words, known }: KnownTerms): Doubt | undefined {
    if (known === 0) return { reason: 'no-known-term', knownWords: 0, words };
    if (known < LEAST_KNOWN_WORDS) return { reason: 'too-few-known-words', knownWords: known, words };
    const foreign = known / words < this.#model.tables.header.minKnown;
    return foreign ? { reason: 'foreign-vocabulary', knownWords: known, words } : undefined;
  }

  /**
   * Terms of a text that speak for and against a topic, the weightiest first.
   *
   * @throws RangeError for a topic the model does not have
   */
  explain(input: TextInput, topic: string): TermWeight[] {
    checkInput(input, 'ArxivTopics.explain');
    const wanted = new Set([...this.#answers.keys()].filter((k) => this.#answers[k] === topic));
    if (wanted.size === 0) throw new RangeError(`ArxivTopics.explain: no topic is called ${JSON.stringify(topic)}`);
    const { starts, columns, levels, header } = this.#model.tables;
    const weights = this.#model.weigh(this.#model.terms(input, this.#analyzer).rows);
    const terms: TermWeight[] = [];
    for (const [stem, term] of spellings(input, this.#analyzer)) {
      const row = this.#model.row(stem);
      const value = weights.get(row) ?? 0;
      let level = 0;
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) if (wanted.has(columns[i]!)) level += levels[i]!;
      if (row >= 0 && level !== 0) terms.push({ term, weight: (value * level * header.step) / wanted.size });
    }
    return terms.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
  }

  #rank(probabilities: ReadonlyMap<string, number>): ArxivTopic[] {
    return Array.from(probabilities, ([topic, probability]) => ({
      topic,
      name: this.#names.category(topic),
      probability,
    })).sort((a, b) => b.probability - a.probability || (a.topic < b.topic ? -1 : 1));
  }
}

function sums(names: readonly string[], probabilities: Float64Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const [k, name] of names.entries()) found.set(name, (found.get(name) ?? 0) + probabilities[k]!);
  return found;
}

function greatest(names: readonly string[], probabilities: Float64Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const [k, name] of names.entries()) found.set(name, Math.max(found.get(name) ?? 0, probabilities[k]!));
  return found;
}
