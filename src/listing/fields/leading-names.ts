import { isText, type Token } from '../structure/token.js';
import { AUTHOR, OTHER, TITLE } from './field-labels.js';
import type { LabelledPassage } from './labelled-passage.js';
import type { WordFacts } from './word-facts.js';

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
const MOSTLY = 0.7;
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

/**
 * Gives names before titles back to the authors: where nearly all titles of a listing begin with what may be names, and a
 * stop behind them, one may be by chance and all are not.
 */
export function splitLeadingNames(read: readonly LabelledPassage[]): void {
  let titles = 0;
  let told = 0;
  const named: NamedTitle[] = [];
  for (const each of read)
    for (const first of titleStarts(each)) {
      titles++;
      if (isNamed(each, first)) told++;
      const found = namesAt(each, first);
      if (found !== undefined) named.push(found);
    }
  const several = named.filter((title) => title.several).length;
  const all = named.length + told;
  if (all < ENOUGH || all < MOSTLY * titles || several + told < all / 4) return;
  for (const { labels, first, stop } of named) {
    labels.fill(AUTHOR, first, stop);
    labels[stop] = OTHER;
  }
}

/** Whether authors and a stop were read before a title already. */
function isNamed({ passage: { tokens }, labels }: LabelledPassage, first: number): boolean {
  let at = first - 1;
  while (at >= 0 && labels[at] !== AUTHOR && tokens[at]?.type === 'sign') at--;
  return tokens[first - 1]?.text === '.' && labels[at] === AUTHOR;
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

function namesAt({ passage, labels }: LabelledPassage, first: number): NamedTitle | undefined {
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
