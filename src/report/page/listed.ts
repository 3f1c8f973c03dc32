import type { PagePaper } from '../page-data.js';
import { type Filters, filtered, type Order, ordered } from './filters.js';
import type { LibraryClient } from './library-client.js';
import type { SearchResult } from './report-library.js';

/** The papers of the list, and how many far-fetched ones were left out of it. */
export interface Listed {
  readonly papers: readonly PagePaper[];
  readonly far: number;
  /** Whether nothing near was found, and far-fetched papers are listed for want of better. */
  readonly isFar: boolean;
}

/** The papers of the list: what a search found, else all, as far as they pass the filters. */
export function listed(
  library: LibraryClient,
  {
    result,
    filters,
    order,
    isFarShown,
  }: {
    result: SearchResult | undefined;
    filters: Filters;
    order: Order;
    isFarShown: boolean;
  },
): Listed {
  if (result === undefined) {
    return { papers: ordered(filtered(library.data.papers, filters), order), far: 0, isFar: false };
  }
  const closeness = new Map(result.answers.map((answer) => [answer.id, answer.closeness]));
  const all = filtered(
    result.answers.flatMap(({ id }) => library.get(id) ?? []),
    filters,
  );
  const near = all.filter(({ id }) => closeness.get(id) !== 'far');
  const isFar = near.length === 0;
  return {
    papers: ordered(isFar || isFarShown ? all : near, order),
    far: isFar || isFarShown ? 0 : all.length - near.length,
    isFar,
  };
}
