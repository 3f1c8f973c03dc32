import type { VNode } from 'preact';
import { byline } from './byline.js';
import { usePage } from './context.js';
import type { Kin } from './report-library.js';
import { paperHref } from './route.js';
import { TopicDot } from './topic-dot.js';
import { LikeButton } from './verdict-buttons.js';

/** Papers with how near they are and the words that tie them. */
export function KinList({ kin }: { kin: readonly Kin[] }): VNode {
  return (
    <ol class="kin">
      {kin.map((one) => (
        <KinRow key={one.id} kin={one} />
      ))}
    </ol>
  );
}

function KinRow({ kin: { id, score, closeness, words, against, because } }: { kin: Kin }): VNode | null {
  const { library } = usePage();
  const paper = library.get(id);
  if (paper === undefined) return null;
  const nearest = because === undefined ? undefined : library.get(because);
  const line = byline(paper);
  return (
    <li>
      <div class="head">
        <a href={paperHref(id)}>
          <TopicDot topic={paper.topic} /> {paper.title}
        </a>
        <LikeButton paper={paper} />
      </div>
      {line !== '' && <p class="quiet byline">{line}</p>}
      <p class="quiet reasons">
        <span class="number" title="Cosine, 0 to 1">
          {score.toFixed(2)}
        </span>{' '}
        {closeness === 'close' && <span class="close">close </span>}
        {words.join(' · ')}
        {nearest !== undefined && <span> · like “{nearest.title}”</span>}
        {against.length > 0 && <span class="against"> but {against.join(' · ')}</span>}
      </p>
    </li>
  );
}
