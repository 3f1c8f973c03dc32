import { CLOSING_QUOTES } from '../structure/closing-signs.js';

/** Spellings by which it is told that a line may hold something, a bit each; all marks that open a quotation have one. */
const BITS = new Map('( by @ - – — | / , . : ; url №'.split(' ').map((text, i) => [text, 1 << i]));
const QUOTE = 1 << BITS.size;
for (const opening of CLOSING_QUOTES.keys()) BITS.set(opening, QUOTE);

/** The bit of a spelling; 0 for one that tells nothing. */
export const signOf = (text: string): number => BITS.get(text) ?? 0;
