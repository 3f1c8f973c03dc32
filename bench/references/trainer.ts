import type { ChainWeights } from '../../src/listing/chain/weights.js';
import { observeReference, REFERENCE_BORDERS } from '../../src/listing/references/features.js';
import { REFERENCE_LABELS } from '../../src/listing/references/labels.js';
import { Tokens } from '../../src/listing/references/tokens.js';
import { type Example, exampleOf } from '../chain/examples.js';
import { Observations } from '../chain/observations.js';
import { type TrainOptions, trainChain } from '../chain/train.js';
import type { GoldReference } from './data.js';
import { goldLabels } from './gold-labels.js';

/** What was chosen on the references kept for development. */
const CHOSEN: TrainOptions = {
  labels: REFERENCE_LABELS.length,
  borders: REFERENCE_BORDERS,
  keep: 9_500,
  beside: 0.65,
  epochs: 10,
  averaged: 5,
  dropout: 0.15,
  l2: 3,
};

/** Longer strings are left out: they are several references, or none. */
const MOST_TOKENS = 500;

/** Learns from references whose fields are known. */
export function trainReferences(
  references: readonly GoldReference[],
  options: Partial<TrainOptions> = {},
): ChainWeights {
  return trainChain(examplesOf(references), { ...CHOSEN, ...options });
}

function examplesOf(references: readonly GoldReference[]): Example[] {
  const tokens = new Tokens();
  const seen = new Observations();
  return references.flatMap((reference) => {
    tokens.read(reference.text);
    if (tokens.length === 0 || tokens.length > MOST_TOKENS) return [];
    observeReference(tokens, seen);
    return [exampleOf(seen, goldLabels(reference, tokens))];
  });
}
