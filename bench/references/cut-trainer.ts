import type { ChainWeights } from '../../src/listing/chain/weights.js';
import {
  BEGIN,
  CUT_BORDERS,
  CUT_LABELS,
  INSIDE,
  OUTSIDE,
  observeText,
} from '../../src/listing/references/cut-features.js';
import { Tokens } from '../../src/listing/references/tokens.js';
import { type Example, exampleOf } from '../chain/examples.js';
import { Observations } from '../chain/observations.js';
import { type TrainOptions, trainChain } from '../chain/train.js';
import type { GoldText } from './text-layouts.js';

const CHOSEN: TrainOptions = {
  labels: CUT_LABELS,
  borders: CUT_BORDERS,
  keep: 900,
  l2: 0.3,
  l1: 0.6,
  parts: 4,
  hashBits: 18,
};

/** Learns where references begin and end in texts. */
export function trainCuts(texts: Iterable<GoldText>, options: Partial<TrainOptions> = {}): ChainWeights {
  return trainChain(Array.from(texts, exampleOfText), { ...CHOSEN, ...options });
}

function exampleOfText(gold: GoldText): Example {
  const tokens = new Tokens();
  const seen = new Observations();
  tokens.read(gold.text);
  observeText(tokens, seen);
  return exampleOf(seen, cutLabels(gold, tokens));
}

/** Label of each token of a text whose references are known. */
export function cutLabels({ places }: GoldText, tokens: Tokens): Uint8Array {
  const labels = new Uint8Array(tokens.length).fill(OUTSIDE);
  let place = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (place < places.length && places[place]![1] <= tokens.starts[i]!) place++;
    const [start, end] = places[place] ?? [Number.POSITIVE_INFINITY, 0];
    if (tokens.starts[i]! >= start && tokens.starts[i]! < end) labels[i] = tokens.starts[i] === start ? BEGIN : INSIDE;
  }
  return labels;
}
