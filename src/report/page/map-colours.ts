import type { PageData, PagePaper } from '../page-data.js';
import { topicLook } from './topic-dot.js';

/** What the colour of a point says. */
export type ColourBy = 'topic' | 'date';

/** Steps of the colours of dates. */
const STEPS = 5;

/** How a group of points is drawn: class that gives its colour, and its shape. */
export interface PointStyle {
  readonly className: string;
  readonly shape: number;
  /** What the group is, where it is not told elsewhere on the page. */
  readonly label?: string;
  /** Indices of the papers. */
  readonly points: readonly number[];
}

/** The papers in groups that are drawn alike: by topic, or by date, the earliest first. */
export function pointStyles({ papers, topics }: PageData, by: ColourBy): PointStyle[] {
  return by === 'date' ? stylesByDate(papers) : stylesByTopic(papers, topics);
}

function stylesByTopic(papers: readonly PagePaper[], topics: PageData['topics']): PointStyle[] {
  const groups = new Map<number, number[]>();
  papers.forEach(({ topic }, i) => {
    const group = groups.get(topic);
    if (group === undefined) groups.set(topic, [i]);
    else group.push(i);
  });
  return [...groups].map(([topic, points]) => ({ ...topicLook(topic, topics), points }));
}

/** Steps that hold about as many papers each; papers of one date are never parted. */
function stylesByDate(papers: readonly PagePaper[]): PointStyle[] {
  const dated = papers.flatMap(({ fields: { date } }, i) => (date === undefined ? [] : [{ date, i }]));
  dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.i - b.i));
  const groups: { date: string; i: number }[][] = [];
  dated.forEach((entry, rank) => {
    const step = Math.floor((rank / dated.length) * STEPS);
    const last = groups.at(-1);
    const isSameDate = last?.at(-1)?.date === entry.date;
    if (last !== undefined && (isSameDate || groups.length > step)) last.push(entry);
    else groups.push([entry]);
  });
  const spread = groups.length > 1 ? (STEPS - 1) / (groups.length - 1) : 0;
  const styles = groups.map((group, place) => ({
    className: `date-${Math.round(place * spread)}`,
    shape: 0,
    label: spanOf(group[0]?.date ?? '', group.at(-1)?.date ?? ''),
    points: group.map(({ i }) => i),
  }));
  const undated = papers.flatMap(({ fields }, i) => (fields.date === undefined ? [i] : []));
  return undated.length === 0
    ? styles
    : [{ className: 'date-none', shape: 0, label: 'no date', points: undated }, ...styles];
}

function spanOf(first: string, last: string): string {
  return first === last ? first : `${first} – ${last}`;
}

/** Whether the dates of the papers differ, so that colours could tell them. */
export function hasDates(papers: readonly PagePaper[]): boolean {
  return new Set(papers.flatMap(({ fields: { date } }) => date ?? [])).size > 1;
}
