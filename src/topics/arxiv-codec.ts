import { evenBits, RangeDecoder } from '../packed/range-decoder.js';
import { decodeZ85 } from '../packed/z85.js';
import { crc32 } from './fingerprint.js';

/** Why a text gets no category though its words are known: it is no paper, or a paper of a science that arXiv does not have. */
export type GateReason = 'not-a-paper' | 'outside-arxiv';

/** A column of doubt beside the categories: a text is refused where its score is at least `least`. */
export interface ArxivGate {
  readonly reason: GateReason;
  /** Size of one step of a quantised weight. */
  readonly step: number;
  readonly bias: number;
  readonly least: number;
}

/** What stands in front of the packed weights, as JSON. */
export interface ArxivHeader {
  readonly format: 'paperkin-arxiv';
  readonly version: 2;
  /** Number of terms. */
  readonly terms: number;
  /** Papers counted for the idf tiers. */
  readonly papers: number;
  /** Size of one step of a quantised weight. */
  readonly step: number;
  /** Bits of the low part of a Rice-coded gap between fingerprints. */
  readonly rice: number;
  /** Bytes of the fingerprints, after which the weights begin. */
  readonly split: number;
  readonly crc: number;
  readonly temperature: number;
  /** Least share of known words of a text that is taken for a paper. */
  readonly minKnown: number;
  readonly categories: readonly string[];
  /** Numbers of the categories whose answer is "archive (other)". */
  readonly rare: readonly number[];
  /** Bias of each category's score. */
  readonly bias: readonly number[];
  /** Bias of each category's calibrated score. */
  readonly prior: readonly number[];
  /** Slope and offset of each category as a label. */
  readonly slopes: readonly number[];
  readonly offsets: readonly number[];
  /** The columns after those of the categories. */
  readonly gates: readonly ArxivGate[];
}

/** Weights of the model, row by row: row r is `columns` and `levels` from `starts[r]` to `starts[r + 1]`. */
export interface PackedRows {
  readonly starts: Int32Array;
  /** Number of a category; from their number on, of a gate. */
  readonly columns: Uint8Array;
  /** Weight in steps. */
  readonly levels: Int16Array;
  /** idf of the row's term: ln(papers / df) in halves, 0 to 19. */
  readonly tiers: Uint8Array;
}

/** A decoded model. */
export interface ArxivTables extends PackedRows {
  readonly header: ArxivHeader;
  /** Fingerprints of the terms, rising. */
  readonly fingerprints: Int32Array;
}

/** Magnitudes of 1 to 15 are written in unary, greater ones in 8 further bits. */
export const UNARY_LIMIT = 15;

/** The kinds of bits of the packed weights. */
export interface WeightOdds {
  readonly tier: Uint16Array;
  readonly count: Uint16Array;
  readonly flag: Uint16Array;
  readonly sign: Uint16Array;
  readonly magnitude: Uint16Array;
  readonly large: Uint16Array;
}

/** All kinds of bits, even. */
export function weightOdds(columns: number): WeightOdds {
  return {
    tier: evenBits(32),
    count: evenBits(20 * 256),
    flag: evenBits(columns * 16),
    sign: evenBits(columns * 2),
    magnitude: evenBits(8 * 16),
    large: evenBits(256),
  };
}

/** Kind of the flag of a category: by how many flags are yet to come, and whether the last one set is of the same archive. */
export function flagKind(category: number, remaining: number, same: number): number {
  return (category * 8 + (remaining < 4 ? remaining : Math.min(7, 2 + (31 - Math.clz32(remaining))))) * 2 + same;
}

/** Archive of each column, numbered; the gates are one of their own. */
export function archiveNumbers({ categories, gates }: Pick<ArxivHeader, 'categories' | 'gates'>): Uint8Array {
  const numbers = new Map<string, number>();
  const archives = [...categories.map((category) => category.split('.')[0]!), ...gates.map(() => '')];
  return Uint8Array.from(archives, (archive) => {
    if (!numbers.has(archive)) numbers.set(archive, numbers.size);
    return numbers.get(archive)!;
  });
}

/**
 * Reads the packed model: a line of JSON, then Z85 of the fingerprints and of the range-coded weights.
 *
 * @throws Error for another format or version, or altered data
 */
export function decodeArxivModel(text: string): ArxivTables {
  const end = text.indexOf('\n');
  const header = JSON.parse(text.slice(0, end)) as ArxivHeader;
  if (header.format !== 'paperkin-arxiv' || header.version !== 2) {
    throw new Error(`arXiv model: format ${header.format} version ${header.version} is not paperkin-arxiv version 2`);
  }
  const bytes = decodeZ85(text.slice(end + 1));
  if (crc32(bytes) !== header.crc) throw new Error('arXiv model: checksum differs, the file was altered');
  return { header, fingerprints: readFingerprints(bytes, header), ...readRows(bytes, header) };
}

/** Gaps between rising fingerprints, Rice-coded: the quotient in unary, the remainder in `rice` bits. */
function readFingerprints(bytes: Uint8Array, { terms, rice }: ArxivHeader): Int32Array {
  const fingerprints = new Int32Array(terms);
  let place = 0;
  const bit = (): number => (bytes[place >> 3]! >> (7 - (place++ & 7))) & 1;
  let last = -1;
  for (let term = 0; term < terms; term++) {
    let gap = 0;
    while (bit() === 1) gap++;
    for (let i = 0; i < rice; i++) gap = gap * 2 + bit();
    last += 1 + gap;
    fingerprints[term] = last;
  }
  return fingerprints;
}

function readRows(bytes: Uint8Array, header: ArxivHeader): PackedRows {
  const { terms, split } = header;
  const decoder = new RangeDecoder(bytes, split);
  const archives = archiveNumbers(header);
  const odds = weightOdds(archives.length);
  const starts = new Int32Array(terms + 1);
  const tiers = new Uint8Array(terms);
  const columns: number[] = [];
  const levels: number[] = [];
  for (let term = 0; term < terms; term++) {
    const tier = decoder.number(odds.tier, 0, 5);
    tiers[term] = tier;
    let remaining = decoder.number(odds.count, tier * 256, 8);
    let archive = -1;
    for (let category = 0; remaining > 0; category++) {
      if (category === archives.length) throw new Error('arXiv model: a row has more weights than there are columns');
      const same = archives[category] === archive ? 1 : 0;
      if (decoder.bit(odds.flag, flagKind(category, remaining, same)) === 0) continue;
      remaining--;
      archive = archives[category]!;
      columns.push(category);
      const negative = decoder.bit(odds.sign, category * 2 + same) === 1;
      const magnitude = readMagnitude(decoder, odds, Math.min(7, tier >> 1));
      levels.push(negative ? -magnitude : magnitude);
    }
    starts[term + 1] = columns.length;
  }
  return { starts, tiers, columns: Uint8Array.from(columns), levels: Int16Array.from(levels) };
}

function readMagnitude(decoder: RangeDecoder, odds: WeightOdds, rarity: number): number {
  let beyond = 0;
  while (beyond < UNARY_LIMIT && decoder.bit(odds.magnitude, rarity * 16 + beyond) === 1) beyond++;
  return 1 + (beyond === UNARY_LIMIT ? beyond + decoder.number(odds.large, 0, 8) : beyond);
}
