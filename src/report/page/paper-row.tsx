import type { VNode } from 'preact';
import type { PagePaper } from '../page-data.js';
import { usePage } from './context.js';
import { hitMarks, MarkedText } from './marked-text.js';
import { verdictOn } from './profile.js';
import { paperHref } from './route.js';

/** Characters of an abstract shown around the first word that was searched for. */
const SNIPPET = 220;

/** A paper in a list: its title, its keywords, and while searching the place where it was found. */
export function PaperRow({ paper }: { paper: PagePaper }): VNode {
  const { isHit, profile } = usePage();
  const verdict = verdictOn(profile, paper.id);
  return (
    <li class="row">
      <a href={paperHref(paper.id)}>
        <MarkedText text={paper.title} marks={hitMarks(paper.title, isHit)} />
      </a>
      {paper.isNew && <span class="badge">new</span>}
      {verdict !== undefined && <span class="badge quiet">{verdict}</span>}
      <p class="quiet">
        {paper.keywords
          .slice(0, 4)
          .map(([phrase]) => phrase)
          .join(' · ')}
      </p>
      {isHit !== undefined && <Snippet text={paper.abstract} isHit={isHit} />}
    </li>
  );
}

function Snippet({ text, isHit }: { text: string; isHit: (word: string) => boolean }): VNode | null {
  const first = hitMarks(text, isHit)[0];
  if (first === undefined) return null;
  const start = first.start < SNIPPET / 2 ? 0 : text.indexOf(' ', first.start - SNIPPET / 3) + 1;
  const end =
    start + SNIPPET >= text.length ? text.length : Math.max(first.end, text.lastIndexOf(' ', start + SNIPPET));
  const part = text.slice(start, end);
  return (
    <p class="snippet">
      {start > 0 && '… '}
      <MarkedText text={part} marks={hitMarks(part, isHit)} />
      {end < text.length && ' …'}
    </p>
  );
}
