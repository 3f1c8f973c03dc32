import { checkKeptPaper, shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { leastScore, pairCloseness } from './formula/closeness.js';
import { SparseLookup } from './formula/sparse-lookup.js';
import { type Match, match, type Sought } from './match.js';
import type { IndexState } from './memory/index-state.js';
import type { Asked, View } from './memory/view.js';
import type { RelatedOptions } from './options.js';
import { checkQuery } from './query.js';

/** Papers like one: of the index by its id, or any other. */
export function related<P extends Paper>(
  state: IndexState<P>,
  paper: string | P,
  options: RelatedOptions<P>,
): Match<P>[] {
  if (typeof paper !== 'string') checkKeptPaper('paper', paper);
  const { store } = state;
  const row = typeof paper === 'string' ? rowOf(state, 'paper', paper) : store.row(paper.id);
  const query = checkQuery(state, options);
  const { vector } = options;
  const given = typeof paper !== 'string' || vector !== undefined;
  const asked = askedFor(state, query.view, { paper, vector });
  const sought: Sought = {
    ranking: query.view.related(asked, row, given),
    without: new Set(row === undefined ? [] : [row]),
    ...closenessTo(state, query.view, asked),
  };
  return match(state, query, { sought, asked: typeof paper === 'string' ? store.paper(row as number) : paper });
}

/** The row of a paper; throws a `RangeError` for an id that is not in the index. */
export function rowOf<P extends Paper>({ store }: IndexState<P>, name: string, id: string): number {
  const row = store.row(id);
  if (row === undefined) throw new RangeError(`${name} must be the id of a paper in the index, not ${shown(id)}`);
  return row;
}

function askedFor<P extends Paper>(
  state: IndexState<P>,
  view: View,
  { paper, vector }: { paper: string | P } & Pick<RelatedOptions<P>, 'vector'>,
): Asked {
  if (typeof paper === 'string') {
    const own = view.asked(state.store.row(paper) as number);
    return vector === undefined ? own : { ...own, direction: state.direction('the question', vector) };
  }
  const known = vector ?? state.settings.vector?.(paper);
  return { terms: state.vector(view, paper), direction: state.direction(`paper ${shown(paper.id)}`, known) };
}

/** Closeness by the plain score and the vector, which are not those of the ranking where papers are smoothed. */
function closenessTo<P extends Paper>(
  { settings }: IndexState<P>,
  view: View,
  { terms, direction }: Asked,
): Pick<Sought, 'closeness' | 'leastScore'> {
  const known = settings.background !== undefined;
  if (settings.smoothing === undefined && direction === undefined) {
    return {
      closeness: ({ score }) => pairCloseness(score, known),
      leastScore: (closeness) => leastScore(closeness, known),
    };
  }
  const lookup = new SparseLookup(terms);
  return {
    closeness: ({ row }) => pairCloseness(view.byPaper.score(row, lookup), known, view.meaning(row, direction)),
    leastScore: () => 0,
  };
}
