import { CLOSING_QUOTES } from '../structure/closing-signs.js';

/** Spellings by which it is told that a line may hold something; those of one group tell the same. */
const GROUPS = [...'( by @ - – — | / , . ; url №'.split(' '), ': ：', 'in In IN', [...CLOSING_QUOTES.keys()].join(' ')];

const BITS: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((group, i) => group.split(' ').map((text): [string, number] => [text, 1 << i])),
);

/** The bit of a spelling and of all in its group; 0 for one that tells nothing. */
export const signOf = (text: string): number => BITS.get(text) ?? 0;
