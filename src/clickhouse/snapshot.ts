import type { Paper } from '../paper/paper.js';
import { centroid } from '../similarity/formula/term-vector.js';
import { SAMPLE_SIZE } from '../similarity/memory/index-state.js';
import type { Settings } from '../similarity/settings.js';
import type { GenerationRow } from './generations.js';
import { type MeanPaper, NO_MEAN, partOf } from './part.js';
import type { Servers } from './servers.js';
import { leastHashes, papersOf, type StoredPaper } from './stored-papers.js';
import { TermFrequencies } from './term-frequencies.js';
import { UnreadPart } from './unread-part.js';

/** A generation with what was learned of it by questions. */
export class Snapshot {
  readonly generation: GenerationRow;
  readonly terms: TermFrequencies;
  /** What may stay unread, by kind of question. */
  readonly unread: { readonly search: UnreadPart; readonly related: UnreadPart; readonly recommend: UnreadPart } = {
    search: new UnreadPart(),
    related: new UnreadPart(),
    recommend: new UnreadPart(),
  };
  readonly #servers: Servers;
  readonly #settings: Settings<Paper>;
  #mean: Promise<MeanPaper> | undefined;

  constructor(servers: Servers, settings: Settings<Paper>, generation: GenerationRow) {
    this.#servers = servers;
    this.#settings = settings;
    this.generation = generation;
    this.terms = new TermFrequencies(servers, generation);
  }

  /** The mean of the papers whose ids have the least hash, as in memory; worked out once. */
  mean(): Promise<MeanPaper> {
    this.#mean ??= this.#findMean().catch((error: unknown) => {
      this.#mean = undefined;
      throw error;
    });
    return this.#mean;
  }

  async #findMean(): Promise<MeanPaper> {
    const drawn = await leastHashes(this.#servers, this.generation, SAMPLE_SIZE);
    drawn.sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1));
    const ids = drawn.slice(0, SAMPLE_SIZE).map(([id]) => id);
    const papers = new Map((await papersOf(this.#servers, this.generation, ids)).map((paper) => [paper.id, paper]));
    const inOrder = ids.map((id) => papers.get(id)!);
    const terms = await this.terms.of(termsOf(inOrder), true);
    const state = partOf(this.#settings, this.generation, { papers: inOrder, terms, mean: NO_MEAN });
    const { space } = state.view();
    const mean = centroid(inOrder.map((_, row) => space.vector(row)));
    const weights = new Map(Array.from(mean.terms, (term, i) => [state.vocabulary.text(term), mean.weights[i]!]));
    return { weights, terms };
  }
}

/** All terms of some papers. */
export function* termsOf(papers: readonly StoredPaper[]): Generator<string> {
  for (const { terms } of papers) yield* terms;
}
