import { useLayoutEffect, useState } from 'preact/hooks';

/** What the panel shows; kept in the address, so that the browser's way back works. */
export type Route =
  | { readonly view: 'papers' }
  | { readonly view: 'reading' }
  | { readonly view: 'paper'; readonly id: string };

/** Address of a paper inside the report. */
export function paperHref(id: string): string {
  return `#/paper/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`;
}

/** Goes to a paper. */
export function openPaper(id: string): void {
  location.hash = paperHref(id);
}

/** Address of the list of papers. */
export const PAPERS_HREF = '#/';
/** Address of the reading list. */
export const READING_HREF = '#/reading';

/** The view that an address stands for. */
export function parseRoute(hash: string): Route {
  if (hash === READING_HREF) return { view: 'reading' };
  const encoded = hash.match(/^#\/paper\/(.+)$/)?.[1];
  if (encoded === undefined) return { view: 'papers' };
  try {
    return { view: 'paper', id: decodeURIComponent(encoded) };
  } catch {
    return { view: 'papers' };
  }
}

/** The view of the page's address, followed as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  // With the first rendering, not some time after it: a reader may follow a link at once.
  useLayoutEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
