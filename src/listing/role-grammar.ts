import P from 'parsimmon';

/** First piece, one past the last. */
export type PieceRange = readonly [first: number, end: number];

/** A record over pieces. */
export type RoleNode =
  | {
      readonly type: 'paper';
      readonly title: PieceRange | null;
      readonly before: PieceRange | null;
      readonly abstract: PieceRange | null;
      readonly after: PieceRange | null;
    }
  | { readonly type: 'noise'; readonly pieces: PieceRange };

// The position as a plain number: P.index would walk back through the text for a line and a column.
const at = P((_input, i) => P.makeSuccess(i, i));
const range = (letters: RegExp): P.Parser<PieceRange> =>
  P.seqMap(at, P.regexp(letters), (first, found): PieceRange => [first, first + found.length]);

// T t  title, its further pieces     M  metadata
// A a  abstract, its further pieces  B  banner, footer      O  abstract without a title
const title = range(/T(?:B*t)*/);
const between = range(/[MB]+(?=A)/);
const abstract = range(/[AO](?:[MB]*a)*/);
const after = range(/M+/);
const optional = (parser: P.Parser<PieceRange>): P.Parser<PieceRange | null> => parser.or(P.succeed(null));

//   B B T A T M A a M B T T O a
//   --- ~~~ ~~~~~~~~~ - ~ ~ ~~~
const paper = P.seqMap(
  title,
  optional(between),
  optional(range(/A(?:[MB]*a)*/)),
  optional(after),
  (t, b, a, m): RoleNode => ({
    type: 'paper',
    title: t,
    before: b,
    abstract: a,
    after: m,
  }),
);
const orphan = P.seqMap(
  abstract,
  optional(after),
  (a, m): RoleNode => ({
    type: 'paper',
    title: null,
    before: null,
    abstract: a,
    after: m,
  }),
);
const noise = range(/[MBta]+/).map((pieces): RoleNode => ({ type: 'noise', pieces }));
const listing = P.alt(paper, orphan, noise).many().skip(P.string('\n'));

/** Records of a string of role letters, one letter a piece. Total: every string over `TtAaMBO` has records. */
export function recordsOf(roles: string): readonly RoleNode[] {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return listing.tryParse(`${roles}\n`);
}
