import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { counted } from '../counted.js';
import type { PagePaper } from '../page-data.js';
import { Advice } from './advice.js';
import { usePage } from './context.js';
import { ExportMenu } from './export-menu.js';
import { FilterBar } from './filter-bar.js';
import type { Listed } from './listed.js';
import { PaperRow } from './paper-row.js';
import type { SearchResult } from './report-library.js';
import { TopicChips } from './topic-chips.js';
import { TopicDot } from './topic-dot.js';

/** Rows drawn at once; the others follow as one comes to the end of these. */
const STEP = 120;

/** The papers by topic, or what a search found, as far as the filters let them pass. */
export function PaperList({
  result,
  list,
  onFar,
}: {
  result: SearchResult | undefined;
  list: Listed;
  onFar: () => void;
}): VNode {
  const { library, order } = usePage();
  return (
    <>
      <TopicChips />
      <FilterBar />
      <div class="count">
        <h2>
          {result === undefined ? 'Papers' : 'Found'} <span class="quiet">{list.papers.length}</span>
        </h2>
        <ExportMenu from="shown" />
      </div>
      <Advice result={result} list={list} />
      <Rows
        papers={list.papers}
        isByTopic={result === undefined && order === 'best' && library.data.topics.length > 1}
        result={result}
      />
      {list.far > 0 && (
        <p class="more">
          <button type="button" onClick={onFar}>
            Show {counted(list.far, 'far-fetched paper')} more
          </button>
        </p>
      )}
    </>
  );
}

function Rows({
  papers,
  isByTopic,
  result,
}: {
  papers: readonly PagePaper[];
  isByTopic: boolean;
  result: SearchResult | undefined;
}): VNode {
  const [count, setCount] = useState(STEP);
  useEffect(() => setCount(STEP), [papers]);
  const closeness = useMemo(() => new Map(result?.answers.map((answer) => [answer.id, answer.closeness])), [result]);
  const shown = papers.slice(0, count);
  const rows = (some: readonly PagePaper[]) => (
    <ul class="rows">
      {some.map((paper) => (
        <PaperRow key={paper.id} paper={paper} closeness={closeness.get(paper.id)} />
      ))}
    </ul>
  );
  return (
    <>
      {isByTopic
        ? byTopic(shown).map((some) => (
            <TopicSection key={some[0]?.topic} topic={some[0]?.topic ?? 0}>
              {rows(some)}
            </TopicSection>
          ))
        : rows(shown)}
      {papers.length > count && (
        <MoreButton left={papers.length - count} onMore={() => setCount((before) => before + STEP)} />
      )}
    </>
  );
}

/** Papers of one topic after the other. */
function byTopic(papers: readonly PagePaper[]): PagePaper[][] {
  const groups = new Map<number, PagePaper[]>();
  for (const paper of papers) groups.set(paper.topic, [...(groups.get(paper.topic) ?? []), paper]);
  return [...groups.values()];
}

function TopicSection({ topic, children }: { topic: number; children: VNode }): VNode {
  const { library } = usePage();
  const { label, keywords } = library.data.topics[topic] ?? { label: '', keywords: [] };
  const count = useMemo(() => library.data.papers.filter((paper) => paper.topic === topic).length, [library, topic]);
  return (
    <section class="topic">
      <h3>
        <TopicDot topic={topic} /> {label} <span class="quiet">{count}</span>
      </h3>
      <p class="quiet">{keywords.filter((keyword) => keyword.toLowerCase() !== label.toLowerCase()).join(', ')}</p>
      {children}
    </section>
  );
}

/** Draws more rows when it comes into sight, or when it is pressed. */
function MoreButton({ left, onMore }: { left: number; onMore: () => void }): VNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onMore(),
      { rootMargin: '600px' },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [left]);
  return (
    <p class="more">
      <button ref={button} type="button" onClick={onMore}>
        Show more of {left} papers
      </button>
    </p>
  );
}
