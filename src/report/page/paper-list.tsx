import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PagePaper } from '../page-data.js';
import { usePage } from './context.js';
import type { SearchResult } from './page-model.js';
import { PaperRow } from './paper-row.js';
import { TopicDot } from './topic-dot.js';

/** Results drawn at once; nobody reads more, and drawing them would slow the typing down. */
const SHOWN = 25;

/** The papers by topic, or what a search found; of one topic alone where one is chosen. */
export function PaperList({ result, topic }: { result: SearchResult | undefined; topic: number | undefined }): VNode {
  const { library } = usePage();
  const all = useMemo(() => byTopic(library.data.papers, library.data.topics.length), [library]);
  const chosen = library.data.topics.map((_, i) => i).filter((i) => topic === undefined || topic === i);
  return (
    <>
      <TopicChips topic={topic} />
      {result === undefined ? (
        chosen.map((i) => <TopicSection key={i} topic={i} papers={all[i] ?? []} />)
      ) : (
        <Results papers={result.papers.filter((paper) => topic === undefined || paper.topic === topic)} />
      )}
    </>
  );
}

function byTopic(papers: readonly PagePaper[], topics: number): PagePaper[][] {
  const groups = Array.from({ length: topics }, (): PagePaper[] => []);
  for (const paper of papers) groups[paper.topic]?.push(paper);
  return groups;
}

function TopicChips({ topic }: { topic: number | undefined }): VNode {
  const { library, chooseTopic } = usePage();
  const sizes = useMemo(
    () => byTopic(library.data.papers, library.data.topics.length).map(({ length }) => length),
    [library],
  );
  return (
    <ul class="chips topics" aria-label="Topics">
      {library.data.topics.map(({ label }, i) => (
        <li key={i}>
          <button
            type="button"
            class="chip"
            aria-pressed={topic === i}
            onClick={() => chooseTopic(topic === i ? undefined : i)}
          >
            <TopicDot topic={i} /> {label} <span class="quiet">{sizes[i]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function TopicSection({ topic, papers }: { topic: number; papers: readonly PagePaper[] }): VNode {
  const { library } = usePage();
  const { label, keywords } = library.data.topics[topic] ?? { label: '', keywords: [] };
  return (
    <section class="topic">
      <h2>
        <TopicDot topic={topic} /> {label} <span class="quiet">{papers.length}</span>
      </h2>
      <p class="quiet">{keywords.filter((keyword) => keyword.toLowerCase() !== label.toLowerCase()).join(', ')}</p>
      <ul class="rows">
        {papers.map((paper) => (
          <PaperRow key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  );
}

function Results({ papers }: { papers: readonly PagePaper[] }): VNode {
  const more = papers.length - SHOWN;
  return (
    <section class="results">
      <h2>
        Found <span class="quiet">{papers.length}</span>
      </h2>
      {papers.length === 0 && <p>No paper holds these words. Try fewer letters, or another word for it.</p>}
      <ul class="rows">
        {papers.slice(0, SHOWN).map((paper) => (
          <PaperRow key={paper.id} paper={paper} />
        ))}
      </ul>
      {more > 0 && <p class="quiet">and {more} more, marked on the map</p>}
    </section>
  );
}
