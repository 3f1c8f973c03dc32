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

/** What was searched for. */
export interface Hits {
  /** Words that were found, lower-cased. */
  readonly words: ReadonlySet<string>;
  /** The letters typed, lower-cased, where names are looked for by them. */
  readonly part: string;
}

/** Letters from which on their places in a word are marked. */
const LEAST_PART = 3;

/** Marks of the words of a text that were searched for, and of the letters typed. */
export function hitMarks(text: string, hits: Hits | undefined): Mark[] {
  if (hits === undefined) return [];
  const words = [...text.matchAll(WORD)].filter(([word]) => hits.words.has(word.toLowerCase()));
  const marks: Mark[] = words.map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'hit' }));
  return merged([...marks, ...partMarks(text.toLowerCase(), hits.part)]);
}

/** Marks that overlap or touch as one. */
function merged(marks: readonly Mark[]): Mark[] {
  const whole: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || mark.start > last.end) whole.push(mark);
    else whole[whole.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
  }
  return whole;
}

function partMarks(text: string, part: string): Mark[] {
  const marks: Mark[] = [];
  if (part.length < LEAST_PART) return marks;
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + part.length)) {
    marks.push({ start, end: start + part.length, kind: 'hit' });
  }
  return marks;
}
