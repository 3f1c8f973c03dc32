import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';
import type { WordFacts } from '../word-facts.js';

/** A title that begins with names: "Gina Alder and Ben Birch. How Rivers Move". */
interface NamedTitle {
  readonly labels: Uint8Array;
  /** First token of the title as it was read, and the stop behind the names. */
  readonly first: number;
  readonly stop: number;
  /** Whether several names stand there, so that they are no part of a title. */
  readonly several: boolean;
}

const ENOUGH = 3;
/** Share of titles with names, by the sign behind them: a stop also ends words in short, a comma stands in few titles behind names. */
const SHARES = { '.': 0.7, ',': 0.3 } as const;
const JOINERS = new Set([
  'and',
  'und',
  'et',
  'y',
  'e',
  '&',
  'van',
  'von',
  'de',
  'der',
  'den',
  'la',
  'le',
  'da',
  'di',
  'al',
  'bin',
]);
const MOST_WORDS = 60;

/** Finds the names that a title begins with. */
type NameFinder = (each: LabelledPassage, first: number) => NamedTitle | undefined;

/**
 * Gives names before titles back to the authors: where nearly all titles of a listing begin with what may be names, and a
 * stop or a comma behind them, one may be by chance and all are not.
 */
export function splitLeadingNames(read: readonly LabelledPassage[]): void {
  splitBefore('.', read, namesBeforeStop);
  splitBefore(',', read, namesBeforeComma);
}

function splitBefore(sign: keyof typeof SHARES, read: readonly LabelledPassage[], namesAt: NameFinder): void {
  let titles = 0;
  let told = 0;
  const named: NamedTitle[] = [];
  for (const each of read)
    for (const first of titleStarts(each)) {
      titles++;
      if (isNamed(each, first, sign)) told++;
      const found = namesAt(each, first);
      if (found !== undefined) named.push(found);
    }
  const several = named.filter((title) => title.several).length;
  const all = named.length + told;
  if (all < ENOUGH || all < SHARES[sign] * titles || several + told < all / 4) return;
  for (const { labels, first, stop } of named) {
    labels.fill(AUTHOR, first, stop);
    labels[stop] = OTHER;
  }
}

/** Whether authors and a sign were read before a title already. */
function isNamed({ passage: { tokens }, labels }: LabelledPassage, first: number, sign: string): boolean {
  let at = first - 1;
  while (at >= 0 && labels[at] !== AUTHOR && tokens[at]?.type === 'sign') at--;
  return tokens[first - 1]?.text === sign && labels[at] === AUTHOR;
}

/** First words of titles. */
function* titleStarts({ passage: { tokens }, labels }: LabelledPassage): Generator<number> {
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== TITLE || labels[i - 1] === TITLE) continue;
    // Only the stop between names and title was read as what it is.
    if (tokens[i - 1]?.text === '.' && labels[i - 2] === TITLE) continue;
    let first = i;
    while (labels[first + 1] === TITLE && !isText(tokens[first] as Token)) first++;
    yield first;
  }
}

/** Names with a stop behind them: "Gina Alder and Ben Birch. How Rivers Move". */
function namesBeforeStop({ passage, labels }: LabelledPassage, first: number): NamedTitle | undefined {
  const { tokens, views, viewOf, indexOf } = passage;
  let words = 0;
  let separators = 0;
  for (
    let i = first;
    i < labels.length && (labels[i] === TITLE || tokens[i]?.text === '.') && i < first + MOST_WORDS;
    i++
  ) {
    const { type, text } = tokens[i] as Token;
    const facts = views[viewOf[i] as number]?.facts[indexOf[i] as number] as WordFacts | undefined;
    if (type === 'word') {
      if (!facts?.capital && !JOINERS.has(text)) return undefined;
      if (text === 'and' || text === 'und' || text === 'et') separators++;
      words++;
    } else if (text === ',' || text === '&') separators++;
    else if (text === '.') {
      const before = tokens[i - 1];
      if (before?.type === 'word' && before.text.length === 1) continue;
      const goesOn = labels[i + 1] === TITLE && labels[i + 2] === TITLE;
      return words > 1 && words <= 3 * (separators + 1) + 2 && goesOn
        ? { labels, first, stop: i, several: separators > 0 }
        : undefined;
    } else if (text !== '-' && text !== '’' && text !== "'") return undefined;
  }
  return undefined;
}

/** Words of a name. */
const MOST_OF_NAME = 4;
const BETWEEN_NAMES = new Set([',', '&', 'and', 'und', 'et', 'y']);
const NAME = /^\p{Lu}/u;

/** Names with commas between and a comma behind them: "Gina Alder, Ben Birch, How Rivers Move in Winter". */
function namesBeforeComma({ passage: { tokens }, labels }: LabelledPassage, first: number): NamedTitle | undefined {
  let comma = -1;
  let names = 0;
  let words: string[] = [];
  for (let i = first; labels[i] === TITLE && i < first + MOST_WORDS; i++) {
    const { text, type } = tokens[i] as Token;
    if (BETWEEN_NAMES.has(text)) {
      if (words.length === 0 && text !== ',') continue;
      if (!isName(words)) break;
      names++;
      words = [];
      if (text === ',') comma = i;
    } else if (isText(tokens[i] as Token)) words.push(text);
    else if (type === 'mark' || text === ':' || text === '?') break;
  }
  return comma < 0 ? undefined : { labels, first, stop: comma, several: names > 1 };
}

const isName = (words: readonly string[]): boolean =>
  words.length > 1 && words.length <= MOST_OF_NAME && words.every((word) => NAME.test(word) || JOINERS.has(word));
