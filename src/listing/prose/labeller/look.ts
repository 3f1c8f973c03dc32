import { bucket, FIRST, FIRST_WORDS } from './feature-groups.js';
import { metadataFeatures } from './metadata-features.js';
import {
  ABSTRACT_LABEL,
  ABSTRACT_LINE,
  ADDRESS_END,
  CONTINUATION,
  COUNT,
  ENUMERATOR,
  HARD_END,
  OPENING,
  TITLE_LABEL,
  VERBS,
} from './patterns.js';
import { type Scanner, SIGN } from './scan.js';
import { countWords, isLetter } from './words.js';

const LENGTHS = [3, 14, 29, 59, 109, 159, 239, 399, 599, 899, 1299];
const WORD_COUNTS = [1, 2, 4, 8, 15];
const CAPITALS = [0.1499, 0.3999, 0.6999];
const FUNCTION_WORDS = [0.1999, 0.3499];
const END_MARKS = '.!?:,;…-';
const CLOSERS = '"\')]”’';
const VERBS_IN = 600;
/** Texts longer than this are no metadata. */
const LONGEST_METADATA = 300;

const FLAG = {
  dots: 0,
  capitals: 1,
  opening: 2,
  colon: 3,
  titleLabel: 4,
  abstractLabel: 5,
  abstractLine: 6,
  continuation: 7,
  noLetters: 8,
  count: 9,
  addressEnd: 10,
  address: 11,
  enumerated: 12,
} as const;

/** What the model sees of a text whatever stands around it. */
export interface Look {
  /** Features that are on. */
  readonly features: readonly number[];
  /** Bucket of the length without an enumerator. */
  readonly length: number;
  /** Length in characters without an enumerator. */
  readonly size: number;
  /** How many names it lists, where it is nothing but a list of names. */
  readonly names: number;
  readonly long: boolean;
  readonly enumerated: boolean;
  /** Ends like a sentence. */
  readonly hard: boolean;
  /** Begins with a small letter. */
  readonly low: boolean;
  readonly addressEnd: boolean;
  readonly continuation: boolean;
}

/** Number of buckets of lengths. */
export const LENGTH_BUCKETS: number = LENGTHS.length + 1;
export const lengthBucket = (length: number): number => bucket(length, LENGTHS);

/** The look of a text that is not empty. */
export function lookAt(printed: string, scanner: Scanner): Look {
  const enumerated = isEnumerated(printed);
  const text = enumerated ? printed.replace(ENUMERATOR, '') : printed;
  if (enumerated) scanner.read(text);
  const features = [FIRST.bias];
  const length = lengthBucket(text.length);
  const verbs = upToThree(VERBS, text.length > VERBS_IN ? text.slice(0, VERBS_IN) : text);
  const flags = flagsOf(text, scanner);
  features.push(FIRST.length + length, FIRST.end + endOf(text), FIRST.sentences + upToThree(SENTENCE, text));
  features.push(FIRST.start + startOf(text), FIRST.verbs + verbs);
  wordFeatures(text, scanner, features);
  features.push(FIRST.firstWord + firstWord(text));
  for (let flag = 0; flag <= FLAG.address; flag++) if ((flags >> flag) & 1) features.push(FIRST.flag + flag);
  if (enumerated) features.push(FIRST.flag + FLAG.enumerated);
  const names = text.length <= LONGEST_METADATA ? metadataFeatures(text, { verbs, signs: scanner.signs }, features) : 0;
  return {
    features,
    length,
    size: text.length,
    names,
    long: text.length >= 160,
    enumerated,
    hard: endsHard(text),
    low: isLow(printed),
    addressEnd: ((flags >> FLAG.addressEnd) & 1) === 1,
    continuation: !enumerated && ((flags >> FLAG.continuation) & 1) === 1,
  };
}

const ENUMERATES = '[(#•▪◦·*–-0123456789';
const isEnumerated = (text: string): boolean => ENUMERATES.includes(text.charAt(0)) && ENUMERATOR.test(text);

/** Index one past the last character that is no closing mark. */
function beforeClosers(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Whether a text ends like a sentence, as {@link HARD_END} says. */
export function endsHard(text: string): boolean {
  const end = beforeClosers(text);
  return end > 0 && '.!?…'.includes(text.charAt(end - 1));
}

function endOf(text: string): number {
  const end = beforeClosers(text);
  const last = text.charAt((end === 0 ? text.length : end) - 1);
  const mark = END_MARKS.indexOf(last);
  if (mark >= 0) return mark;
  if (isLetter(last.charCodeAt(0))) return 8;
  return /\p{L}/u.test(last) ? 8 : /\d/.test(last) ? 9 : 10;
}

function startOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code < 128) return !isLetter(code) ? (code >= 48 && code <= 57 ? 2 : 3) : code >= 97 ? 0 : 1;
  const first = text.charAt(0);
  return /\p{Ll}/u.test(first) ? 0 : /\p{Lu}/u.test(first) ? 1 : 3;
}

function isLow(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text.slice(0, 2));
}

const SENTENCE = /[.!?]["')\]”’]*\s+["'(“‘]?[A-Z]/g;

/** Matches of a pattern in a text, at most three are counted. */
function upToThree(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < 3 && pattern.test(text)) count++;
  return count;
}

function wordFeatures(text: string, { codes, length }: Scanner, features: number[]): void {
  const { words, spelt, functions, long, capital } = countWords(text, codes, length);
  features.push(
    FIRST.words + bucket(words, WORD_COUNTS),
    FIRST.capitals + (long < 2 ? 4 : bucket(capital / long, CAPITALS)),
    FIRST.functionWords + (spelt < 1 ? 4 : functions === 0 ? 0 : 1 + bucket(functions / spelt, FUNCTION_WORDS)),
  );
}

function firstWord(text: string): number {
  const code = text.charCodeAt(0);
  if (code < 65 || code > 90) return 0;
  let end = 1;
  while (isLetter(text.charCodeAt(end))) end++;
  return FIRST_WORDS.get(text.slice(0, end)) ?? 0;
}

/** Flags of a text, a bit each. */
function flagsOf(text: string, { signs }: Scanner): number {
  const { length } = text;
  const first = text.charCodeAt(0);
  const letter = isLetter(first);
  let flags = 0;
  if (text.endsWith('...')) flags |= 1 << FLAG.dots;
  if ((signs & SIGN.lower) === 0 && isCapitals(text)) flags |= 1 << FLAG.capitals;
  if (letter) flags |= openingFlags(text, first);
  if (length < 260 && (signs & SIGN.colon) !== 0 && /\w: \w/.test(text)) flags |= 1 << FLAG.colon;
  if ((signs & (SIGN.lower | SIGN.upper | SIGN.digit)) === 0 && !/[\p{L}\p{N}]/u.test(text))
    flags |= 1 << FLAG.noLetters;
  if (!letter && length < 200 && (signs & SIGN.digit) !== 0 && COUNT.test(text)) flags |= 1 << FLAG.count;
  if (endsWithAddress(text)) flags |= 1 << FLAG.addressEnd;
  if (length < 300 && (signs & SIGN.address) !== 0 && /https?:|www\./.test(text)) flags |= 1 << FLAG.address;
  return flags;
}

function openingFlags(text: string, first: number): number {
  let flags = 0;
  if (first <= 90) {
    if (OPENING.test(text)) flags |= 1 << FLAG.opening;
    if (CONTINUATION.test(text)) flags |= 1 << FLAG.continuation;
  }
  const small = first | 32;
  if (small === 116 && TITLE_LABEL.test(text)) flags |= 1 << FLAG.titleLabel;
  if (small !== 97 && small !== 115) return flags;
  if (ABSTRACT_LABEL.test(text)) flags |= 1 << FLAG.abstractLabel;
  if (ABSTRACT_LINE.test(text)) flags |= 1 << FLAG.abstractLine;
  return flags;
}

function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && text === text.toUpperCase() && /[A-Z]{4}/.test(text);
}

function endsWithAddress(text: string): boolean {
  const tail = text.slice(text.lastIndexOf(' ') + 1);
  return tail.length > 6 && ADDRESS_END.test(tail);
}
