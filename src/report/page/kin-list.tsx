import type { VNode } from 'preact';
import type { Kin } from './page-model.js';
import { paperHref } from './route.js';
import { TopicDot } from './topic-dot.js';

/** Papers with how near they are and the words that tie them. */
export function KinList({ kin }: { kin: readonly Kin[] }): VNode {
  return (
    <ol class="kin">
      {kin.map(({ paper, score, closeness, words, against, because }) => (
        <li key={paper.id}>
          <a href={paperHref(paper.id)}>
            <TopicDot topic={paper.topic} /> {paper.title}
          </a>
          <p class="quiet">
            <span class="number" title="Cosine, 0 to 1">
              {score.toFixed(2)}
            </span>{' '}
            {closeness === 'close' && <span class="close">close </span>}
            {words.join(' · ')}
            {because !== undefined && <span> · like “{because.title}”</span>}
            {against.length > 0 && <span class="against"> but {against.join(' · ')}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
