import { areCategories } from '../../../paper/identifiers.js';
import { FIRST } from './feature-groups.js';
import {
  ADDRESS,
  countNames,
  DATE,
  FILE_LINKS,
  IDENTIFIER,
  JUNK,
  MAIL,
  META_LABEL,
  mayBeCategories,
  mayBeNames,
  ORGANISATION,
  VENUE,
  VOTES,
} from './patterns.js';
import { SIGN } from './scan.js';

const LONGEST_VOTES = 40;
const LONGEST_JUNK = 160;
/** Short lines may be junk as a whole. */
const SHORT = 32;
const HINTS = 7;
const ONE_NAME = 10;
const SEVERAL_NAMES = 11;
const NO_METADATA = 12;

/** What else is known of a text. */
interface Known {
  readonly verbs: number;
  readonly signs: number;
}

// Signs of metadata; those of this list alone tell that a line is some.
const METADATA: readonly ((text: string, signs: number) => boolean)[] = [
  (t, signs) => (signs & (SIGN.slash | SIGN.address)) !== 0 && ADDRESS.test(t),
  (t) => t.length < LONGEST_VOTES && VOTES.test(t),
  (t, signs) => (signs & SIGN.at) !== 0 && MAIL.test(t),
  (t) => mayBeCategories(t) && areCategories(t),
  (t) => META_LABEL.test(t),
  (t) => endsWithDigit(t) && DATE.test(t),
  (t, signs) => t.length < 120 && (signs & (SIGN.digit | SIGN.arxiv)) !== 0 && IDENTIFIER.test(t),
];

/** Features of a text of at most 300 characters that may be metadata or junk; the number of names that it lists. */
export function metadataFeatures(text: string, { verbs, signs }: Known, features: number[]): number {
  let known = false;
  for (let i = 0; i < METADATA.length; i++) {
    if (!METADATA[i]?.(text, signs)) continue;
    features.push(FIRST.metadata + i);
    known = true;
  }
  if (verbs === 0 && (signs & SIGN.organisation) !== 0 && ORGANISATION.test(text))
    features.push(FIRST.metadata + HINTS);
  if ((signs & SIGN.venue) !== 0 && VENUE.test(text)) features.push(FIRST.metadata + HINTS + 1);
  if ((signs & (SIGN.file | SIGN.less | SIGN.wide)) !== 0 && FILE_LINKS.test(text))
    features.push(FIRST.metadata + HINTS + 2);
  const names = mayBeNames(text) ? countNames(text) : 0;
  if (names > 0) features.push(FIRST.metadata + (names > 1 ? SEVERAL_NAMES : ONE_NAME));
  if (!known && names === 0) features.push(FIRST.metadata + NO_METADATA);
  if (isJunk(text, signs)) features.push(FIRST.junk + (text.length <= 45 ? 0 : 1));
  return names;
}

function isJunk(text: string, signs: number): boolean {
  if (text.length >= LONGEST_JUNK) return false;
  const code = text.charCodeAt(0) | 32;
  const may = text.length <= SHORT || code < 97 || code > 122 || (signs & (SIGN.junk | SIGN.wide)) !== 0;
  return may && JUNK.test(text);
}

function endsWithDigit(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const code = last === 46 ? text.charCodeAt(text.length - 2) : last;
  return code >= 48 && code <= 57;
}
