import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PagePaper } from '../page-data.js';
import { usePage } from './context.js';
import { KinList } from './kin-list.js';
import { hitMarks, MarkedText } from './marked-text.js';
import type { Mark } from './marks.js';
import { PAPERS_HREF } from './route.js';
import { TopicDot } from './topic-dot.js';
import { useAnswer } from './use-answer.js';
import { VerdictButtons } from './verdict-buttons.js';

const KIN = 8;

/** Everything about one paper. */
export function PaperDetail({ paper }: { paper: PagePaper }): VNode {
  const { library, chooseTopic } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  // With the rendering itself: a focus some time after it would scroll what the reader is about to press.
  useLayoutEffect(() => heading.current?.focus(), [paper]);
  const kin = useAnswer(() => library.related(paper.id, KIN), [library, paper]);
  const topic = library.data.topics[paper.topic];
  return (
    <article class="detail">
      <a class="back" href={PAPERS_HREF}>
        ← All papers
      </a>
      <h2 ref={heading} tabIndex={-1}>
        <MarkedText text={paper.title} marks={useMarks(paper, 0, paper.title)} />
      </h2>
      <Byline paper={paper} />
      <p>
        <button type="button" class="chip" onClick={() => chooseTopic(paper.topic)}>
          <TopicDot topic={paper.topic} /> {topic?.label}
        </button>
        {paper.url !== undefined && (
          <a class="out" href={paper.url} target="_blank" rel="noopener noreferrer">
            Open the paper ↗
          </a>
        )}
      </p>
      <VerdictButtons id={paper.id} />
      <Keywords paper={paper} />
      <p class="abstract">
        <MarkedText text={paper.abstract} marks={useMarks(paper, paper.title.length + 1, paper.abstract)} />
      </p>
      <Links paper={paper} />
      <Categories paper={paper} />
      <section>
        <h3>Nearest kin</h3>
        {kin?.length === 0 && <p class="quiet">Nothing close in this listing.</p>}
        {kin !== undefined && <KinList kin={kin} />}
      </section>
    </article>
  );
}

/** All authors, date and venue with its volume and pages. */
function Byline({ paper }: { paper: PagePaper }): VNode | null {
  const { hits } = usePage();
  const { authors = [], date, datePrinted, venue, volume, issue, pages } = paper.fields;
  const inVolume = [volume, issue && `(${issue})`, pages && `pp. ${pages}`].filter(Boolean).join(' ');
  const parts = [authors.join(', '), datePrinted ?? date, [venue, inVolume].filter(Boolean).join(' ')];
  const line = parts.filter(Boolean).join(' · ');
  if (line === '') return null;
  return (
    <p class="quiet">
      <MarkedText text={line} marks={hitMarks(line, hits)} />
    </p>
  );
}

/** Marks of a part of `title + '\n' + abstract`, moved to the part's own beginning. */
function useMarks(paper: PagePaper, from: number, text: string): Mark[] {
  const { hits } = usePage();
  return useMemo(() => {
    const marks: Mark[] = hitMarks(text, hits);
    for (const [, ...offsets] of paper.keywords) {
      for (let i = 0; i + 1 < offsets.length; i += 2) {
        marks.push({ start: (offsets[i] ?? 0) - from, end: (offsets[i + 1] ?? 0) - from, kind: 'keyword' });
      }
    }
    if (from === 0) return marks;
    for (const [url, , start, end] of paper.links) {
      if (start !== undefined && end !== undefined) marks.push({ start, end, kind: 'link', url });
    }
    return marks;
  }, [paper, from, text, hits]);
}

function Keywords({ paper }: { paper: PagePaper }): VNode {
  const { searchFor } = usePage();
  return (
    <ul class="chips" aria-label="Keywords">
      {paper.keywords.map(([phrase]) => (
        <li key={phrase}>
          <button type="button" class="chip keyword" title="Search for it" onClick={() => searchFor(phrase)}>
            {phrase}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Links({ paper }: { paper: PagePaper }): VNode | null {
  if (paper.links.length === 0) return null;
  return (
    <ul class="links" aria-label="Links">
      {paper.links.map(([url, kind], i) => (
        <li key={i}>
          <span class="badge quiet">{kind}</span>{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url.replace(/^https?:\/\//, '')}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Categories({ paper }: { paper: PagePaper }): VNode | null {
  const { categories, predictedCategories } = paper;
  if (categories !== undefined) {
    return (
      <section>
        <h3>Categories</h3>
        <ul class="links">
          {categories.map(([topic, name]) => (
            <li key={topic}>
              {name} {name === topic ? null : <span class="quiet">{topic}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  if (predictedCategories === undefined) return null;
  return (
    <section>
      <h3>Predicted arXiv categories</h3>
      <ul class="bars">
        {predictedCategories.map(([topic, name, probability]) => (
          <li key={topic}>
            <span>
              {name} <span class="quiet">{topic}</span>
            </span>
            <meter value={probability} min={0} max={1} aria-label={name} />
            <span class="number">{Math.round(probability * 100)}%</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
