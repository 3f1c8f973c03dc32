import { signedPair } from '../../packed/hash.js';
import type { FeatureSink } from '../chain/feature-sink.js';
import type { Token } from '../structure/token.js';
import { SEED } from './feature-seeds.js';
import { borderAt, JOINERS, type Stretch } from './pieces.js';
import { oddsStep } from './steps.js';

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
const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'la',
  'le',
  'el',
  'del',
  'ten',
  'bin',
  'al',
]);
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

const isJoiner = (token: Token | undefined): boolean =>
  token !== undefined && (JOINERS.has(token.text) || token.text === '&');

function partOf({ tokens, facts }: Stretch, first: number, end: number): Part {
  let words = 0;
  let odds = 0;
  let capitals = 0;
  let initials = 0;
  let low = 0;
  let numbers = 0;
  for (let i = first; i < end; i++) {
    const { type, text } = tokens[i] as Token;
    const fact = facts[i];
    if (type === 'number') numbers++;
    if (type !== 'word' || fact === undefined || JOINERS.has(text)) continue;
    words++;
    odds += fact.odds;
    if (fact.initial) initials++;
    else if (fact.capital) capitals++;
    else if (!PARTICLES.has(text)) low++;
  }
  const look = lookOf({ words, capitals, initials, low, numbers });
  return { first, end, look, words, odds };
}

function lookOf(count: {
  readonly words: number;
  readonly capitals: number;
  readonly initials: number;
  readonly low: number;
  readonly numbers: number;
}): number {
  if (count.words === 0) return count.numbers > 0 ? NUMBERS : EMPTY;
  if (count.low > 0) return PHRASE;
  if (count.numbers > 0) return DATED;
  if (count.words > MOST_WORDS + count.initials) return LONG;
  if (count.initials > 0) return WITH_INITIALS;
  return count.words === 1 ? WORD : NAME;
}
