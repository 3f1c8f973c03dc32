import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';
import { isTextAt, textAt } from '../stretch.js';
import type { Rule } from './rule.js';

/** A title that begins with names: "Gina Alder and Ben Birch. How Rivers Move". */
interface NamedTitle {
  /** The stop behind the names. */
  readonly stop: number;
  /** Whether several names stand there, so that they are no part of a title. */
  readonly several: boolean;
}

/** A sign behind names, what finds them, and the share of titles that have them: a stop also ends words in short, a comma stands in few titles behind names. */
interface Sign {
  readonly sign: string;
  readonly share: number;
  readonly namesAt: (each: LabelledPassage, first: number) => NamedTitle | undefined;
}

const SIGNS: readonly Sign[] = [
  { sign: '.', share: 0.7, namesAt: namesBeforeStop },
  { sign: ',', share: 0.3, namesAt: namesBeforeComma },
];
const ENOUGH = 3;
const MOST_WORDS = 60;
const AND = new Set(['and', 'und', 'et']);
const JOINERS = new Set([...AND, ...'y e & van von de der den la le da di al bin'.split(' ')]);

/**
 * Gives names before titles back to the authors: where nearly all titles of a listing begin with what may be names, and a
 * stop or a comma behind them, one may be by chance and all are not.
 */
export const splitLeadingNames: Rule = ({ passages }) => {
  for (const { sign, share, namesAt } of SIGNS) {
    let titles = 0;
    let told = 0;
    const named: (NamedTitle & { readonly labels: Uint8Array; readonly first: number })[] = [];
    for (const each of passages)
      for (const first of titleStarts(each)) {
        titles++;
        if (isNamed(each, first, sign)) told++;
        const found = namesAt(each, first);
        if (found !== undefined) named.push({ ...found, labels: each.labels, first });
      }
    const several = named.filter((title) => title.several).length;
    const all = named.length + told;
    if (all < ENOUGH || all < share * titles || several + told < all / 4) continue;
    for (const { labels, first, stop } of named) {
      labels.fill(AUTHOR, first, stop);
      labels[stop] = OTHER;
    }
  }
};

/** Whether authors and a sign were read before a title already. */
function isNamed({ passage: { tokens }, labels }: LabelledPassage, first: number, sign: string): boolean {
  if (textAt(tokens, first - 1) !== sign) return false;
  let at = first - 1;
  while (at >= 0 && labels[at] !== AUTHOR && tokens[at]?.type === 'sign') at--;
  return labels[at] === AUTHOR;
}

/** First words of titles. */
function titleStarts({ passage: { tokens }, labels }: LabelledPassage): readonly number[] {
  return titlesOf(labels).flatMap(({ first, end }) => {
    // Only the stop between names and title was read as what it is.
    if (textAt(tokens, first - 1) === '.' && labels[first - 2] === TITLE) return [];
    let at = first;
    while (at + 1 < end && !isTextAt(tokens, at)) at++;
    return [at];
  });
}

/** Names with a stop behind them: "Gina Alder and Ben Birch. How Rivers Move". */
function namesBeforeStop({ passage: { tokens }, labels }: LabelledPassage, first: number): NamedTitle | undefined {
  let words = 0;
  let separators = 0;
  for (let i = first; i < labels.length && i < first + MOST_WORDS; i++) {
    const { type, text } = tokens[i] as Token;
    if (labels[i] !== TITLE && text !== '.') return undefined;
    if (type === 'word') {
      if (!CAPITAL.test(text) && !JOINERS.has(text)) return undefined;
      if (AND.has(text)) separators++;
      words++;
    } else if (text === ',' || text === '&') separators++;
    else if (text === '.') {
      const before = tokens[i - 1];
      if (before?.type === 'word' && before.text.length === 1) continue;
      const goesOn = labels[i + 1] === TITLE && labels[i + 2] === TITLE;
      return words > 1 && words <= 3 * (separators + 1) + 2 && goesOn
        ? { stop: i, several: separators > 0 }
        : undefined;
    } else if (text !== '-' && text !== '’' && text !== "'") return undefined;
  }
  return undefined;
}

/** Words of a name. */
const MOST_OF_NAME = 4;
const BETWEEN_NAMES = new Set([',', '&', 'y', ...AND]);
const CAPITAL = /^\p{Lu}/u;

/** Names with commas between and a comma behind them: "Gina Alder, Ben Birch, How Rivers Move in Winter". */
function namesBeforeComma({ passage: { tokens }, labels }: LabelledPassage, first: number): NamedTitle | undefined {
  let comma = -1;
  let names = 0;
  let words: string[] = [];
  for (let i = first; labels[i] === TITLE && i < first + MOST_WORDS; i++) {
    const token = tokens[i] as Token;
    const { text, type } = token;
    if (BETWEEN_NAMES.has(text)) {
      if (words.length === 0 && text !== ',') continue;
      if (!isName(words)) break;
      names++;
      words = [];
      if (text === ',') comma = i;
    } else if (isText(token)) {
      // Longer words are no name, whatever follows.
      if (words.push(text) > MOST_OF_NAME) break;
    } else if (type === 'mark' || text === ':' || text === '?') break;
  }
  return comma < 0 ? undefined : { stop: comma, several: names > 1 };
}

const isName = (words: readonly string[]): boolean =>
  words.length > 1 && words.length <= MOST_OF_NAME && words.every((word) => CAPITAL.test(word) || JOINERS.has(word));
