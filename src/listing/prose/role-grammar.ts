import P from 'parsimmon';

/** First piece, one past the last. */
export type PieceRange = readonly [first: number, end: number];

/** A paper over pieces. */
export interface PaperNode {
  readonly type: 'paper';
  readonly lead: PieceRange | null;
  readonly title: PieceRange | null;
  readonly before: PieceRange | null;
  readonly abstract: PieceRange | null;
  readonly after: PieceRange | null;
}

/** A record over pieces. `pair` is the paper most listings are made of: a title and the abstract right behind it, a piece each. */
export type RoleNode =
  | PaperNode
  | { readonly type: 'pair'; readonly title: number }
  | { readonly type: 'noise'; readonly pieces: PieceRange };

// The position as a plain number: P.index would walk back through the text for a line and a column.
const at = P((_input, i) => P.makeSuccess(i, i));
const range = (letters: RegExp): P.Parser<PieceRange> =>
  P.seqMap(at, P.regexp(letters), (first, found): PieceRange => [first, first + found.length]);

// T t  title, its further pieces     M  metadata          L  metadata before a title
// A a  abstract, its further pieces  B  banner, footer    O  abstract without a title
const optional = (parser: P.Parser<PieceRange>): P.Parser<PieceRange | null> => parser.or(P.succeed(null));
const lead = optional(range(/L+(?=[TO])/));
const title = range(/T(?:B*t)*/);
const between = optional(range(/[MB]+(?=A)/));
const abstract = range(/A(?:[MB]*a)*/);
const orphaned = range(/[AO](?:[MB]*a)*/);
const after = optional(range(/M+/));

//   B B L T A T M A a M B T T O a
//   ~~~ ----- ~~~~~~~~~ - ~ ~ ---
const paper = P.seqObj<PaperNode>(
  ['type', P.succeed('paper')],
  ['lead', lead],
  ['title', title],
  ['before', between],
  ['abstract', optional(abstract)],
  ['after', after],
);
const orphan = P.seqMap(
  lead,
  orphaned,
  after,
  (l, a, m): RoleNode => ({
    type: 'paper',
    lead: l,
    title: null,
    before: null,
    abstract: a,
    after: m,
  }),
);
const noise = range(/[MBta]+/).map((pieces): RoleNode => ({ type: 'noise', pieces }));
// Most records of a clean listing. A run of them is read at once: rule by rule they would cost more.
const pairs = range(/(?:TA(?=[TOL\n]))+/).map(([first, end]) => {
  const nodes: RoleNode[] = [];
  for (let title = first; title < end; title += 2) nodes.push({ type: 'pair', title });
  return nodes;
});
const listing = P.alt(
  pairs,
  P.alt(paper, orphan, noise).map((node) => [node]),
)
  .many()
  .map((runs) => runs.flat())
  .skip(P.string('\n'));

/** Records of a string of role letters, one letter a piece. Total: every string over `TtAaMBOL` has records where `L` stands before `T` or `O`. */
export function recordsOf(roles: string): readonly RoleNode[] {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return listing.tryParse(`${roles}\n`);
}
