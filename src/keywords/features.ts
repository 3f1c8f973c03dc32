import type { Candidate } from './candidates.js';
import type { KeywordDocument } from './document.js';
import type { Lexicon } from './lexicon.js';
import type { Word } from './words.js';

/** Names of the features, in the order in which {@link Features.of} writes them. */
export const FEATURES: readonly string[] = (
  'occurrences once position length1 length2 length3 length4 length5 characters runShare endShare afterPreposition ' +
  'afterConjunction acronym defined titleRun runs firstIsRun nounBefore nounAfter verbAfter wordTf titleShare ' +
  'firstNoun firstAdjective firstParticiple lastNoun lastVerb lastGerund lastParticiple lastAdverb innerNoun ' +
  'idfMean idfMin idfMax idfFirst tfIdf wordOddsMean wordOddsMin firstOdds lastOdds phraseOdds phraseSeen'
).split(' ');

/** Number of features that need no table; they come first. */
export const TABLE_FREE_FEATURES: number = FEATURES.indexOf('idfMean');

/** Computes the features of the candidates of one document. */
export class Features {
  /** The features of the candidate last asked for; overwritten by the next. */
  readonly values: Float64Array = new Float64Array(FEATURES.length);
  readonly #document: KeywordDocument;
  readonly #lexicon: Lexicon;
  /** Occurrences of each stem outside stop words, by id. */
  readonly #frequency = new Map<number, number>();
  readonly #titleStems = new Set<number>();
  #maxFrequency = 1;

  constructor(document: KeywordDocument, lexicon: Lexicon) {
    this.#document = document;
    this.#lexicon = lexicon;
    document.words.forEach((word, at) => {
      if (at < document.titleLength) this.#titleStems.add(word.id);
      if (document.breaks[at]) return;
      const frequency = (this.#frequency.get(word.id) ?? 0) + 1;
      this.#frequency.set(word.id, frequency);
      if (frequency > this.#maxFrequency) this.#maxFrequency = frequency;
    });
  }

  /** Features of one candidate, in {@link values}. */
  of(candidate: Candidate): Float64Array {
    this.#occurrences(candidate);
    this.#context(candidate);
    this.#words(candidate);
    const phrase = this.#lexicon.phrase(candidate.hash);
    this.values[41] = phrase.odds;
    this.values[42] = phrase.seen;
    return this.values;
  }

  #occurrences(candidate: Candidate): void {
    const { values } = this;
    const { occurrences, begin, end } = candidate;
    const length = end - begin + 1;
    values[0] = Math.log(1 + occurrences);
    values[1] = occurrences === 1 ? 1 : 0;
    // The full stop between title and abstract counts for no position.
    values[2] = Math.log(
      1 + (begin > this.#document.titleLength && this.#document.titleLength > 0 ? begin - 1 : begin),
    );
    for (let words = 1; words <= 5; words++)
      values[2 + words] = length === words || (words === 5 && length > 5) ? 1 : 0;
    values[9] = candidate.runs / occurrences;
    values[10] = candidate.runEnds / occurrences;
    values[13] = candidate.acronym ? 1 : 0;
    values[14] = candidate.defined ? 1 : 0;
    values[15] = candidate.inTitle && candidate.runs > 0 ? 1 : 0;
    values[16] = Math.log(1 + candidate.runs);
    values[17] = candidate.firstIsRun ? 1 : 0;
  }

  #context(candidate: Candidate): void {
    const { values } = this;
    const { occurrences } = candidate;
    values[11] = candidate.afterPreposition / occurrences;
    values[12] = candidate.afterConjunction / occurrences;
    values[18] = candidate.nounBefore / occurrences;
    values[19] = candidate.nounAfter / occurrences;
    values[20] = candidate.verbAfter / occurrences;
  }

  #words({ begin, end }: Candidate): void {
    const { values } = this;
    const { words } = this.#document;
    const length = end - begin + 1;
    let characters = length - 1;
    let frequencies = 0;
    let inTitle = 0;
    let inner = 1;
    let idf = 0;
    let idfMin = Infinity;
    let idfMax = -Infinity;
    let tfIdf = 0;
    let odds = 0;
    let oddsMin = Infinity;
    for (let at = begin; at <= end; at++) {
      const word = words[at]!;
      const { entry } = word;
      const frequency = this.#frequency.get(word.id)!;
      characters += word.surface.length;
      frequencies += frequency;
      if (this.#titleStems.has(word.id)) inTitle++;
      if (at > begin && at < end) inner = Math.min(inner, nounLike(word));
      idf += entry.idf;
      idfMin = Math.min(idfMin, entry.idf);
      idfMax = Math.max(idfMax, entry.idf);
      tfIdf += entry.idf * Math.log(1 + frequency);
      odds += entry.any;
      oddsMin = Math.min(oddsMin, entry.any);
    }
    values[8] = characters / 30;
    values[21] = frequencies / length / this.#maxFrequency;
    values[22] = inTitle / length;
    values[31] = inner;
    values[32] = idf / length;
    values[33] = idfMin;
    values[34] = idfMax;
    values[36] = tfIdf / length;
    values[37] = odds / length;
    values[38] = oddsMin;
    this.#ends(words[begin]!, words[end]!);
  }

  #ends(first: Word, last: Word): void {
    const { values } = this;
    values[23] = first.tags[0]!;
    values[24] = first.tags[1]!;
    values[25] = first.tags[4]!;
    values[26] = last.tags[0]!;
    values[27] = last.tags[2]!;
    values[28] = last.tags[3]!;
    values[29] = last.tags[4]!;
    values[30] = last.tags[5]!;
    values[35] = first.entry.idf;
    values[39] = first.entry.first;
    values[40] = last.entry.last;
  }
}

/** How well a word stands inside a phrase: nouns and adjectives fully, participles and numbers by half. */
function nounLike({ tags }: Word): number {
  return tags[0]! + tags[1]! + 0.5 * (tags[3]! + tags[4]! + tags[6]!);
}
