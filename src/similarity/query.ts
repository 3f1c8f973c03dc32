import { shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { IndexState } from './memory/index-state.js';
import type { View } from './memory/view.js';
import { checkNumber, type MatchOptions } from './options.js';
import { checkFields } from './settings.js';

/** Options of a query, checked and complete. */
export interface Query<P extends Paper> {
  readonly limit: number;
  readonly minScore: number | 'related' | 'close';
  readonly filter: ((paper: P) => boolean) | undefined;
  readonly diversity: number;
  readonly terms: number;
  readonly phrases: ((paper: P) => Iterable<string>) | undefined;
  readonly view: View;
}

/** What an option is where nothing is said of it. */
interface Standards {
  readonly limit?: number;
  readonly minScore?: number;
}

/** Checks the options of a query and looks up the view of the papers that they ask for. */
export function checkQuery<P extends Paper>(
  state: IndexState<P>,
  options: MatchOptions<P>,
  standards: Standards = {},
): Query<P> {
  const { limit = standards.limit ?? 10, minScore = standards.minScore ?? 0 } = options;
  const { filter, diversity = 0, terms = 6, fields, phrases } = options;
  for (const [name, value] of Object.entries({ filter, phrases })) {
    if (value !== undefined && typeof value !== 'function') {
      throw new TypeError(`${name} must be a function, not ${shown(value)}`);
    }
  }
  return {
    limit: checkNumber('limit', limit, { min: 0, max: Number.POSITIVE_INFINITY, whole: true }),
    minScore: minScore === standards.minScore ? minScore : checkMinScore(minScore),
    filter,
    diversity: checkNumber('diversity', diversity, { min: 0, max: 1 }),
    terms: checkNumber('terms', terms, { min: 0, max: Number.POSITIVE_INFINITY, whole: true }),
    phrases,
    view: state.view(fields === undefined ? undefined : checkFields(fields, state.settings.fields)),
  };
}

function checkMinScore(minScore: unknown): Query<Paper>['minScore'] {
  if (minScore === 'related' || minScore === 'close') return minScore;
  if (typeof minScore === 'string')
    throw new RangeError(`minScore must be a number, 'related' or 'close', not ${shown(minScore)}`);
  return checkNumber('minScore', minScore, { min: 0, max: 1 });
}
