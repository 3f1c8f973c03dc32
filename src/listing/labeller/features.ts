import type { Sight } from './context.js';
import {
  ABSTRACT_LABEL,
  ABSTRACT_LINE,
  ADDRESS,
  ADDRESS_END,
  areCategories,
  CONTINUATION,
  COUNT,
  countNames,
  DATE,
  ENUMERATOR,
  FILE_LINKS,
  FUNCTION_WORDS,
  HARD_END,
  IDENTIFIER,
  JUNK,
  MAIL,
  META_LABEL,
  OPENING,
  ORGANISATION,
  TITLE_LABEL,
  VENUE,
  VERBS,
  VOTES,
} from './patterns.js';

const LENGTHS = [3, 14, 29, 59, 109, 159, 239, 399, 599, 899, 1299];
const WORD_COUNTS = [1, 2, 4, 8, 15];
const SHARES = [0, 0.1, 0.2, 0.35, 0.55];
const RELATIVE_LENGTHS = [0.2, 0.4, 0.6, 0.8, 1.1, 1.5];
const SHARED = [0, 1, 3, 6];
const END_MARKS = '.!?:,;…-';
const LONGEST_FUNCTION_WORD = 7;
/** Texts longer than this are no metadata. */
const LONGEST_METADATA = 300;

/** Words with which sentences begin, most of them inside an abstract. */
const FIRST_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'We Our However To These This The Furthermore Finally Moreover By Here Recent Additionally Extensive Specifically It Through Then Using ' +
    'For First Such Results Unlike In A An While With When Existing Despite At On More Yet They Thus Although If As From Both Compared ' +
    'Instead Each Its All Under Also Experiments Experimental Overall Notably Second Therefore Large Code Further Across That There'
  )
    .split(' ')
    .map((word, i) => [word, i + 1]),
);

// Groups of features; of most groups exactly one feature is on.
const GROUPS = [
  ['bias', 1],
  ['length', 12],
  ['end', 12],
  ['sentences', 4],
  ['start', 4],
  ['words', 6],
  ['capitals', 5],
  ['functionWords', 5],
  ['verbs', 4],
  ['flag', 17],
  ['metadata', 13],
  ['junk', 2],
  ['hardEnd', 6],
  ['layoutLength', 60],
  ['overlapNext', 7],
  ['overlapPrevious', 7],
  ['overlapBalance', 12],
  ['repeats', 5],
  ['glue', 5],
  ['nextLength', 12],
  ['previousLength', 12],
  ['glueBalance', 30],
  ['glueNext', 15],
  ['relativeLength', 7],
  ['sharedNext', 5],
  ['sharedPrevious', 5],
  ['firstWord', FIRST_WORDS.size + 1],
] as const;
type Group = (typeof GROUPS)[number][0];

const OFFSETS: Record<Group, number> = (() => {
  let offset = 0;
  const entries = GROUPS.map(([group, size]): [string, number] => {
    const at = offset;
    offset += size;
    return [group, at];
  });
  return Object.fromEntries(entries) as Record<Group, number>;
})();

/** Number of features. */
export const FEATURES: number = GROUPS.reduce((sum, [, size]) => sum + size, 0);

function bucket(value: number, limits: readonly number[]): number {
  let b = 0;
  while (b < limits.length && value > (limits[b] ?? 0)) b++;
  return b;
}

const FLAGS: readonly ((text: string) => boolean)[] = [
  (t) => t.endsWith('...'),
  (t) => !/[a-z]/.test(t) && t === t.toUpperCase() && /[A-Z]{4}/.test(t),
  (t) => OPENING.test(t),
  (t) => t.length < 260 && /\w: \w/.test(t),
  (t) => TITLE_LABEL.test(t),
  (t) => ABSTRACT_LABEL.test(t),
  (t) => ABSTRACT_LINE.test(t),
  (t) => CONTINUATION.test(t),
  (t) => !/[\p{L}\p{N}]/u.test(t),
  (t) => t.length < 200 && COUNT.test(t),
  (t) => ADDRESS_END.test(t),
  (t) => t.length < 300 && /https?:|www\./.test(t),
];
const ENUMERATED = 12;
const CUT_ADDRESS = 13;
const HEADING = 14;
const MAIN_HEADING = 15;
const BOLD = 16;

// Signs of metadata; those of the first list alone tell that a line is some.
const METADATA: readonly ((text: string) => boolean)[] = [
  (t) => ADDRESS.test(t),
  (t) => VOTES.test(t),
  (t) => MAIL.test(t),
  areCategories,
  (t) => META_LABEL.test(t),
  (t) => DATE.test(t),
  (t) => t.length < 120 && IDENTIFIER.test(t),
];
const HINTS: readonly ((text: string, verbs: number) => boolean)[] = [
  (t, verbs) => verbs === 0 && ORGANISATION.test(t),
  (t) => VENUE.test(t),
  (t) => FILE_LINKS.test(t),
];
const ONE_NAME = METADATA.length + HINTS.length;
const SEVERAL_NAMES = ONE_NAME + 1;
const NO_METADATA = ONE_NAME + 2;

/** Features of a piece that are on, as indices below {@link FEATURES}. */
export function featuresOf(sight: Sight, before: Sight | undefined, after: Sight | undefined): readonly number[] {
  const on: number[] = [];
  const add = (group: Group, index: number): void => {
    on.push(OFFSETS[group] + index);
  };
  const enumerated = ENUMERATOR.test(sight.text);
  const text = enumerated ? sight.text.replace(ENUMERATOR, '') : sight.text;
  const length = bucket(text.length, LENGTHS);
  add('bias', 0);
  add('length', length);
  add('end', endOf(text));
  add('sentences', upToThree(SENTENCE, text));
  add('start', startOf(text));
  const verbs = upToThree(VERBS, text.slice(0, 600));
  add('verbs', verbs);
  wordFeatures(text, add);
  FLAGS.forEach((flag, i) => {
    if (flag(text)) add('flag', i);
  });
  if (enumerated) add('flag', ENUMERATED);
  if (sight.cut && /https?:|www\./.test(text)) add('flag', CUT_ADDRESS);
  if (sight.heading > 0) add('flag', sight.heading === sight.facts.heading ? MAIN_HEADING : HEADING);
  if (sight.bold) add('flag', BOLD);
  if (text.length <= LONGEST_METADATA) metadataFeatures(text, verbs, add);
  const hard = HARD_END.test(text);
  add('hardEnd', (sight.facts.hardEnds ? 0 : 3) + (hard ? 0 : text.length >= 160 ? 1 : 2));
  add('layoutLength', sight.facts.layout * (LENGTHS.length + 1) + length);
  if (sight.facts.typical > 0 && text.length >= 160)
    add('relativeLength', bucket(text.length / sight.facts.typical, RELATIVE_LENGTHS));
  add('firstWord', firstWord(text));
  overlapFeatures(sight, text, add);
  add('repeats', sight.repeats < 3 ? sight.repeats : sight.repeats < 6 ? 3 : 4);
  if (sight.cut) glueFeatures(sight, after, add);
  if (after !== undefined) add('nextLength', bucket(after.text.length, LENGTHS));
  if (before !== undefined) add('previousLength', bucket(before.text.length, LENGTHS));
  return on;
}

function firstWord(text: string): number {
  const end = text.search(/[^A-Za-z]/);
  return FIRST_WORDS.get(end < 0 ? text : text.slice(0, end)) ?? 0;
}

type Add = (group: Group, index: number) => void;

function endOf(text: string): number {
  const last = text.replace(/["')\]”’]+$/, '').slice(-1) || text.slice(-1);
  const mark = END_MARKS.indexOf(last);
  if (mark >= 0) return mark;
  return /\p{L}/u.test(last) ? 8 : /\d/.test(last) ? 9 : 10;
}

function startOf(text: string): number {
  const first = text.charAt(0);
  return /\p{Ll}/u.test(first) ? 0 : /\p{Lu}/u.test(first) ? 1 : /\d/.test(first) ? 2 : 3;
}

const SENTENCE = /[.!?]["')\]”’]*\s+["'(“‘]?[A-Z]/g;

/** Matches of a pattern in a text, at most three are counted. */
function upToThree(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < 3 && pattern.test(text)) count++;
  return count;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isMark = (code: number): boolean => code < 128 && !isLetter(code);

/** A word without the marks around it. */
function letters(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && isMark(word.charCodeAt(start))) start++;
  while (end > start && isMark(word.charCodeAt(end - 1))) end--;
  const core = word.slice(start, end);
  if (isLetter(core.charCodeAt(0)) && isLetter(core.charCodeAt(core.length - 1))) return core;
  return core.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function wordFeatures(text: string, add: Add): void {
  const words = text.split(' ', 81);
  add('words', bucket(words.length, WORD_COUNTS));
  let capital = 0;
  let long = 0;
  let functions = 0;
  let all = 0;
  for (let i = 0; i < words.length && i < 80; i++) {
    const word = letters(words[i] ?? '');
    if (word === '') continue;
    all++;
    if (word.length <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(word.toLowerCase())) functions++;
    else if (word.length >= 4 && i > 0) {
      long++;
      if (isCapital(word)) capital++;
    }
  }
  add('capitals', long < 2 ? 4 : bucket(capital / long, [0.1499, 0.3999, 0.6999]));
  add('functionWords', all < 1 ? 4 : functions === 0 ? 0 : 1 + bucket(functions / all, [0.1999, 0.3499]));
}

function metadataFeatures(text: string, verbs: number, add: Add): void {
  let known = false;
  METADATA.forEach((sign, i) => {
    if (!sign(text)) return;
    add('metadata', i);
    known = true;
  });
  HINTS.forEach((hint, i) => {
    if (hint(text, verbs)) add('metadata', METADATA.length + i);
  });
  const names = countNames(text);
  if (names > 0) add('metadata', names > 1 ? SEVERAL_NAMES : ONE_NAME);
  if (!known && names === 0) add('metadata', NO_METADATA);
  if (text.length < 160 && JUNK.test(text)) add('junk', text.length <= 45 ? 0 : 1);
}

const GLUES = ['sentence', 'tail', 'camel', 'banner', 'url'];

/** Whether a cut is right shows in what follows: a title is followed by an abstract of the same words. */
function glueFeatures(sight: Sight, after: Sight | undefined, add: Add): void {
  const glue = GLUES.indexOf(sight.piece.glue);
  add('glue', glue);
  add('glueBalance', glue * 6 + balanceOf(sight));
  add('glueNext', glue * 3 + (after === undefined ? 0 : after.text.length >= 160 ? 1 : 2));
}

function balanceOf({ overlapNext, overlapPrevious }: Sight): number {
  return overlapNext < 0 ? 5 : bucket(overlapNext - overlapPrevious, [-0.3, -0.1, 0.1, 0.3]);
}

function overlapFeatures(sight: Sight, text: string, add: Add): void {
  const { overlapNext, overlapPrevious } = sight;
  const level = (share: number): number => (share < 0 ? 6 : bucket(share, SHARES));
  add('overlapNext', level(overlapNext));
  add('overlapPrevious', level(overlapPrevious));
  add('overlapBalance', balanceOf(sight) + (text.length >= 160 ? 6 : 0));
  add('sharedNext', bucket(sight.sharedNext, SHARED));
  add('sharedPrevious', bucket(sight.sharedPrevious, SHARED));
}
