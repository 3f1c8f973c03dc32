import type { GoldListing, GoldPaper } from './gold.js';
import { Choice } from './layouts/random.js';

/** A paper as it was read: where its title stands, and what belongs to it. */
export interface ReadPaper {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly arxivId?: string | undefined;
}

/** How a listing was read. */
export interface Score {
  readonly known: number;
  readonly exact: number;
  readonly returned: number;
  /** Papers that are none, at most. */
  readonly wrong: number;
  readonly ids: number;
  readonly idsRight: number;
}

const folded = (text: string): string =>
  text
    .replace(/\*\*|<[^>]*>|[`]/g, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();

/** Compares the papers read with those that are known, by the places of their titles. */
export function scoreOf(listing: GoldListing, read: readonly ReadPaper[]): Score {
  const gold = listing.papers.filter(({ unsure, silver }) => !unsure && !silver);
  const all = [...listing.papers].sort((a, b) => a.start - b.start);
  const score = { known: gold.length, exact: 0, returned: read.length, wrong: 0, ids: 0, idsRight: 0 };
  const byStart = [...read].sort((a, b) => a.start - b.start);
  const hits = new Set<GoldPaper>();
  let from = 0;
  for (const paper of byStart) {
    while (from < all.length && (all[from] as GoldPaper).end + 2000 < paper.start) from++;
    let right = false;
    for (let i = from; i < all.length && (all[i] as GoldPaper).start < paper.end; i++) {
      const known = all[i] as GoldPaper;
      if (known.end <= paper.start || known.start >= paper.end) continue;
      // A completed title may carry a tail that is none of it.
      const begun = known.silver === true && Math.abs(known.start - paper.start) < 4;
      if (known.unsure || begun || folded(known.title) === folded(paper.title)) right = true;
      if (!known.unsure && !known.silver && folded(known.title) === folded(paper.title) && !hits.has(known)) {
        hits.add(known);
        score.exact++;
        if (known.arxivId !== undefined && known.idVerified) {
          score.ids++;
          if (paper.arxivId?.replace(/v\d+$/, '') === known.arxivId.replace(/v\d+$/, '')) score.idsRight++;
        }
      }
    }
    // Of other listings not all papers are known.
    if (!right && listing.complete) score.wrong++;
  }
  return score;
}

export const isReadWell = ({ known, exact, returned, wrong }: Score): boolean =>
  exact >= 0.95 * known && wrong <= 0.05 * Math.max(1, returned);

/** A mean with its interval of 95%, by 2,000 draws with replacement. */
export function interval(values: readonly number[]): string {
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, value) => sum + value, 0) / (numbers.length || 1);
  const choice = new Choice(1);
  const means = Array.from({ length: 2000 }, () => mean(values.map(() => choice.of(values)))).sort((a, b) => a - b);
  return `${mean(values).toFixed(1)} (${(means[50] ?? 0).toFixed(1)} to ${(means[1949] ?? 0).toFixed(1)})`;
}
