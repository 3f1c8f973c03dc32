import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageProfile } from '../page-data.js';
import type { ReportLibrary } from './page-model.js';
import type { Verdict } from './profile.js';

/** What every part of the page needs. */
export interface PageContext {
  readonly library: ReportLibrary;
  readonly profile: PageProfile;
  /** Sets the verdict on a paper, or takes it back. */
  readonly judge: (id: string, verdict: Verdict) => void;
  readonly setProfile: (profile: PageProfile) => void;
  /** Shows the papers that a query finds. */
  readonly searchFor: (query: string) => void;
  /** Shows the papers of a topic alone. */
  readonly chooseTopic: (topic: number | undefined) => void;
  /** Whether a word is one that was searched for; missing without a search. */
  readonly isHit: ((word: string) => boolean) | undefined;
}

/** Given by the page to all its parts. */
export const Page: Context<PageContext | undefined> = createContext<PageContext | undefined>(undefined);

/** What the page gives to its parts. */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (page === undefined) throw new Error('the page gives no context');
  return page;
}
