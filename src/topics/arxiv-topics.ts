import { checkShare, checkWhole, shown } from '../paper/arguments.js';
import { Analyzer } from '../text/analyzer.js';
import { checkTextInput, type TextInput } from '../text/paper-text.js';
import type { ArxivModel } from './arxiv-model.js';
import { ArxivNames, archiveOf, groupOf, otherOf } from './arxiv-names.js';
import type { Doubt, TermWeight } from './doubt.js';
import { spellings } from './explain.js';
import type { PlacedTerms, TextReader } from './text-reader.js';

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
const LEAST_KNOWN_WORDS = 2;
/** Unknown words that any text may have, however short: a title with one new name is no foreign text. */
const FREE_WORDS = 1;

const MIN_LABEL = 0.35;

/** One way of answering: a number for each category's answer, and the answers by number. */
interface Scheme {
  readonly topics: readonly string[];
  readonly of: Uint8Array;
}

function scheme(categories: readonly string[], answer: (category: string, k: number) => string): Scheme {
  const answers = categories.map(answer);
  const topics = [...new Set(answers)].sort();
  return { topics, of: Uint8Array.from(answers, (name) => topics.indexOf(name)) };
}

/** Says which categories of arXiv a paper belongs to. Load it by {@link arxivTopics}. */
export class ArxivTopics {
  readonly #model: ArxivModel;
  readonly #analyzer = new Analyzer();
  readonly #reader: TextReader;
  readonly #names = new ArxivNames();
  /** Categories by name, the rare ones as "archive (other)". */
  readonly #categories: Scheme;
  readonly #archives: Scheme;
  readonly #groups: Scheme;

  /** @internal */
  constructor(model: ArxivModel) {
    const { categories, rare } = model.tables.header;
    const rareOnes = new Set(rare);
    this.#model = model;
    this.#reader = model.reader(this.#analyzer);
    this.#categories = scheme(categories, (category, k) => (rareOnes.has(k) ? otherOf(category) : category));
    this.#archives = scheme(categories, archiveOf);
    this.#groups = scheme(categories, groupOf);
  }

  /** All topics that {@link ArxivTopics.classify} can give as labels, sorted. */
  get topics(): readonly string[] {
    return this.#categories.topics;
  }

  /** Labels, primary category, archive and group of a paper, or of a text alone. */
  classify(input: TextInput, options: ArxivOptions = {}): ArxivAnswer {
    checkTextInput('ArxivTopics.classify: input', input);
    const { minLabel = MIN_LABEL, limit = 5 } = options;
    checkShare('ArxivTopics.classify: minLabel', minLabel);
    checkWhole('ArxivTopics.classify: limit', limit, { from: 0 });
    const terms = this.#reader.read(input);
    const { categories: scores, gates } = this.#model.scores(terms);
    const doubt = this.#doubt(terms, gates);
    if (doubt !== undefined) return { labels: [], primary: [], archive: [], group: [], doubt };
    const primaries = this.#model.primaries(scores);
    return {
      labels: this.#best(this.#categories, greatest(this.#categories, this.#model.labels(scores)), { least: minLabel }),
      primary: this.#best(this.#categories, sums(this.#categories, primaries), { limit }),
      archive: this.#best(this.#archives, sums(this.#archives, primaries), { limit }),
      group: this.#best(this.#groups, sums(this.#groups, primaries), { limit }),
    };
  }

  /** Why the model does not know a text; undefined where it does. */
  doubt(input: TextInput): Doubt | undefined {
    checkTextInput('ArxivTopics.doubt: input', input);
    const terms = this.#reader.read(input);
    return this.#doubt(terms, this.#model.scores(terms).gates);
  }

  #doubt({ words, known }: PlacedTerms, gates: readonly number[]): Doubt | undefined {
    const { minKnown, gates: settings } = this.#model.tables.header;
    const counts = { knownWords: known, words };
    if (known === 0) return { reason: 'no-known-term', ...counts };
    if (known < LEAST_KNOWN_WORDS) return { reason: 'too-few-known-words', ...counts };
    const refusing = new Set(settings.filter(({ least }, g) => gates[g]! >= least).map(({ reason }) => reason));
    if (refusing.has('outside-arxiv')) return { reason: 'outside-arxiv', ...counts };
    if (words - known > FREE_WORDS + (1 - minKnown) * words) return { reason: 'foreign-vocabulary', ...counts };
    return refusing.has('not-a-paper') ? { reason: 'not-a-paper', ...counts } : undefined;
  }

  /**
   * Terms of a text that speak for and against a topic, the weightiest first.
   *
   * @throws RangeError for a topic the model does not have
   */
  explain(input: TextInput, topic: string): TermWeight[] {
    checkTextInput('ArxivTopics.explain: input', input);
    const number = this.#categories.topics.indexOf(topic);
    if (number < 0) throw new RangeError(`ArxivTopics.explain: no topic is called ${shown(topic)}`);
    const { starts, columns, levels, header } = this.#model.tables;
    const answers = this.#categories.of.filter((answer) => answer === number).length;
    const known = this.#reader.read(input);
    const weights = this.#model.weigh(known);
    const spelled = new Map<number, string>();
    for (const [stem, term] of spellings(input, this.#analyzer)) spelled.set(this.#model.row(stem), term);
    const terms = Array.from(known.places, (row, i) => {
      let level = 0;
      for (let j = starts[row]!; j < starts[row + 1]!; j++) {
        if (this.#categories.of[columns[j]!] === number) level += levels[j]!;
      }
      return { term: spelled.get(row) ?? '', weight: (weights[i]! * level * header.step) / answers };
    });
    return terms
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.term < b.term ? -1 : 1));
  }

  /** The most probable answers: at most `limit`, or the first and all of at least `least`. */
  #best({ topics }: Scheme, probabilities: Float64Array, choice: { least?: number; limit?: number }): ArxivTopic[] {
    const kept = firstPlaces(probabilities, {
      least: Math.min(choice.least ?? 0, Math.max(...probabilities)),
      limit: choice.limit ?? topics.length,
    });
    return kept.map((k) => ({
      topic: topics[k]!,
      name: this.#names.category(topics[k]!),
      probability: probabilities[k]!,
    }));
  }
}

function sums({ topics, of }: Scheme, probabilities: Float64Array): Float64Array {
  const found = new Float64Array(topics.length);
  for (let k = 0; k < of.length; k++) found[of[k]!]! += probabilities[k]!;
  return found;
}

function greatest({ topics, of }: Scheme, probabilities: Float64Array): Float64Array {
  const found = new Float64Array(topics.length);
  for (let k = 0; k < of.length; k++) found[of[k]!] = Math.max(found[of[k]!]!, probabilities[k]!);
  return found;
}

/** Places of the greatest numbers that are at least `least`, the greatest first, of equals the first one first. */
function firstPlaces(numbers: Float64Array, { least, limit }: { least: number; limit: number }): number[] {
  const places: number[] = [];
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k]!;
    if (number < least || (places.length >= limit && !(number > numbers[places.at(-1)!]!))) continue;
    let at = places.length;
    while (at > 0 && numbers[places[at - 1]!]! < number) at--;
    places.splice(at, 0, k);
    if (places.length > limit) places.pop();
  }
  return places;
}
