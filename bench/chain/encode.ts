import {
  CHAIN_HEADER,
  CHAIN_MAGIC,
  ChainOdds,
  type ChainWeights,
  codeDistance,
  codeLabels,
  codeTransition,
  codeWeight,
} from '../../src/listing/chain/weights.js';
import { RangeEncoder } from '../packed/range-encoder.js';
import { encodeZ85 } from '../packed/z85.js';

/** Packs weights as `decodeChain` reads them. */
export function encodeChain(chain: ChainWeights): string {
  const { labels, borders, hashBits, parts, features } = chain;
  const run = encodeRun(chain);
  const bytes = new Uint8Array(Math.ceil((CHAIN_HEADER + run.length) / 4) * 4);
  bytes.set(Array.from(CHAIN_MAGIC, (letter) => letter.charCodeAt(0)));
  bytes.set([labels, borders, hashBits, parts], 4);
  new DataView(bytes.buffer).setUint32(8, features.length, true);
  bytes.set(run, CHAIN_HEADER);
  return encodeZ85(bytes);
}

function encodeRun({ labels, parts, features, ends, weightLabels, weights, transitions }: ChainWeights): Uint8Array {
  const encoder = new RangeEncoder();
  const coder = {
    bit(odds: Uint16Array, kind: number, value: number): number {
      encoder.bit(odds, kind, value);
      return value;
    },
  };
  const odds = new ChainOdds(labels);
  features.forEach((feature, f) => {
    const from = f === 0 ? 0 : ends[f - 1]!;
    codeDistance(coder, odds, feature - (f === 0 ? 0 : features[f - 1]!));
    let mask = 0;
    for (let w = from; w < ends[f]!; w++) mask |= 1 << weightLabels[w]!;
    codeLabels(coder, odds, { labels, value: mask });
    for (let w = from; w < ends[f]!; w++)
      codeWeight(coder, odds, { label: weightLabels[w]!, value: Math.round(weights[w]! * parts) });
  });
  for (const weight of transitions) codeTransition(coder, odds, Math.round(weight * parts));
  return encoder.end();
}
