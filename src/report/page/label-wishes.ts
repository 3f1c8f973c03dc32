import type { PageData, PagePaper } from '../page-data.js';
import { isInside, type Pixel, type Size } from './map-view.js';
import { OTHER } from './topic-dot.js';

/** What a label says, and of what. */
export interface MapLabel {
  readonly key: string;
  readonly text: string;
  /** Place it stands for, in pixels. */
  readonly at: Pixel;
  /** Number of papers in sight that it is said of. */
  readonly count: number;
  /** What pressing it does. */
  readonly target: { readonly topic: number } | { readonly phrase: string } | { readonly id: string };
}

/** Points in sight from which on each is named by its title. */
const FEW = 30;
/** Magnified so many times the map names what its parts are about. */
const NEARER = 1.8;
/** A small map has room for the names of large topics alone. */
const SMALL = { width: 480, topics: 5 };
const MOST_PHRASES = 16;
/** Keyphrases of a paper that may name a part of the map. */
const PHRASES = 4;
/** A phrase names a part of the map when its papers lie within this part of the frame. */
const SPREAD = 0.22;

/** Papers in sight with their places. */
interface Seen {
  readonly paper: PagePaper;
  readonly pixel: Pixel;
}

/**
 * What the map should say, the most important first: topics; nearer the keyphrases of the papers in sight; and their titles
 * where few are left.
 */
export function mapLabels(
  { papers, topics }: PageData,
  pixels: readonly Pixel[],
  view: { size: Size; k: number },
): MapLabel[] {
  const { size, k } = view;
  const seen = papers.flatMap((paper, i): Seen[] => {
    const pixel = pixels[i];
    return pixel !== undefined && isInside(pixel, size) ? [{ paper, pixel }] : [];
  });
  const names = topicLabels(
    seen,
    topics.map(({ label }) => label),
  ).slice(0, size.width < SMALL.width ? SMALL.topics : undefined);
  if (seen.length <= FEW) return [...names.filter(({ count }) => count > 1), ...titleLabels(seen)];
  if (k < NEARER) return names;
  const said = new Set(names.map(({ text }) => text.toLowerCase()));
  return [...names, ...phraseLabels(seen, size).filter(({ text }) => !said.has(text.toLowerCase()))];
}

/** Names of the topics in the middle of their papers in sight, the one with most of them first. */
function topicLabels(seen: readonly Seen[], labels: readonly string[]): MapLabel[] {
  const groups = grouped(seen, ({ paper }) => [paper.topic]);
  return [...groups]
    .filter(([topic]) => labels[topic] !== OTHER)
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .map(([topic, members]) => ({
      key: `topic ${topic}`,
      text: labels[topic] ?? '',
      at: middle(members),
      count: members.length,
      target: { topic },
    }));
}

/** Keyphrases that several neighbours share, then the first ones of papers that share none. */
function phraseLabels(seen: readonly Seen[], size: Size): MapLabel[] {
  const groups = grouped(seen, ({ paper }) => paper.keywords.slice(0, PHRASES).map(([phrase]) => phrase.toLowerCase()));
  const reach = SPREAD * Math.min(size.width, size.height);
  const shared = [...groups]
    .filter(([, members]) => members.length > 1 && spread(members) <= reach)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const named = new Set(shared.flatMap(([, members]) => members));
  // A phrase that is all over the map names no part of it, nor any one of its papers.
  const alone = [...groups].filter(
    ([, [one, ...others]]) => others.length === 0 && one !== undefined && !named.has(one),
  );
  return [...shared, ...firstOfEach(alone)].slice(0, MOST_PHRASES).map(([phrase, members]) => ({
    key: `phrase ${phrase}`,
    text: phrase,
    at: middle(members),
    count: members.length,
    target: { phrase },
  }));
}

/** The first phrase of each paper. */
function firstOfEach(phrases: readonly (readonly [string, Seen[]])[]): (readonly [string, Seen[]])[] {
  const first = new Map<Seen | undefined, readonly [string, Seen[]]>();
  for (const phrase of phrases) {
    const [paper] = phrase[1];
    if (!first.has(paper)) first.set(paper, phrase);
  }
  return [...first.values()];
}

function titleLabels(seen: readonly Seen[]): MapLabel[] {
  return seen.map(({ paper: { id, title }, pixel }) => ({
    key: `title ${id}`,
    text: title,
    at: pixel,
    count: 1,
    target: { id },
  }));
}

function grouped<K>(seen: readonly Seen[], keysOf: (one: Seen) => readonly K[]): Map<K, Seen[]> {
  const groups = new Map<K, Seen[]>();
  for (const one of seen) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

function middle(members: readonly Seen[]): Pixel {
  return { x: median(members.map(({ pixel }) => pixel.x)), y: median(members.map(({ pixel }) => pixel.y)) };
}

/** Median distance from the middle. */
function spread(members: readonly Seen[]): number {
  const { x, y } = middle(members);
  return median(members.map(({ pixel }) => Math.hypot(pixel.x - x, pixel.y - y)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
