import P from 'parsimmon';
import { firstOf, type Matching } from '../replies.js';

/** First segment, one past the last. */
export type SegmentRange = readonly [first: number, end: number];

/** A record over segments. */
export type RecordNode =
  | { readonly type: 'paper'; readonly lead: SegmentRange; readonly title: SegmentRange; readonly rest: SegmentRange }
  | { readonly type: 'identified'; readonly rest: SegmentRange }
  | { readonly type: 'section' | 'noise'; readonly rest: SegmentRange };

// T title    n v d k a m g  what stands before it and belongs to it     S heading    I identifier alone
//            N V D K A M G  what stands behind it                       B anything that belongs to no paper
//
//   B S S g d T N V K A g n T V I K B
//   ~ ~~~ ------------- ------- --- ~
const paper: Matching<RecordNode> = {
  pattern: /([nvdkamg]*)T[NVDKAMG]*/y,
  read: (found) => {
    const [first, end] = rangeOf(found);
    const title = first + (found[1] ?? '').length;
    return { type: 'paper', lead: [first, title], title: [title, title + 1], rest: [title + 1, end] };
  },
};
const identified: Matching<RecordNode> = {
  pattern: /I[NVDKAMG]*/y,
  read: (found) => ({ type: 'identified', rest: rangeOf(found) }),
};
const section: Matching<RecordNode> = { pattern: /S+/y, read: (found) => ({ type: 'section', rest: rangeOf(found) }) };
// Total: what nothing else takes is noise.
const noise: Matching<RecordNode> = {
  pattern: /B+|[^\n]/y,
  read: (found) => ({ type: 'noise', rest: rangeOf(found) }),
};
const listing = firstOf(paper, identified, section, noise).many().skip(P.string('\n'));

const rangeOf = ({ index, 0: found }: RegExpExecArray): SegmentRange => [index, index + found.length];

/** Records of a string of role letters, one letter a segment. Total: every string has some. */
export function recordsOf(roles: string): readonly RecordNode[] {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return listing.tryParse(`${roles}\n`);
}
