import { hashPair } from '../../packed/hash.js';
import type { KeywordDocument } from '../document.js';
import type { PoolEntry } from './pool.js';

/** How a candidate lies inside others of its pool, and others inside it. */
export interface Nesting {
  /** Number of candidates that hold it as a part. */
  longer: number;
  /** Number of candidates inside it. */
  shorter: number;
  /** Occurrences of the commonest longer one over its own. */
  longerShare: number;
  /** Its occurrences over those of the commonest shorter one; 1 where there is none. */
  shorterShare: number;
}

/** Nesting of all candidates of a pool. */
export function nestingOf(pool: readonly PoolEntry[], document: KeywordDocument): Nesting[] {
  const found = pool.map((): Nesting => ({ longer: 0, shorter: 0, longerShare: 0, shorterShare: 1 }));
  const numbers = new Map(pool.map(({ candidate }, number) => [candidate.hash, number]));
  const count = (number: number) => pool[number]!.candidate.tallies.values[pool[number]!.candidate.row]!;
  for (const [outer, { candidate }] of pool.entries()) {
    for (let from = candidate.begin; from <= candidate.end; from++) {
      let hash = 0;
      for (let to = from; to <= candidate.end; to++) {
        hash = hashPair(hash, document.words[to]!.hash);
        const inner = numbers.get(hash);
        if (inner === undefined || inner === outer) continue;
        found[inner]!.longer++;
        found[outer]!.shorter++;
        found[inner]!.longerShare = Math.max(found[inner]!.longerShare, count(outer) / count(inner));
        found[outer]!.shorterShare = Math.min(found[outer]!.shorterShare, count(outer) / count(inner));
      }
    }
  }
  return found;
}
