import { addUp, type SparseVector } from '../sparse.js';
import { LEARNED_BELONGING } from './learned.generated.js';

/** How a paper lies between the topics: similarities are mean cosines with the papers of a topic. */
export interface Position {
  /** Row of the paper, and the number of its topic. */
  readonly row: number;
  readonly topic: number;
  /** (Similarity to its own topic - that to the best other one) / mean own similarity over the listing, at most 2. */
  readonly lead: number;
  /** Similarity to its own topic / mean own similarity over the topic. */
  readonly share: number;
}

const MOST_LEAD = 2;

/** Position of every paper of the groups. */
export function positions(groups: readonly (readonly number[])[], vectors: readonly SparseVector[]): Position[] {
  const sums = groups.map((members) => denseSum(members.map((row) => vectors[row]!)));
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
  }));
}

function denseSum(vectors: readonly SparseVector[]): Map<number, number> {
  const { columns, values } = addUp(vectors);
  return new Map(Array.from(columns, (column, i) => [column, values[i]!]));
}

function dot({ columns, values }: SparseVector, sums: ReadonlyMap<number, number>): number {
  let product = 0;
  for (let i = 0; i < columns.length; i++) product += values[i]! * (sums.get(columns[i]!) ?? 0);
  return product;
}

/** Calibrated chance that a paper belongs to its topic, 0 to 1. */
export function chanceToBelong({ lead, share }: Pick<Position, 'lead' | 'share'>): number {
  const { offset, lead: byLead, share: byShare } = LEARNED_BELONGING;
  return 1 / (1 + Math.exp(-(offset + byLead * lead + byShare * share)));
}

/** A paper with the chance that it belongs to its topic. */
export interface Member {
  readonly row: number;
  readonly strength: number;
}

/** Least chance to stay in a topic, and the greatest part of a listing that is put aside for it. */
const LEAST_STRENGTH = 0.5;
const MOST_ASIDE = 0.3;

/** Topics without the papers that hardly belong, and those papers; topics too small dissolve into them. */
export function settle(
  groups: readonly (readonly number[])[],
  vectors: readonly SparseVector[],
  minSize: number,
): { topics: Member[][]; other: number[] } {
  const placed = positions(groups, vectors).map((position) => ({ ...position, strength: chanceToBelong(position) }));
  const weakest = placed
    .filter(({ strength }) => strength < LEAST_STRENGTH)
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
