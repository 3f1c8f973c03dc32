import { hashString } from '../packed/hash.js';
import { BitReader } from './bits.js';
import { FEATURES } from './features.js';
import { HashTable } from './hash-table.js';
import type { Lexicon, PhraseEntry, WordEntry } from './lexicon.js';
import type { TagPrior } from './tags.js';
import { TAGS } from './tags.js';
import type { HiddenLayer, RankerWeights } from './weights.js';

/**
 * The saved model, version 2:
 *
 *     bytes 0-3   'pkw2'
 *     u32 each    features, hidden units, then for words, phrases and tags: entries, bits of a hash, bits of its Rice code
 *     f32 each    weights of the indexer and the author, bias last; calibration; hidden layer; codes 0 of every scale
 *     bits        words, phrases, tags: ascending truncated hashes as Rice-coded differences, each followed by its codes
 *
 * Hashes stand for the stems, so a stem that no paper of the training had may take another one's values: once in
 * 2^bits / entries, which is more than 250.
 */
export const MODEL_MAGIC = 'pkw2';

/** A value on an even scale: code 0 is `from`, each code more adds `step`. */
export interface Scale {
  readonly from: number;
  readonly step: number;
  readonly bits: number;
}

/** Scales of the values saved. */
export const SCALES: Record<'odds' | 'titled' | 'idf' | 'phrase' | 'seen', Scale> = {
  odds: { from: -6, step: 0.4, bits: 4 },
  titled: { from: -4.2, step: 0.3, bits: 4 },
  idf: { from: 0, step: 0.8, bits: 4 },
  phrase: { from: -7, step: 0.5, bits: 4 },
  seen: { from: 0, step: 1, bits: 3 },
};

/** Share of a word's most frequent tag, by its code of two bits; the rest is the second tag's. */
export const TAG_SHARES: readonly number[] = [0.97, 0.83, 0.68, 0.55];

/** Number of u32 fields after the magic. */
const HEADER_FIELDS = 11;

/** Points of the calibration, style 0 to 1. */
export const CALIBRATION_POINTS = 11;

/** Value of a code. */
export function valueOfCode(scale: Scale, code: number): number {
  return scale.from + scale.step * code;
}

interface Section {
  readonly entries: number;
  readonly hashBits: number;
  readonly riceBits: number;
}

/** What a saved model holds. */
export interface DecodedModel {
  readonly lexicon: Lexicon;
  readonly weights: RankerWeights;
}

/**
 * Reads a saved model.
 *
 * @throws Error where the bytes are no model of this version
 */
export function decodeModel(bytes: Uint8Array): DecodedModel {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MODEL_MAGIC)
    throw new Error(`keyword model: format must be ${MODEL_MAGIC}, got ${JSON.stringify(magic)}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = Array.from({ length: HEADER_FIELDS }, (_, i) => view.getUint32(4 + 4 * i, true));
  const [features = 0, hidden = 0, ...sizes] = header;
  const section = (at: number): Section => ({
    entries: sizes[at]!,
    hashBits: sizes[at + 1]!,
    riceBits: sizes[at + 2]!,
  });
  if (features !== FEATURES.length) {
    throw new Error(`keyword model: number of features must be ${FEATURES.length}, got ${features}`);
  }
  let offset = 4 + 4 * HEADER_FIELDS;
  const floats = (count: number): number[] => {
    const values = Array.from({ length: count }, (_, i) => view.getFloat32(offset + 4 * i, true));
    offset += 4 * count;
    return values;
  };
  const weights = readWeights(floats, features, hidden);
  const unknownWord = readWord(floats(5));
  const [odds = 0, seen = 0] = floats(2);
  const bits = new BitReader(bytes, offset);
  const words = readTable(bits, section(0), () => {
    const { odds: scale, titled, idf } = SCALES;
    const codes = [scale, scale, scale, titled, idf].map((each) => valueOfCode(each, bits.read(each.bits)));
    return readWord(codes);
  });
  const phrases = readTable(bits, section(3), () => ({
    odds: valueOfCode(SCALES.phrase, bits.read(SCALES.phrase.bits)),
    seen: valueOfCode(SCALES.seen, bits.read(SCALES.seen.bits)),
  }));
  const tags = readTable(bits, section(6), () => tagPrior(bits.read(3), bits.read(3), bits.read(2)));
  return { lexicon: lexiconOf({ words, phrases, tags, unknownWord, unknownPhrase: { odds, seen } }), weights };
}

function readWeights(floats: (count: number) => number[], features: number, hidden: number): RankerWeights {
  const indexer = floats(features + 1);
  const author = floats(features + 1);
  const calibration = Array.from({ length: CALIBRATION_POINTS }, () => floats(2) as [number, number]);
  const layer: HiddenLayer = {
    weights: Array.from({ length: hidden }, () => floats(features + 1)),
    indexer: floats(hidden),
    author: floats(hidden),
  };
  return { indexer, author, calibration, hidden: layer };
}

function readWord([any = 0, first = 0, last = 0, titled = 0, idf = 0]: readonly number[]): WordEntry {
  return { any, first, last, titled, idf };
}

function readTable<T>(bits: BitReader, section: Section, read: () => T): HashTable<T> {
  const hashes: number[] = [];
  const values: T[] = [];
  let hash = 0;
  for (let i = 0; i < section.entries; i++) {
    hash += bits.rice(section.riceBits);
    hashes.push(hash);
    values.push(read());
  }
  return new HashTable(hashes, values, section.hashBits);
}

/** Prior of a word from its two most frequent tags. */
export function tagPrior(first: number, second: number, share: number): TagPrior {
  const prior = TAGS.map(() => 0);
  prior[second] = 1 - TAG_SHARES[share]!;
  prior[first] = prior[first]! + TAG_SHARES[share]!;
  return prior;
}

interface Tables {
  readonly words: HashTable<WordEntry>;
  readonly phrases: HashTable<PhraseEntry>;
  readonly tags: HashTable<TagPrior>;
  readonly unknownWord: WordEntry;
  readonly unknownPhrase: PhraseEntry;
}

function lexiconOf({ words, phrases, tags, unknownWord, unknownPhrase }: Tables): Lexicon {
  const tagsOf = (word: string) => tags.get(hashString(word));
  return {
    word: (hash) => words.get(hash) ?? unknownWord,
    phrase: (hash) => phrases.get(hash) ?? unknownPhrase,
    joins: (hash) => phrases.get(hash) !== undefined,
    // Of a joined word (`self-organizing`) the last part tells.
    tags: (lower) =>
      tagsOf(lower) ?? (lower.includes('-') ? tagsOf(lower.slice(lower.lastIndexOf('-') + 1)) : undefined),
  };
}
