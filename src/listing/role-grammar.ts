import P from 'parsimmon';

/** First piece, one past the last. */
export type PieceRange = readonly [first: number, end: number];

/** A record over pieces. */
export type RoleNode =
  | {
      readonly type: 'paper';
      readonly lead: PieceRange | null;
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
const paper = P.seqObj<RoleNode & { type: 'paper' }>(
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
  for (let i = first; i < end; i += 2)
    nodes.push({ type: 'paper', lead: null, title: [i, i + 1], before: null, abstract: [i + 1, i + 2], after: null });
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
