import type { VNode } from 'preact';
import type { PagePaper } from '../page-data.js';
import { byline } from './byline.js';
import { usePage } from './context.js';
import { type Hits, hitMarks, MarkedText } from './marked-text.js';
import type { Answer } from './report-library.js';
import { paperHref } from './route.js';
import { LikeButton } from './verdict-buttons.js';

/** Characters of an abstract shown around the first word that was searched for. */
const SNIPPET = 220;
/** Keyphrases and links shown of a paper. */
const KEYWORDS = 4;
const LINKS = 3;

/** A paper in a list: title, byline, keywords and links, and while searching the place where it was found. */
export function PaperRow({
  paper,
  closeness,
}: {
  paper: PagePaper;
  closeness?: Answer['closeness'] | undefined;
}): VNode {
  const { hits } = usePage();
  const line = byline(paper);
  return (
    <li class="row">
      <div class="head">
        <a class="title" href={paperHref(paper.id)}>
          <MarkedText text={paper.title} marks={hitMarks(paper.title, hits)} />
        </a>
        <LikeButton paper={paper} />
      </div>
      {line !== '' && (
        <p class="quiet byline">
          <MarkedText text={line} marks={hitMarks(line, hits)} />
        </p>
      )}
      <p class="quiet">
        {paper.isNew && <span class="badge">new</span>}
        {closeness !== undefined && closeness !== 'named' && <span class={`badge ${closeness}`}>{closeness}</span>}
        {paper.keywords
          .slice(0, KEYWORDS)
          .map(([phrase]) => phrase)
          .join(' · ')}
      </p>
      {hits !== undefined && <Snippet text={paper.abstract} hits={hits} />}
      <RowLinks paper={paper} />
    </li>
  );
}

/** The paper's own page and its links, each address once. */
function RowLinks({ paper }: { paper: PagePaper }): VNode | null {
  const links = new Map<string, string>(paper.url === undefined ? [] : [[paper.url, 'paper']]);
  for (const [url, kind] of paper.links) if (!links.has(url)) links.set(url, kind === 'other' ? 'link' : kind);
  if (links.size === 0) return null;
  return (
    <p class="row-links">
      {[...links].slice(0, LINKS + 1).map(([url, kind]) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer" aria-label={`${kind} of ${paper.title}`}>
          {kind} ↗
        </a>
      ))}
    </p>
  );
}

function Snippet({ text, hits }: { text: string; hits: Hits }): VNode | null {
  const first = hitMarks(text, hits)[0];
  if (first === undefined) return null;
  const start = first.start < SNIPPET / 2 ? 0 : text.indexOf(' ', first.start - SNIPPET / 3) + 1;
  const end =
    start + SNIPPET >= text.length ? text.length : Math.max(first.end, text.lastIndexOf(' ', start + SNIPPET));
  const part = text.slice(start, end);
  return (
    <p class="snippet">
      {start > 0 && '… '}
      <MarkedText text={part} marks={hitMarks(part, hits)} />
      {end < text.length && ' …'}
    </p>
  );
}
