import type { Ranked } from './candidate.js';
import type { KeywordDocument } from './document.js';

/** How many of the best candidates are weighed against each other for each keyword wanted. */
const POOL = 8;

/**
 * The best candidates, each one's score lowered by what it shares with those already taken:
 * score · (1 - diversity · overlap), where overlap is the share of common stems in the shorter of two phrases.
 */
export function selectDiverse(
  ranked: readonly Ranked[],
  document: KeywordDocument,
  options: { readonly limit: number; readonly diversity: number },
): Ranked[] {
  if (options.diversity === 0) return ranked.slice(0, options.limit);
  const pool = ranked.slice(0, options.limit * POOL);
  const stems = pool.map(({ candidate }) => {
    return new Set(document.words.slice(candidate.begin, candidate.end + 1).map((word) => word.stem));
  });
  const overlaps = new Float64Array(pool.length);
  const open = new Set(pool.keys());
  const chosen: Ranked[] = [];
  while (chosen.length < options.limit && open.size > 0) {
    let best = -1;
    let bestScore = 0;
    for (const at of open) {
      const score = pool[at]!.score * (1 - options.diversity * overlaps[at]!);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    if (best < 0) break;
    open.delete(best);
    chosen.push(pool[best]!);
    for (const at of open) overlaps[at] = Math.max(overlaps[at]!, overlap(stems[at]!, stems[best]!));
  }
  return chosen;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of a) if (b.has(stem)) common++;
  return common / Math.min(a.size, b.size);
}

/** Two phrases that have this part of the shorter one's stems in common, two at least, say much the same. */
const NEAR_COPY = 2 / 3;

/** The best candidates, near copies of better ones left out: one holds the other, or most stems are common. */
export function selectDistinct(ranked: readonly Ranked[], document: KeywordDocument, limit: number): Ranked[] {
  const chosen: Ranked[] = [];
  const chosenParts: (readonly number[])[] = [];
  for (const each of ranked) {
    if (chosen.length === limit) break;
    const parts = partsOf(each, document);
    if (chosenParts.some((other) => isNearCopy(parts, other))) continue;
    chosen.push(each);
    chosenParts.push(parts);
  }
  return chosen;
}

/** Numbers of the parts of its words between hyphens, each once. */
function partsOf({ candidate }: Ranked, { words }: KeywordDocument): number[] {
  const parts: number[] = [];
  for (let at = candidate.begin; at <= candidate.end; at++) {
    for (const part of words[at]!.parts) if (!parts.includes(part)) parts.push(part);
  }
  return parts;
}

function isNearCopy(a: readonly number[], b: readonly number[]): boolean {
  let common = 0;
  for (const part of a) if (b.includes(part)) common++;
  const least = Math.min(a.length, b.length);
  return common === least || common >= Math.max(2, NEAR_COPY * least);
}
