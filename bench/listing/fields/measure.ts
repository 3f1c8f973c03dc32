import { dateOf } from '../../../src/paper/dates.js';
import { splitNames } from '../../../src/paper/name-list.js';
import type { GoldListing, GoldPaper } from './gold.js';
import { Choice } from './layouts/random.js';

/** A paper as it was read: where its title stands, and what belongs to it. */
export interface ReadPaper {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly arxivId?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly date?: string | undefined;
  /** Addresses of all links. */
  readonly links: readonly string[];
  readonly confidence: number;
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
  /** Papers found whose authors are known; of how many the first is right, of how many all are. */
  readonly authored: number;
  readonly firstRight: number;
  readonly authorsRight: number;
  readonly dated: number;
  readonly datesRight: number;
  /** Addresses between each paper found and the next one. */
  readonly links: number;
  readonly linksKept: number;
  /** Papers of a confidence of 0.9 or more, and those of them that are right. */
  readonly sure: number;
  readonly sureRight: number;
}

/** A score that is being counted. */
type Counts = { -readonly [K in keyof Score]: Score[K] };

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
  const score: Counts = {
    known: gold.length,
    exact: 0,
    returned: read.length,
    wrong: 0,
    ids: 0,
    idsRight: 0,
    authored: 0,
    firstRight: 0,
    authorsRight: 0,
    dated: 0,
    datesRight: 0,
    links: 0,
    linksKept: 0,
    sure: 0,
    sureRight: 0,
  };
  const byStart = [...read].sort((a, b) => a.start - b.start);
  const hits = new Set<GoldPaper>();
  let from = 0;
  byStart.forEach((paper, r) => {
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
        addFields(score, { listing, known, paper, end: all[i + 1]?.start, next: byStart[r + 1]?.start });
        if (known.arxivId !== undefined && known.idVerified) {
          score.ids++;
          if (paper.arxivId?.replace(/v\d+$/, '') === known.arxivId.replace(/v\d+$/, '')) score.idsRight++;
        }
      }
    }
    // Of other listings not all papers are known.
    if (!listing.complete) return;
    if (!right) score.wrong++;
    if (paper.confidence < SURE) return;
    score.sure++;
    if (right) score.sureRight++;
  });
  return score;
}

const SURE = 0.9;

/** Pictures, as the number of stars, and comments lead nowhere. */
const NOT_READ = /!\[[^\]\n]*\]\([^)\n]*\)|<img[^<>]*>|<!--[\s\S]*?-->/g;
const ADDRESS = /https?:\/\/[^\s<>()[\]"'`|]+/g;

/** Counts the fields of a paper that was found. */
function addFields(
  score: Counts,
  {
    listing,
    known,
    paper,
    end,
    next = Number.POSITIVE_INFINITY,
  }: {
    readonly listing: GoldListing;
    readonly known: GoldPaper;
    readonly paper: ReadPaper;
    /** Where the next paper begins that is known, and the next that was read. */
    readonly end: number | undefined;
    readonly next: number | undefined;
  },
): void {
  const span = known.spans?.find(([field]) => field === 'author');
  if (span !== undefined) {
    const names = splitNames(listing.text.slice(span[1], span[2]));
    const found = paper.authors ?? [];
    score.authored++;
    if (found[0] === names[0]) score.firstRight++;
    if (found.join('; ') === names.join('; ')) score.authorsRight++;
  }
  const date = known.date === undefined ? undefined : dateOf(known.date)?.iso;
  if (date !== undefined) {
    score.dated++;
    if (paper.date?.startsWith(date) || (paper.date !== undefined && date.startsWith(paper.date))) score.datesRight++;
  }
  if (end === undefined) return;
  const kept = new Set(paper.links.map(plainAddress));
  const printed = listing.text.slice(known.start, Math.min(end, next)).replace(NOT_READ, ' ');
  for (const url of new Set(printed.match(ADDRESS)?.map(plainAddress))) {
    score.links++;
    if (kept.has(url)) score.linksKept++;
  }
}

const plainAddress = (url: string): string => url.replace(/[.,;:!?*]+$/, '');

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
