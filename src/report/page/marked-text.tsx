import type { VNode } from 'preact';
import { type Mark, type Segment, segments } from './marks.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Text with keyphrases, words that were searched for, and links marked. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }): VNode {
  return (
    <>
      {segments(text, marks).map((segment) => (
        <Piece segment={segment} />
      ))}
    </>
  );
}

function Piece({ segment: { text, keyword, hit, url } }: { segment: Segment }): VNode | string {
  const inner = hit ? <mark>{text}</mark> : text;
  const outer = keyword ? <span class="keyword">{inner}</span> : inner;
  if (url === undefined) return <>{outer}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {outer}
    </a>
  );
}

/** Marks of the words of a text that were searched for. */
export function hitMarks(text: string, isHit: ((word: string) => boolean) | undefined): Mark[] {
  if (isHit === undefined) return [];
  const words = [...text.matchAll(WORD)].filter(([word]) => isHit(word));
  return words.map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'hit' }));
}
