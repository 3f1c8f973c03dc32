import { isText, type Token } from '../../structure/token.js';
import { TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf, type TitleSpan } from '../labelled-passage.js';

const LEAST_LINES = 3;
/** Share of the lines that lead to papers and have no title. */
const MOST_LINES = 0.8;
const MOST_WORDS = 25;
const LEAST_BEHIND = 5;

/**
 * Where lines lead to papers and have no title, two blanks end it: "| 3) A Title  We show that … | [Paper](url) |".
 */
export function endAtWideBlanks(read: readonly LabelledPassage[]): void {
  const without = read.flatMap(linesOf).filter(({ view, labels }) => view.hasPaper && !labels.includes(TITLE));
  const found = without.flatMap((line) => {
    const title = beforeWideBlank(line);
    return title === undefined ? [] : [{ line, title }];
  });
  if (found.length < LEAST_LINES || found.length < MOST_LINES * without.length) return;
  for (const { line, title } of found) line.labels.fill(TITLE, title.first, title.end);
}

/** What stands before two blanks in the longest run of a line, without the number before it. */
function beforeWideBlank({ view: { tokens, runs, mostWords } }: LabelledLine): TitleSpan | undefined {
  const longest = runs.find(({ words }) => words === mostWords);
  if (longest === undefined) return undefined;
  const { first, end } = longest;
  const from = first + (tokens[first]?.type === 'number' && tokens[first + 1]?.text === ')' ? 2 : 0);
  for (let i = from + 1; i < end; i++) {
    if (blanksBefore(tokens, i) < 2) continue;
    const words = tokens.slice(from, i).filter(isText).length;
    const behind = tokens.slice(i, end).filter(isText).length;
    const ends = isText(tokens[i - 1] as Token) && words > 0 && words <= MOST_WORDS && behind >= LEAST_BEHIND;
    return ends ? { first: from, end: i } : undefined;
  }
  return undefined;
}

const blanksBefore = (tokens: readonly Token[], i: number): number =>
  (tokens[i] as Token).start - (tokens[i - 1] as Token).end;
