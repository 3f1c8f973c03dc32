import type { PagePaper } from '../page-data.js';

/** Which papers are listed; what is missing lets all pass. */
export interface Filters {
  readonly topic?: number | undefined;
  /** A category as the listing gives it, or the likeliest predicted one of a paper without any. */
  readonly category?: string | undefined;
  /** First and last period, as {@link periodsOf} has them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only papers with a link to code. */
  readonly withCode?: boolean | undefined;
  /** Only papers that the earlier listing lacks. */
  readonly isNew?: boolean | undefined;
}

/** How the list is ordered; `best` is by topic, or by closeness to what is searched for. */
export type Order = 'best' | 'newest' | 'oldest' | 'title' | 'votes';

/** The papers that pass the filters. */
export function filtered(papers: readonly PagePaper[], filters: Filters): PagePaper[] {
  const { topic, category, from, to, withCode, isNew } = filters;
  return papers.filter(
    (paper) =>
      (topic === undefined || paper.topic === topic) &&
      (category === undefined || categoriesOf(paper).includes(category)) &&
      isWithin(paper.fields.date, from, to) &&
      (withCode !== true || hasCode(paper)) &&
      (isNew !== true || paper.isNew === true),
  );
}

/** Whether a date lies in the periods; a paper without a date lies in none. */
function isWithin(date: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return (from === undefined || date >= from) && (to === undefined || date.slice(0, to.length) <= to);
}

/** Whether the listing links to code of a paper. */
export function hasCode({ links }: PagePaper): boolean {
  return links.some(([, kind]) => kind === 'code');
}

/** Codes of the categories that a paper is found by. */
export function categoriesOf({ categories, predictedCategories }: PagePaper): string[] {
  if (categories !== undefined) return categories.map(([code]) => code);
  return (predictedCategories ?? []).slice(0, 1).map(([code]) => code);
}

/** A choice in a filter with the number of papers it has. */
export interface FilterChoice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The categories of the papers, the most frequent first: those that listings gave, and those that were predicted. */
export function categoryChoices(papers: readonly PagePaper[]): { given: FilterChoice[]; predicted: FilterChoice[] } {
  const given = papers.flatMap(({ categories = [] }) => categories);
  const predicted = papers.flatMap(({ predictedCategories = [] }) => predictedCategories.slice(0, 1));
  return { given: counted(given), predicted: counted(predicted) };
}

function counted(categories: readonly (readonly [code: string, name: string, ...rest: unknown[]])[]): FilterChoice[] {
  const choices = new Map<string, { value: string; name: string; count: number }>();
  for (const [value, name] of categories) {
    const choice = choices.get(value);
    if (choice === undefined) choices.set(value, { value, name, count: 1 });
    else choice.count++;
  }
  return [...choices.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Lengths of `2024`, `2024-02` and `2024-02-16`. */
const PRECISIONS = [4, 7, 10];
const MOST_PERIODS = 60;

/** Periods that the dates of the papers fall in, the earliest first: years, or where there is but one months, or days. */
export function periodsOf(papers: readonly PagePaper[]): string[] {
  const dates = papers.flatMap(({ fields: { date } }) => date ?? []);
  for (const length of PRECISIONS) {
    const periods = [...new Set(dates.map((date) => date.slice(0, length)))].sort();
    if (periods.length > 1) return periods.slice(-MOST_PERIODS);
  }
  return [];
}

/** The papers in an order; those that lack what it goes by come last, equals stay as they are. */
export function ordered(papers: readonly PagePaper[], order: Order): readonly PagePaper[] {
  if (order === 'best') return papers;
  if (order === 'title') return sorted(papers, ({ title }) => title.toLowerCase(), 1);
  if (order === 'votes') return sorted(papers, ({ fields }) => fields.votes, -1);
  return sorted(papers, ({ fields }) => fields.date, order === 'newest' ? -1 : 1);
}

function sorted(
  papers: readonly PagePaper[],
  keyOf: (paper: PagePaper) => string | number | undefined,
  direction: 1 | -1,
): PagePaper[] {
  return [...papers].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === y) return 0;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y ? -direction : direction;
  });
}
