import { growFloat64 } from '../packed/grow.js';
import { type Candidate, TALLY } from './candidate.js';
import type { KeywordDocument } from './document.js';
import type { Lexicon } from './lexicon.js';
import { BOUNDARIES, BOUNDARY, FACT } from './words.js';

/** Names of the features, in the order in which {@link Features.of} writes them; those that need no table come first. */
export const FEATURES: readonly string[] = (
  'occurrences once position length1 length2 length3 length4 length5 runShare endShare runs firstIsRun titleRun acronym ' +
  'defined joint afterSentence afterPunctuation afterDeterminer afterAuxiliary afterPreposition afterConjunction ' +
  'beforeSentence beforePunctuation beforeAuxiliary beforePreposition beforeConjunction ' +
  'nounBefore nounAfter verbAfter characters wordTf titleShare innerNoun ' +
  'firstNoun firstAdjective firstParticiple lastNoun lastVerb lastGerund lastParticiple lastAdverb ' +
  'idfMean idfMin idfMax tfIdf wordOddsMean wordOddsMin titledMean titledMin titledFirst titledLast ' +
  'idfFirst firstOdds lastOdds phraseOdds phraseSeen'
).split(' ');

/** Number of features that need no table. */
export const TABLE_FREE_FEATURES: number = FEATURES.indexOf('idfMean');

/** ln(1 + n) of small n. */
const LOGS: Float64Array = Float64Array.from({ length: 1024 }, (_, n) => Math.log(1 + n));

function log1(n: number): number {
  return n < LOGS.length ? LOGS[n]! : Math.log(1 + n);
}

/** Room for the features of one document after the other: to ask for as much anew takes longer than to fill it. */
let room: Float64Array = new Float64Array(0);

/** Computes the features of the candidates of one document, each into a row of its own. */
export class Features {
  /** Row after row, {@link FEATURES} in each; the next document overwrites them. */
  readonly values: Float64Array;
  #at = 0;
  readonly #document: KeywordDocument;
  readonly #lexicon: Lexicon;
  /** Of each token, occurrences of its stem outside stop words. */
  readonly frequencies: Float64Array;
  /** Of each token, ln(1 + occurrences). */
  readonly #logs: Float64Array;
  /** Of each token, whether its stem is in the title. */
  readonly titled: Uint8Array;
  #maxFrequency = 1;

  constructor(document: KeywordDocument, lexicon: Lexicon, rows = 1) {
    room = growFloat64(room, rows * FEATURES.length);
    this.values = room;
    this.#document = document;
    this.#lexicon = lexicon;
    const { words, breaks, titleLength } = document;
    const counts = new Map<number, number>();
    for (let at = 0; at < words.length; at++) {
      if (breaks[at]) continue;
      const { id } = words[at]!;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      if (count > this.#maxFrequency) this.#maxFrequency = count;
    }
    const titleStems = new Set<number>();
    for (let at = 0; at < titleLength; at++) titleStems.add(words[at]!.id);
    this.frequencies = new Float64Array(words.length);
    this.#logs = new Float64Array(words.length);
    this.titled = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at++) {
      if (breaks[at]) continue;
      const { id } = words[at]!;
      this.frequencies[at] = counts.get(id)!;
      this.#logs[at] = log1(this.frequencies[at]!);
      if (titleStems.has(id)) this.titled[at] = 1;
    }
  }

  /** Writes the features of one candidate into a row of {@link values}. */
  of(candidate: Candidate, row = 0): Float64Array {
    this.#at = row * FEATURES.length;
    this.#occurrences(candidate);
    this.#context(candidate);
    this.#words(candidate);
    return this.values;
  }

  #push(value: number): void {
    this.values[this.#at++] = value;
  }

  #occurrences(candidate: Candidate): void {
    const { begin, end, row } = candidate;
    const { values } = candidate.tallies;
    const occurrences = values[row]!;
    const runs = values[row + TALLY.runs]!;
    const { titleLength } = this.#document;
    const length = Math.min(5, end - begin + 1);
    this.#push(log1(occurrences));
    this.#push(occurrences === 1 ? 1 : 0);
    // The full stop between title and abstract counts for no position.
    this.#push(log1(titleLength > 0 && begin > titleLength ? begin - 1 : begin));
    for (let words = 1; words <= 5; words++) this.#push(length === words ? 1 : 0);
    this.#push(runs / occurrences);
    this.#push(values[row + TALLY.runEnds]! / occurrences);
    this.#push(log1(runs));
    this.#push(candidate.firstIsRun ? 1 : 0);
    this.#push(candidate.inTitle && runs > 0 ? 1 : 0);
    this.#push(candidate.acronym ? 1 : 0);
    this.#push(candidate.defined ? 1 : 0);
    this.#push(candidate.joint < 0 ? 0 : 1);
  }

  #context(candidate: Candidate): void {
    const { row } = candidate;
    const { values } = candidate.tallies;
    const occurrences = values[row]!;
    const after = row + TALLY.after;
    const before = row + TALLY.before;
    for (let kind = 1; kind < BOUNDARIES; kind++) this.#push(values[after + kind]! / occurrences);
    for (let kind = 1; kind < BOUNDARIES; kind++) {
      if (kind !== BOUNDARY.determiner) this.#push(values[before + kind]! / occurrences);
    }
    this.#push(values[row + TALLY.nounBefore]! / occurrences);
    this.#push(values[row + TALLY.nounAfter]! / occurrences);
    this.#push(values[row + TALLY.verbAfter]! / occurrences);
  }

  #words({ begin, end, hash, joint }: Candidate): void {
    const { words, facts } = this.#document;
    let characters = end - begin;
    let frequencies = 0;
    let inTitle = 0;
    let inner = 1;
    let idf = 0;
    let idfMin = Infinity;
    let idfMax = -Infinity;
    let tfIdf = 0;
    let odds = 0;
    let oddsMin = Infinity;
    let titled = 0;
    let titledMin = Infinity;
    let length = 0;
    for (let at = begin; at <= end; at++) {
      const { row } = words[at]!;
      characters += facts[row + FACT.characters]!;
      if (at === joint) continue;
      length++;
      frequencies += this.frequencies[at]!;
      inTitle += this.titled[at]!;
      if (at > begin && at < end && facts[row + FACT.inner]! < inner) inner = facts[row + FACT.inner]!;
      const rarity = facts[row + FACT.idf]!;
      idf += rarity;
      if (rarity < idfMin) idfMin = rarity;
      if (rarity > idfMax) idfMax = rarity;
      tfIdf += rarity * this.#logs[at]!;
      odds += facts[row + FACT.any]!;
      if (facts[row + FACT.any]! < oddsMin) oddsMin = facts[row + FACT.any]!;
      titled += facts[row + FACT.titled]!;
      if (facts[row + FACT.titled]! < titledMin) titledMin = facts[row + FACT.titled]!;
    }
    const first = words[begin]!.row;
    const last = words[end]!.row;
    this.#push(characters / 30);
    this.#push(frequencies / length / this.#maxFrequency);
    this.#push(inTitle / length);
    this.#push(inner);
    this.#ends(first, last);
    this.#push(idf / length);
    this.#push(idfMin);
    this.#push(idfMax);
    this.#push(tfIdf / length);
    this.#push(odds / length);
    this.#push(oddsMin);
    this.#push(titled / length);
    this.#push(titledMin);
    this.#push(facts[first + FACT.titled]!);
    this.#push(facts[last + FACT.titled]!);
    this.#push(facts[first + FACT.idf]!);
    this.#push(facts[first + FACT.first]!);
    this.#push(facts[last + FACT.last]!);
    const phrase = this.#lexicon.phrase(hash);
    this.#push(phrase.odds);
    this.#push(phrase.seen);
  }

  #ends(first: number, last: number): void {
    const { facts } = this.#document;
    this.#push(facts[first + FACT.noun]!);
    this.#push(facts[first + FACT.adjective]!);
    this.#push(facts[first + FACT.participle]!);
    this.#push(facts[last + FACT.noun]!);
    for (let tag = 2; tag <= 5; tag++) this.#push(facts[last + FACT.tags + tag]!);
  }
}
