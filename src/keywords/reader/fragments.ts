import type { Candidate } from '../candidate.js';
import type { KeywordDocument } from '../document.js';
import { SHAPE } from './shape.js';

/** What may stand right behind a phrase without a blank; anything else is a formula or a name that goes on. */
const CLOSING = /^[.,;:!?)\]"'”’…—–/*]/;

/** `S²`, `R³`: a space, not what is said of it. */
const POWER = /^\p{L}[¹²³⁰-⁹ⁿ]+$/u;
/** A verb where a plural stands before it: `Which steps matter?` */
const MATTERS = /^matters?$/;

/**
 * Whether a candidate is no phrase but the rest of one: it ends in a letter of a formula (`Banach algebra H`), in a genitive
 * or a word joined with one of the sentence (`solver–where`), begins inside a Latin phrase, or the text goes on without a
 * blank (`arithmetic group GL` of `GL(2)`). Of some 250 such candidates that were rated none was good.
 */
export function isFragment({ begin, end }: Candidate, { words, starts, ends, titleLength }: KeywordDocument): boolean {
  if ((words[end]!.shape & (SHAPE.single | SHAPE.torn)) !== 0 || (words[begin]!.shape & SHAPE.latin) !== 0) return true;
  if (begin === end && POWER.test(words[begin]!.surface)) return true;
  if (end > begin && MATTERS.test(words[end]!.lower) && (words[end - 1]!.shape & SHAPE.plural) !== 0) return true;
  const next = words[end + 1];
  if (next === undefined || end + 1 === titleLength) return false;
  return starts[end + 1] === ends[end] && !CLOSING.test(next.surface);
}
