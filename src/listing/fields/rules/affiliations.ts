import { isText } from '../../structure/token.js';
import { AUTHOR, OTHER } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

const OPENERS = new Set(['(', '（']);
const CLOSERS = new Set([')', '）']);
const LEAST_WORDS = 2;

/** Where an author works is none: "Gina Alder (Moss Labs), Ben Birch (University of Tides)". */
export function clearAffiliations(read: readonly LabelledPassage[]): void {
  for (const line of read.flatMap(linesOf)) clearIn(line);
}

function clearIn({ view: { tokens }, labels }: LabelledLine): void {
  for (let opening = 1; opening < tokens.length; opening++) {
    if (!OPENERS.has(tokens[opening]?.text ?? '') || labels[opening - 1] !== AUTHOR) continue;
    const closing = tokens.findIndex(({ text }, i) => i > opening && CLOSERS.has(text));
    if (closing < 0) return;
    const inside = labels.subarray(opening, closing + 1);
    // "(Bo) Birch" is a name by which somebody is called.
    if (tokens.slice(opening, closing).filter(isText).length < LEAST_WORDS) continue;
    for (let i = 0; i < inside.length; i++) if (inside[i] === AUTHOR) inside[i] = OTHER;
    opening = closing;
  }
}
