import { isColon, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import type { LabelKind } from '../labels.js';
import { type LineView, textStart } from '../line-view.js';

const LEAST_LABELLED = 2;
const LEAST_WORDS = 2;
const MOST_WORDS = 40;
/** What papers have and other things that are described so have not. */
const OF_PAPERS: ReadonlySet<LabelKind> = new Set(['authors', 'abstract', 'venue']);

/** The line above labelled lines of one record is its title: "A Title⏎Status: read⏎Authors: Gina Alder". */
export function readAboveLabels(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    const [first, ...below] = linesOf(each);
    if (first === undefined || hasTitle(each) || !isTitleLine(first.view)) continue;
    const labelled = below.filter(({ view }) => view.runs[0]?.isLabel === true);
    const enough = beginsWithAuthors(below[0]) ? 1 : LEAST_LABELLED;
    if (labelled.length < enough || 2 * labelled.length < below.length) continue;
    const isPaper = labelled.some(({ view }) =>
      OF_PAPERS.has(view.runs.find(({ isLabel }) => !isLabel)?.label ?? 'note'),
    );
    if (!isPaper) continue;
    first.labels.fill(OTHER);
    first.labels.fill(TITLE, Math.max(numberEnd(first.view.tokens), textStart(first.view)));
  }
}

const beginsWithAuthors = (line: LabelledLine | undefined): boolean =>
  line?.view.runs[0]?.isLabel === true && line.view.runs[1]?.label === 'authors';

/** Where a title begins behind the number of a submission: "Paper 12: A Title". */
function numberEnd(tokens: readonly Token[]): number {
  return tokens[0]?.type === 'word' && tokens[1]?.type === 'number' && isColon(tokens[2]) ? 3 : 0;
}

function isTitleLine(view: LineView): boolean {
  const { runs, words, hasLink, tokens } = view;
  const marks = tokens.filter(({ type }) => type === 'mark').length;
  return (
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    !hasLink &&
    runs.length === 1 &&
    runs[0]?.isLabel === false &&
    marks === textStart(view)
  );
}
