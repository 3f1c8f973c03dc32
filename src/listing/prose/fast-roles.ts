import { countNames } from './labeller/patterns.js';
import { LINE_SIGN } from './line-scan.js';

const SHORTEST_ABSTRACT = 300;
const SHORTEST_TITLE = 15;
const LONGEST_TITLE = 200;
// What no plain title ends or begins with, or holds: such lines go to the labeller.
const ODD_BEGINNING =
  /^(?:https?:|www\.|arxiv|authors?\b|by |abstract|title:|subjects?:|keywords|submitted|published|comments?:|doi|page \d|\d+$|[[(•·*#>=_~-]|\d{1,3}[.)] )/iu;
const ODD_END = '.:;,…';
const CLOSERS = '"\')]';
const ODD_WORDS =
  /subscri|newsletter|your (?:e-?mail )?inbox|privacy policy|cookie|sign (?:in|up)|@|[\0\u200b-\u200d\ufeff]|©/iu;
const CONTINUED = /^\p{Ll}/u;
const MAYBE_NAMES = /, \p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]+, /u;
const GLUED = /[A-Za-z0-9%)\]]{2}[.!?]["')\]”’]?(?=["'(“‘]?[A-Z])[a-z'^-]*[ :-]/;

/**
 * Role of a line by cheap tests: `T` and `A` where it is plain, `t` and `a` where a title begins with a small letter or an
 * abstract ends without a stop, `?` where the labeller has to look, `_` where it is empty.
 */
export type FastRole = 'T' | 't' | 'A' | 'a' | '?' | '_';

/** Role of a line without its line break, of which it is known what it may hold. */
export function fastRole(line: string, signs: number): FastRole {
  const { length } = line;
  if (length === 0) return '_';
  if (length >= SHORTEST_ABSTRACT) return isGlued(line, signs) ? '?' : endsSentence(line) ? 'A' : 'a';
  if (length < SHORTEST_TITLE) return /\S/.test(line) ? '?' : '_';
  if (length > LONGEST_TITLE || line.charCodeAt(0) === 9 || line.charCodeAt(0) === 32) return '?';
  if (isOdd(line, signs)) return '?';
  if (line.includes(', ') && MAYBE_NAMES.test(line) && countNames(line) > 0) return '?';
  return CONTINUED.test(line) ? 't' : 'T';
}

function isOdd(line: string, signs: number): boolean {
  let end = line.length;
  while (end > 0 && CLOSERS.includes(line.charAt(end - 1))) end--;
  if (end > 0 && ODD_END.includes(line.charAt(end - 1))) return true;
  return ODD_BEGINNING.test(line) || ((signs & (LINE_SIGN.word | LINE_SIGN.odd)) !== 0 && ODD_WORDS.test(line));
}

const isGlued = (line: string, signs: number): boolean => (signs & LINE_SIGN.glued) !== 0 && GLUED.test(line);

const CLOSED = /[.!?]["')\]”’]+$|https?:\/\/\S+$/;

/** Whether a line ends like a sentence, or with an address. */
function endsSentence(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last === 46 || last === 33 || last === 63 || CLOSED.test(line.slice(-120));
}
