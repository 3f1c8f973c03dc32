import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PagePaper, PageProfile } from '../page-data.js';
import type { Filters, Order } from './filters.js';
import type { LibraryClient } from './library-client.js';
import type { Hits } from './marked-text.js';
import type { Verdict } from './profile.js';

/** What every part of the page needs. */
export interface PageContext {
  readonly library: LibraryClient;
  readonly profile: PageProfile;
  /** Sets the verdict on a paper, or takes it back. */
  readonly judge: (id: string, verdict: Verdict) => void;
  readonly setProfile: (profile: PageProfile) => void;
  /** Shows the papers that a query finds. */
  readonly searchFor: (query: string) => void;
  readonly filters: Filters;
  readonly setFilters: (filters: Filters) => void;
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
  /** Shows the papers of a topic alone. */
  readonly chooseTopic: (topic: number | undefined) => void;
  /** What was searched for; missing without a search. */
  readonly hits: Hits | undefined;
  /** The papers in the list, as they are ordered. */
  readonly shown: readonly PagePaper[];
}

/** Given by the page to all its parts. */
export const Page: Context<PageContext | undefined> = createContext<PageContext | undefined>(undefined);

/** What the page gives to its parts. */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (page === undefined) throw new Error('the page gives no context');
  return page;
}
