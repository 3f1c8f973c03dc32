import { dot, type SparseVector, sumByColumn } from '../sparse.js';
import { type FieldAgreement, type FieldVectors, fieldAgreements } from './field-agreement.js';
import { LEARNED_BELONGING, LEARNED_BELONGING_IN_FIELDS } from './learned-weights.js';

/** How a paper lies between the topics: similarities are mean cosines with the papers of a topic. */
export interface Position {
  /** Row of the paper, and the number of its topic. */
  readonly row: number;
  readonly topic: number;
  /** (Similarity to its own topic - that to the best other one) / mean own similarity over the listing, at most 2. */
  readonly lead: number;
  /** Similarity to its own topic / mean own similarity over the topic. */
  readonly share: number;
  /** How far its fields are those of its topic, where they are known. */
  readonly fields: FieldAgreement | undefined;
}

const MOST_LEAD = 2;

/** Position of every paper of the groups. */
export function positions(
  groups: readonly (readonly number[])[],
  vectors: readonly SparseVector[],
  fields: FieldVectors,
): Position[] {
  const agreements = fieldAgreements(groups, fields);
  const sums = groups.map((members) => sumByColumn(members.map((row) => vectors[row]!)));
  const means = (row: number, topic: number): number[] =>
    groups.map((members, other) => {
      const product = dot(vectors[row]!, sums[other]!);
      return other === topic ? (product - 1) / Math.max(1, members.length - 1) : product / members.length;
    });
  const placed = groups.flatMap((members, topic) =>
    members.map((row) => {
      const all = means(row, topic);
      const own = Math.max(0, all[topic]!);
      return { row, topic, own, other: Math.max(0, ...all.filter((_, number) => number !== topic)) };
    }),
  );
  const mean = (list: readonly { own: number }[]): number =>
    list.reduce((sum, { own }) => sum + own, 0) / Math.max(1, list.length) || 1;
  const overall = mean(placed);
  const within = groups.map((_, topic) => mean(placed.filter((place) => place.topic === topic)));
  return placed.map(({ row, topic, own, other }) => ({
    row,
    topic,
    lead: Math.min(MOST_LEAD, (own - other) / overall),
    share: own / within[topic]!,
    fields: agreements.get(row),
  }));
}

/** Calibrated chance that a paper belongs to its topic, 0 to 1. */
export function chanceToBelong({ lead, share, fields }: Pick<Position, 'lead' | 'share' | 'fields'>): number {
  const weights = fields === undefined ? LEARNED_BELONGING : LEARNED_BELONGING_IN_FIELDS;
  const byWords = weights.offset + weights.lead * lead + weights.share * share;
  const byFields =
    fields === undefined
      ? 0
      : LEARNED_BELONGING_IN_FIELDS.agreement * fields.agreement + LEARNED_BELONGING_IN_FIELDS.lift * fields.lift;
  return 1 / (1 + Math.exp(-(byWords + byFields)));
}

/** A paper with the chance that it belongs to its topic. */
export interface Member {
  readonly row: number;
  readonly strength: number;
}

/** Least chances to stay in a topic, judged by words alone and by fields too, and the greatest part of a listing put aside. */
const LEAST_BY_WORDS = 0.5;
const LEAST_IN_FIELDS = 0.55;
const MOST_ASIDE = 0.3;

/** Topics without the papers that hardly belong, and those papers; topics too small dissolve into them. */
export function settle(
  groups: readonly (readonly number[])[],
  vectors: readonly SparseVector[],
  { minSize, fields }: { minSize: number; fields: FieldVectors },
): { topics: Member[][]; other: number[] } {
  const placed = positions(groups, vectors, fields).map((position) => ({
    ...position,
    strength: chanceToBelong(position),
  }));
  const weakest = placed
    .filter(({ strength, fields: known }) => strength < (known === undefined ? LEAST_BY_WORDS : LEAST_IN_FIELDS))
    .sort((a, b) => a.strength - b.strength || a.row - b.row)
    .slice(0, Math.floor(MOST_ASIDE * placed.length));
  const aside = new Set(weakest.map(({ row }) => row));
  const topics = groups.map((_, topic) =>
    placed
      .filter((place) => place.topic === topic && !aside.has(place.row))
      .map(({ row, strength }): Member => ({ row, strength }))
      .sort((a, b) => b.strength - a.strength || a.row - b.row),
  );
  const large = topics.filter((members) => members.length >= minSize);
  const kept = new Set(large.flat().map(({ row }) => row));
  return {
    topics: large,
    other: placed
      .map(({ row }) => row)
      .filter((row) => !kept.has(row))
      .sort((a, b) => a - b),
  };
}
