import {
  type ArxivHeader,
  archiveNumbers,
  flagKind,
  type PackedRows,
  UNARY_LIMIT,
  weightOdds,
} from '../../../src/topics/arxiv-codec.js';
import { crc32 } from '../../../src/topics/fingerprint.js';
import { RangeEncoder } from '../../packed/range-encoder.js';
import { encodeZ85 } from '../../packed/z85.js';

/** The header's fields that do not follow from the packed data. */
export type HeaderFacts = Omit<ArxivHeader, 'format' | 'version' | 'terms' | 'rice' | 'split' | 'crc'>;

/** Writes what `decodeArxivModel` reads. */
export function packModel(facts: HeaderFacts, fingerprints: Int32Array, rows: PackedRows): string {
  const rice = Math.max(0, Math.floor(Math.log2((0x1000000 / fingerprints.length) * Math.LN2)));
  const gaps = packFingerprints(fingerprints, rice);
  const weights = packRows(rows, facts);
  const bytes = new Uint8Array(Math.ceil((gaps.length + weights.length) / 4) * 4);
  bytes.set(gaps);
  bytes.set(weights, gaps.length);
  const header: ArxivHeader = {
    format: 'paperkin-arxiv',
    version: 2,
    terms: fingerprints.length,
    rice,
    split: gaps.length,
    crc: crc32(bytes),
    ...facts,
  };
  return `${JSON.stringify(header)}\n${encodeZ85(bytes)}`;
}

function packFingerprints(fingerprints: Int32Array, rice: number): Uint8Array {
  const bits: number[] = [];
  let last = -1;
  for (const print of fingerprints) {
    const gap = print - last - 1;
    last = print;
    for (let i = gap >>> rice; i > 0; i--) bits.push(1);
    bits.push(0);
    for (let i = rice - 1; i >= 0; i--) bits.push((gap >>> i) & 1);
  }
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [i, bit] of bits.entries()) bytes[i >> 3]! |= bit << (7 - (i & 7));
  return bytes;
}

function packRows({ starts, tiers, columns, levels }: PackedRows, facts: HeaderFacts): Uint8Array {
  const encoder = new RangeEncoder();
  const archives = archiveNumbers(facts);
  const odds = weightOdds(archives.length);
  for (const [row, tier] of tiers.entries()) {
    encoder.number(odds.tier, { base: 0, bits: 5, value: tier });
    let remaining = starts[row + 1]! - starts[row]!;
    encoder.number(odds.count, { base: tier * 256, bits: 8, value: remaining });
    let archive = -1;
    let next = starts[row]!;
    for (let category = 0; remaining > 0; category++) {
      const same = archives[category] === archive ? 1 : 0;
      const set = columns[next] === category;
      encoder.bit(odds.flag, flagKind(category, remaining, same), set ? 1 : 0);
      if (!set) continue;
      remaining--;
      archive = archives[category]!;
      const level = levels[next++]!;
      encoder.bit(odds.sign, category * 2 + same, level < 0 ? 1 : 0);
      const beyond = Math.abs(level) - 1;
      const rarity = Math.min(7, tier >> 1);
      for (let i = 0; i < Math.min(beyond, UNARY_LIMIT); i++) encoder.bit(odds.magnitude, rarity * 16 + i, 1);
      if (beyond < UNARY_LIMIT) encoder.bit(odds.magnitude, rarity * 16 + beyond, 0);
      else encoder.number(odds.large, { base: 0, bits: 8, value: beyond - UNARY_LIMIT });
    }
  }
  return encoder.end();
}
