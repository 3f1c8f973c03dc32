import type { VNode } from 'preact';
import type { PagePaper } from '../page-data.js';
import { usePage } from './context.js';
import { verdictOn } from './profile.js';

/** Like and dislike; pressing again takes it back. */
export function VerdictButtons({ id }: { id: string }): VNode {
  const { profile, judge } = usePage();
  const verdict = verdictOn(profile, id);
  return (
    <p class="verdict">
      <button type="button" aria-pressed={verdict === 'liked'} onClick={() => judge(id, 'liked')}>
        <span aria-hidden="true">♥</span> Like
      </button>
      <button type="button" aria-pressed={verdict === 'disliked'} onClick={() => judge(id, 'disliked')}>
        <span aria-hidden="true">−</span> Not for me
      </button>
    </p>
  );
}

/** Likes a paper of a list, or takes it back. */
export function LikeButton({ paper: { id, title } }: { paper: PagePaper }): VNode {
  const { profile, judge } = usePage();
  const isLiked = verdictOn(profile, id) === 'liked';
  return (
    <button
      type="button"
      class="icon like"
      aria-pressed={isLiked}
      aria-label={`Like ${title}`}
      title="Like"
      onClick={() => judge(id, 'liked')}
    >
      {isLiked ? '♥' : '♡'}
    </button>
  );
}
