import P from 'parsimmon';

/** First segment, one past the last. */
export type SegmentRange = readonly [first: number, end: number];

/** A record over segments. */
export type RecordNode =
  | { readonly type: 'paper'; readonly lead: SegmentRange; readonly title: SegmentRange; readonly rest: SegmentRange }
  | { readonly type: 'identified'; readonly rest: SegmentRange }
  | { readonly type: 'section' | 'noise'; readonly rest: SegmentRange };

// The position as a plain number: P.index would walk back through the text for a line and a column.
const at = P((_input, i) => P.makeSuccess(i, i));
const range = (letters: RegExp): P.Parser<SegmentRange> =>
  P.seqMap(at, P.regexp(letters), (first, found): SegmentRange => [first, first + found.length]);

// T title    n v d k a m g  what stands before it and belongs to it     S heading    I identifier alone
//            N V D K A M G  what stands behind it                       B anything that belongs to no paper
//
//   B S S g d T N V K A g n T V I K B
//   ~ ~~~ ------------- ------- --- ~
const lead = range(/[nvdkamg]*(?=T)/);
const title = range(/T/);
const rest = range(/[NVDKAMG]*/);

const paper = P.seqMap(lead, title, rest, (l, t, r): RecordNode => ({ type: 'paper', lead: l, title: t, rest: r }));
const identified = range(/I[NVDKAMG]*/).map((r): RecordNode => ({ type: 'identified', rest: r }));
const section = range(/S+/).map((r): RecordNode => ({ type: 'section', rest: r }));
// Total: what nothing else takes is noise.
const noise = range(/B+|[^\n]/).map((r): RecordNode => ({ type: 'noise', rest: r }));
const listing = P.alt(paper, identified, section, noise).many().skip(P.string('\n'));

/** Records of a string of role letters, one letter a segment. Total: every string has some. */
export function recordsOf(roles: string): readonly RecordNode[] {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return listing.tryParse(`${roles}\n`);
}
