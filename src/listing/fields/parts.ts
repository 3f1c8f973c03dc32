import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import type { Token } from '../structure/token.js';
import { SEED } from './feature-seeds.js';
import { borderAt, JOINERS, type Stretch } from './pieces.js';
import { oddsStep } from './steps.js';
import type { WordFacts } from './word-facts.js';

/** What stands between two commas, joiners or borders of pieces: in a list of names, a name. */
interface Part {
  readonly first: number;
  readonly end: number;
  readonly look: number;
  readonly words: number;
  readonly odds: number;
}

/** What a part looks like from afar. */
const EMPTY = 0;
const WITH_INITIALS = 1;
const WORD = 2;
const NAME = 3;
const PHRASE = 4;
const NUMBERS = 5;
const LONG = 6;
const DATED = 7;
/** Where no part is. */
const NONE = 8;
const LOOKS = 9;
const PARTICLES = new Set('de van von der den di da dos la le el del ten bin al'.split(' '));
/** Words of a name. */
const MOST_WORDS = 4;
/** Names of which as many stand side by side are counted as one number. */
const MOST_NAMES = 5;

/** Tells the features that all tokens of a part share, as a bundle each. */
export function tellParts(stretch: Stretch, bundles: Int32Array, seen: FeatureSink): void {
  const parts = partsOf(stretch);
  const names = rowsOfNames(parts);
  for (let p = 0; p < parts.length; p++) {
    const { first, end, look, words, odds } = parts[p] as Part;
    const bundle = seen.openBundle();
    seen.add(signedPair(SEED.part, (look * 8 + oddsStep(odds, words)) * 8 + Math.min(words, 7)));
    const around = (parts[p - 1]?.look ?? NONE) * LOOKS + (parts[p + 1]?.look ?? NONE);
    seen.add(signedPair(SEED.parts, around * LOOKS + look));
    seen.add(signedPair(SEED['names in a row'], ((names[p] as number) * LOOKS + look) * 8 + Math.min(p, 7)));
    seen.closeBundle();
    bundles.fill(bundle, first, end);
  }
}

/** How many parts that may be names stand side by side, for each of them: 0 for the others. */
function rowsOfNames(parts: readonly Part[]): readonly number[] {
  const rows = parts.map(() => 0);
  for (let p = 0; p < parts.length; ) {
    let end = p;
    while (end < parts.length && mayBeName(parts[end] as Part)) end++;
    rows.fill(Math.min(end - p, MOST_NAMES), p, end);
    p = Math.max(end, p + 1);
  }
  return rows;
}

const mayBeName = ({ look }: Part): boolean => look === WITH_INITIALS || look === WORD || look === NAME;

function partsOf(stretch: Stretch): readonly Part[] {
  const { tokens, facts, first, end } = stretch;
  const parts: Part[] = [];
  let start = first;
  for (let i = first + 1; i <= end; i++) {
    const ends = i === end || facts[i - 1]?.comma || isJoiner(tokens[i - 1]) || borderAt(stretch, i) !== undefined;
    if (!ends) continue;
    parts.push(partOf(stretch, start, i));
    start = i;
  }
  return parts;
}

const isJoiner = (token: Token | undefined): boolean => token !== undefined && JOINERS.has(token.text);

function partOf({ tokens, facts }: Stretch, first: number, end: number): Part {
  const counted = { words: 0, odds: 0, initials: 0, low: 0, numbers: 0 };
  for (let i = first; i < end; i++) {
    const { type, text } = tokens[i] as Token;
    const fact = facts[i] as WordFacts;
    if (type === 'number') counted.numbers++;
    if (type !== 'word' || JOINERS.has(text)) continue;
    counted.words++;
    counted.odds += fact.odds;
    if (fact.initial) counted.initials++;
    else if (!fact.capital && !PARTICLES.has(text)) counted.low++;
  }
  return { first, end, look: lookOf(counted), words: counted.words, odds: counted.odds };
}

/** What the counts of a part look like; words in small letters are those that are no particles. */
function lookOf({ words, initials, low, numbers }: Record<'words' | 'initials' | 'low' | 'numbers', number>): number {
  if (words === 0) return numbers > 0 ? NUMBERS : EMPTY;
  if (low > 0) return PHRASE;
  if (numbers > 0) return DATED;
  if (words > MOST_WORDS + initials) return LONG;
  if (initials > 0) return WITH_INITIALS;
  return words === 1 ? WORD : NAME;
}
