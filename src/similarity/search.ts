import { shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { type Match, match, type Sought } from './match.js';
import type { IndexState } from './memory/index-state.js';
import type { SearchOptions } from './options.js';
import { positionsOf } from './positions.js';
import { checkQuery } from './query.js';
import { Question } from './question.js';
import { readQuestion } from './readings.js';

/** Papers about what a text is about. */
export function search<P extends Paper>(state: IndexState<P>, text: string, options: SearchOptions<P>): Match<P>[] {
  if (typeof text !== 'string') throw new TypeError(`text must be a string, not ${shown(text)}`);
  const query = checkQuery(state, options);
  const read = readQuestion(state, text, options);
  const direction = state.direction('the question', options.vector);
  const question = new Question(state, query.view, { read, direction });
  const sought: Sought = {
    ranking: query.view.answers(question.asked),
    without: new Set(),
    closeness: (hit) => question.closeness(hit),
    leastScore: () => question.leastScore(),
  };
  const matches = match(state, query, { sought, asked: text });
  if (options.positions !== true) return matches;
  const { analyzer } = state.settings;
  return matches.map((found) => ({ ...found, positions: positionsOf(found.paper, read.places, analyzer) }));
}
