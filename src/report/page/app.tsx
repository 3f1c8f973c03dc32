import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { PagePaper, PageProfile } from '../page-data.js';
import { Page, type PageContext } from './context.js';
import type { ReportLibrary, SearchResult } from './page-model.js';
import { PaperDetail } from './paper-detail.js';
import { PaperList } from './paper-list.js';
import { PaperMap } from './paper-map.js';
import { loadProfile, saveProfile, toggleVerdict, type Verdict } from './profile.js';
import { ReadingList } from './reading-list.js';
import { PAPERS_HREF, paperHref, READING_HREF, type Route, useRoute } from './route.js';
import { ThemeSwitch } from './theme.js';

/** The whole page. */
export function App({ library }: { library: ReportLibrary }): VNode {
  const route = useRoute();
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState<number | undefined>();
  const [profile, setProfile] = useState<PageProfile>(() => loadProfile() ?? library.data.profile);
  const result = useMemo(() => (query.trim() === '' ? undefined : library.search(query)), [library, query]);
  useEffect(() => saveProfile(profile), [profile]);
  const showList = useCallback(() => {
    if (location.hash !== '' && location.hash !== PAPERS_HREF) location.hash = PAPERS_HREF;
  }, []);
  const search = useCallback((text: string) => {
    setQuery(text);
    showList();
  }, []);
  const page: PageContext = useMemo(
    () => ({
      library,
      profile,
      setProfile,
      judge: (id: string, verdict: Verdict) => setProfile((before) => toggleVerdict(before, id, verdict)),
      searchFor: (text) => {
        setTopic(undefined);
        search(text);
      },
      chooseTopic: (chosen) => {
        setTopic(chosen);
        setQuery('');
        showList();
      },
      isHit: result?.isHit,
    }),
    [library, profile, result],
  );
  const selected = route.view === 'paper' ? library.find(route.id) : undefined;
  const found = useMemo(() => foundIds(library, result, topic), [library, result, topic]);
  return (
    <Page.Provider value={page}>
      <Header library={library} query={query} onQuery={search} />
      <main data-view={route.view}>
        <PaperMap
          library={library}
          found={found}
          selected={selected?.id}
          onSelect={openPaper}
          onTopic={page.chooseTopic}
        />
        <div class="panel">
          <Tabs route={route} liked={profile.liked.length} />
          <Status result={result} />
          <Panel view={route.view} result={result} topic={topic} paper={selected} />
        </div>
      </main>
    </Page.Provider>
  );
}

function openPaper(id: string): void {
  location.hash = paperHref(id);
}

/** Ids of the papers that stay bright on the map; `undefined` for all. */
function foundIds(
  library: ReportLibrary,
  result: SearchResult | undefined,
  topic: number | undefined,
): ReadonlySet<string> | undefined {
  if (result === undefined && topic === undefined) return undefined;
  const papers = result?.papers ?? library.data.papers;
  return new Set(papers.filter((paper) => topic === undefined || paper.topic === topic).map(({ id }) => id));
}

function Header({
  library,
  query,
  onQuery,
}: {
  library: ReportLibrary;
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
          placeholder={`Search ${papers.length} papers`}
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
function Status({ result }: { result: SearchResult | undefined }): VNode {
  return (
    <p class="hidden" role="status">
      {result !== undefined && `${result.papers.length} papers found`}
    </p>
  );
}

function Panel({
  view,
  result,
  topic,
  paper,
}: {
  view: Route['view'];
  result: SearchResult | undefined;
  topic: number | undefined;
  paper: PagePaper | undefined;
}): VNode {
  if (view === 'papers') return <PaperList result={result} topic={topic} />;
  if (view === 'reading') return <ReadingList />;
  return paper === undefined ? <p>This report holds no such paper.</p> : <PaperDetail paper={paper} />;
}
