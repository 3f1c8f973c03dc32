import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, linesOf } from '../labelled-passage.js';
import type { LineView } from '../line-view.js';
import type { Run } from '../run-finder.js';

/** Words of a name. */
const MOST_WORDS = 5;

/** Names with bars between below a title are its authors: "Gina Alder | Ben Birch", as the ACL Anthology shows them. */
export function readBarredNames(read: readonly LabelledPassage[]): void {
  let titled = false;
  for (const { view, labels } of read.flatMap(linesOf)) {
    if (titled && areBarredNames(view)) for (const { first, end } of view.runs) labels.fill(AUTHOR, first, end);
    titled = labels.includes(TITLE) && labels.every((label) => label === TITLE || label === OTHER);
  }
}

function areBarredNames({ line, tokens, runs }: LineView): boolean {
  if (line.lead.kind !== 'none' || runs.length < 2) return false;
  const [first] = tokens;
  const bars = tokens.filter(({ type }) => type === 'mark');
  return first?.type !== 'mark' && bars.every(({ text }) => text === '|') && runs.every(isName);
}

const isName = ({ words, capitals, functionWords, years, commas, isLabel }: Run): boolean =>
  !isLabel &&
  words > 1 &&
  words <= MOST_WORDS &&
  capitals >= words - 1 &&
  functionWords === 0 &&
  years === 0 &&
  commas === 0;
