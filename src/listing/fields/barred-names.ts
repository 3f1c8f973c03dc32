import { AUTHOR, OTHER, TITLE } from './field-labels.js';
import type { LabelledPassage } from './labelled-passage.js';
import type { LineView } from './line-view.js';
import type { Run } from './run-finder.js';

/** Words of a name. */
const MOST_WORDS = 5;

/** Names with bars between below a title are its authors: "Gina Alder | Ben Birch", as the ACL Anthology shows them. */
export function readBarredNames(read: readonly LabelledPassage[]): void {
  let titled = false;
  for (const { passage, labels } of read) {
    let at = 0;
    for (const view of passage.views) {
      const own = labels.subarray(at, at + view.tokens.length);
      if (titled && areBarredNames(view)) for (const { first, end } of view.runs) own.fill(AUTHOR, first, end);
      titled = own.includes(TITLE) && own.every((label) => label === TITLE || label === OTHER);
      at += view.tokens.length + 1;
    }
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
