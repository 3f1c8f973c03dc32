import type { VNode } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { counted } from '../counted.js';
import type { PagePaper, PageProfile } from '../page-data.js';
import { Page, type PageContext } from './context.js';
import type { Filters, Order } from './filters.js';
import type { LibraryClient } from './library-client.js';
import { listed } from './listed.js';
import type { Hits } from './marked-text.js';
import { PaperDetail } from './paper-detail.js';
import { PaperList } from './paper-list.js';
import { PaperMap } from './paper-map.js';
import { usePrinting } from './print.js';
import { loadProfile, saveProfile, toggleVerdict, type Verdict } from './profile.js';
import { ReadingList } from './reading-list.js';
import type { SearchResult } from './report-library.js';
import { PAPERS_HREF, READING_HREF, type Route, useRoute } from './route.js';
import { ThemeSwitch } from './theme.js';
import { useAnswer } from './use-answer.js';

/** The whole page. */
export function App({ library }: { library: LibraryClient }): VNode {
  const route = useRoute();
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<Filters>({});
  const [order, setOrder] = useState<Order>('best');
  const [isFarShown, setFarShown] = useState(false);
  const [profile, setProfile] = useProfile(library);
  const result = useAnswer(() => (query.trim() === '' ? undefined : library.search(query)), [library, query]);
  const list = useMemo(
    () => listed(library, { result, filters, order, isFarShown }),
    [library, result, filters, order, isFarShown],
  );
  const search = useCallback((text: string) => {
    setQuery(text);
    setFarShown(false);
    showList();
  }, []);
  const page: PageContext = useMemo(
    () => ({
      library,
      profile,
      setProfile,
      judge: (id: string, verdict: Verdict) => setProfile(toggleVerdict(profile, id, verdict)),
      searchFor: (text) => {
        setFilters({});
        search(text);
      },
      filters,
      setFilters,
      order,
      setOrder,
      chooseTopic: (topic) => {
        setFilters({ ...filters, topic });
        search('');
      },
      hits: result && hitsOf(result),
      shown: list.papers,
    }),
    [library, profile, filters, order, result, list],
  );
  const selected = route.view === 'paper' ? library.find(route.id) : undefined;
  const isNarrowed = result !== undefined || Object.values(filters).some((value) => value !== undefined);
  const found = useMemo(() => (isNarrowed ? new Set(list.papers.map(({ id }) => id)) : undefined), [isNarrowed, list]);
  usePrinting(library, printedPapers(page, route, selected));
  return (
    <Page.Provider value={page}>
      <Header library={library} query={query} onQuery={search} />
      <main data-view={route.view}>
        <PaperMap found={found} selected={selected?.id} />
        <div class="panel">
          <Tabs route={route} liked={profile.liked.length} />
          <Status result={result} found={list.papers.length} />
          {route.view === 'papers' && <PaperList result={result} list={list} onFar={() => setFarShown(true)} />}
          {route.view === 'reading' && <ReadingList />}
          {route.view === 'paper' &&
            (selected === undefined ? <p>This report holds no such paper.</p> : <PaperDetail paper={selected} />)}
        </div>
      </main>
    </Page.Provider>
  );
}

/** The profile, kept in the browser as soon as it changes. */
function useProfile(library: LibraryClient): [PageProfile, (profile: PageProfile) => void] {
  const [profile, setProfile] = useState<PageProfile>(() => loadProfile() ?? library.data.profile);
  const change = useCallback((changed: PageProfile) => {
    saveProfile(changed);
    setProfile(changed);
  }, []);
  return [profile, change];
}

function showList(): void {
  if (location.hash !== '' && location.hash !== PAPERS_HREF) location.hash = PAPERS_HREF;
}

function hitsOf({ query, words }: SearchResult): Hits {
  return { words: new Set(words), part: query.trim().toLowerCase() };
}

/** What is printed: the paper that is open, the liked ones, or the list. */
function printedPapers(page: PageContext, { view }: Route, selected: PagePaper | undefined): readonly PagePaper[] {
  if (view === 'papers') return page.shown;
  if (view === 'paper') return selected === undefined ? [] : [selected];
  return page.profile.liked.flatMap((id) => page.library.get(id) ?? []);
}

function Header({
  library,
  query,
  onQuery,
}: {
  library: LibraryClient;
  query: string;
  onQuery: (query: string) => void;
}): VNode {
  const { title, papers } = library.data;
  return (
    <header>
      <h1>{title}</h1>
      <search>
        <input
          type="search"
          aria-label="Search the papers"
          placeholder={`Search ${counted(papers.length, 'paper')}`}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </search>
      <ThemeSwitch />
    </header>
  );
}

function Tabs({ route, liked }: { route: Route; liked: number }): VNode {
  return (
    <nav aria-label="Views">
      <a href={PAPERS_HREF} aria-current={route.view === 'reading' ? undefined : 'page'}>
        Papers
      </a>
      <a href={READING_HREF} aria-current={route.view === 'reading' ? 'page' : undefined}>
        Reading list{liked > 0 && <span class="badge">{liked}</span>}
      </a>
    </nav>
  );
}

/** Tells those who cannot see the list how many papers a search found. */
function Status({ result, found }: { result: SearchResult | undefined; found: number }): VNode {
  return (
    <p class="hidden" role="status">
      {result !== undefined && `${counted(found, 'paper')} found`}
    </p>
  );
}
