import { truncateHash } from '../../../src/keywords/hash-table.js';
import type { Lexicon } from '../../../src/keywords/lexicon.js';
import { MODEL_MAGIC, SCALES } from '../../../src/keywords/model-format.js';
import type { RankerWeights } from '../../../src/keywords/weights.js';
import { hashString } from '../../../src/packed/hash.js';
import { nearestCode } from './scales.js';
import { distinctTruncated, type Tables } from './tables.js';
import type { TagCodes } from './tags.js';

/** Bits of truncated hashes beyond those that number the entries: a stranger is taken for an entry once in 2^9. */
const SPARE_BITS = 9;

class BitWriter {
  readonly #bytes: number[] = [];
  #bits = 0;
  #filled = 0;

  write(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) this.#push(Math.floor(value / 2 ** bit) & 1);
  }

  rice(value: number, bits: number): void {
    for (let quotient = Math.floor(value / 2 ** bits); quotient > 0; quotient--) this.#push(1);
    this.#push(0);
    this.write(value % 2 ** bits, bits);
  }

  bytes(): Uint8Array {
    const padding = (8 - this.#filled) % 8;
    this.write(0, padding);
    return Uint8Array.from(this.#bytes);
  }

  #push(bit: number): void {
    this.#bits = (this.#bits << 1) | bit;
    if (++this.#filled < 8) return;
    this.#bytes.push(this.#bits);
    this.#bits = 0;
    this.#filled = 0;
  }
}

interface Section {
  readonly entries: number;
  readonly hashBits: number;
  readonly riceBits: number;
}

/** What a saved model is made of. */
export interface ModelParts {
  readonly tables: Tables;
  readonly tags: ReadonlyMap<string, TagCodes>;
  readonly weights: RankerWeights;
}

/** Saves a model, as `decodeModel` reads it. */
export function encodeModel({ tables, tags, weights }: ModelParts): Uint8Array {
  const bits = new BitWriter();
  const lexicon = tables.lexicon();
  const words = writeTable(bits, tables.keptWords(), (hash) => writeWord(bits, lexicon, hash));
  const phrases = writeTable(bits, [...tables.phrases.keys()], (hash) => {
    const { odds, seen } = lexicon.phrase(hash);
    bits.write(nearestCode(SCALES.phrase, odds), SCALES.phrase.bits);
    bits.write(nearestCode(SCALES.seen, seen), SCALES.seen.bits);
  });
  const byHash = new Map(Array.from(tags, ([word, codes]) => [hashString(word), codes]));
  const tagged = writeTable(bits, [...byHash.keys()], (hash) => {
    const { first, second, share } = byHash.get(hash)!;
    bits.write(first, 3);
    bits.write(second, 3);
    bits.write(share, 2);
  });
  const floats = [
    ...weightFloats(weights),
    ...Object.values(tables.unknownWord()),
    ...Object.values(tables.unknownPhrase()),
  ];
  const hidden = weights.hidden?.indexer.length ?? 0;
  const sizes = [words, phrases, tagged].flatMap((each) => [each.entries, each.hashBits, each.riceBits]);
  const header = Uint32Array.of(weights.indexer.length - 1, hidden, ...sizes);
  const parts = [
    Uint8Array.from(MODEL_MAGIC, (letter) => letter.charCodeAt(0)),
    new Uint8Array(header.buffer),
    new Uint8Array(Float32Array.from(floats).buffer),
    bits.bytes(),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function writeWord(bits: BitWriter, lexicon: Lexicon, hash: number): void {
  const { any, first, last, titled, idf } = lexicon.word(hash);
  for (const odds of [any, first, last]) bits.write(nearestCode(SCALES.odds, odds), SCALES.odds.bits);
  bits.write(nearestCode(SCALES.titled, titled), SCALES.titled.bits);
  bits.write(nearestCode(SCALES.idf, idf), SCALES.idf.bits);
}

/** Writes ascending truncated hashes, each followed by what `write` writes. */
function writeTable(bits: BitWriter, hashes: readonly number[], write: (hash: number) => void): Section {
  const hashBits = Math.ceil(Math.log2(Math.max(2, hashes.length))) + SPARE_BITS;
  const sorted = distinctTruncated(
    [...hashes].sort((a, b) => a - b),
    hashBits,
  );
  const riceBits = Math.max(0, Math.floor(Math.log2(2 ** hashBits / Math.max(1, sorted.length)) - 0.5));
  let previous = 0;
  for (const hash of sorted) {
    const short = truncateHash(hash, hashBits);
    bits.rice(short - previous, riceBits);
    write(hash);
    previous = short;
  }
  return { entries: sorted.length, hashBits, riceBits };
}

function weightFloats({ indexer, author, calibration, hidden }: RankerWeights): number[] {
  const layer = hidden === undefined ? [] : [...hidden.weights.flat(), ...hidden.indexer, ...hidden.author];
  return [...indexer, ...author, ...calibration.flat(), ...layer];
}
