import type { Paper } from '../../paper/paper.js';
import { ArxivNames, archiveOf } from '../arxiv-names.js';
import type { FieldVectors } from './field-agreement.js';

/** Says of a paper which fields it belongs to, the most probable first: `ArxivTopics`, or anything that answers alike. */
export interface FieldFinder {
  classify(paper: Paper): { readonly primary: readonly FieldChance[] };
}

/** A field of a paper. */
export interface FieldChance {
  readonly topic: string;
  /** Chance that the paper belongs to it, 0 to 1. */
  readonly probability?: number;
}

/** Part of a topic's papers that must share a category, or an archive, for it to be the topic's field. */
const LEAST_CATEGORY = 0.5;
const LEAST_ARCHIVE = 0.6;
/** A field of more of the listing than this says nothing of one topic. */
const MOST_OF_LISTING = 0.4;

/** The fields that a model finds for each paper; none without a model. */
export function predictedFields(papers: readonly Paper[], finder: FieldFinder | undefined): (readonly FieldChance[])[] {
  return papers.map((paper) => finder?.classify(paper).primary ?? []);
}

/** The main category of each paper: its own, as the listing gives it, or else the one that a model predicts. */
export function mainCategories(
  papers: readonly Paper[],
  predicted: readonly (readonly FieldChance[])[],
): (string | undefined)[] {
  return papers.map((paper, row) => paper.categories?.[0] ?? predicted[row]![0]?.topic);
}

/** Predicted fields as vectors; undefined for a paper of which nothing is predicted, or without probabilities. */
export function fieldVectors(predicted: readonly (readonly FieldChance[])[]): FieldVectors {
  const numbers = new Map<string, number>();
  for (const { topic } of predicted.flat()) if (!numbers.has(topic)) numbers.set(topic, numbers.size);
  return predicted.map((fields) => {
    if (!fields.some(({ probability = 0 }) => probability > 0)) return undefined;
    return {
      columns: Int32Array.from(fields, ({ topic }) => numbers.get(topic)!),
      values: Float32Array.from(fields, ({ probability = 0 }) => Math.sqrt(probability)),
    };
  });
}

/** Fields of topics, by the main categories of their papers. */
export class TopicFields {
  readonly #names = new ArxivNames();
  readonly #categories: readonly (string | undefined)[];

  constructor(categories: readonly (string | undefined)[]) {
    this.#categories = categories;
  }

  /** The field that papers share, in words; undefined where they share none, or most of the listing does. */
  of(members: readonly number[]): string | undefined {
    return (
      this.#shared(members, (category) => category, LEAST_CATEGORY) ?? this.#shared(members, archiveOf, LEAST_ARCHIVE)
    );
  }

  /** The fields, in words, that so much of the listing is of that they say nothing of one topic. */
  ofListing(): string[] {
    return [(category: string) => category, archiveOf].flatMap((level) => {
      const [field, count] = most(this.#categories.map((name) => name && level(name)));
      return field !== undefined && count > MOST_OF_LISTING * this.#categories.length
        ? [this.#names.category(field)]
        : [];
    });
  }

  #shared(members: readonly number[], level: (category: string) => string, least: number): string | undefined {
    const rows = [...this.#categories.keys()];
    const [field, count] = most(members.map((row) => this.#categories[row]).map((name) => name && level(name)));
    if (field === undefined || count < least * members.length) return undefined;
    const everywhere = rows.filter((row) => {
      const category = this.#categories[row];
      return category !== undefined && level(category) === field;
    });
    return everywhere.length > MOST_OF_LISTING * rows.length ? undefined : this.#names.category(field);
  }
}

function most(values: readonly (string | undefined)[]): [string | undefined, number] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best ?? [undefined, 0];
}
