import { join } from 'node:path';
import type { ChainWeights } from '../../../src/listing/chain/weights.js';
import { BORDER_CLASSES } from '../../../src/listing/fields/border-classes.js';
import { FIELD_LABELS } from '../../../src/listing/fields/field-labels.js';
import type { Example } from '../../chain/examples.js';
import { type TrainOptions, trainChain } from '../../chain/train.js';
import { examplesOf } from './examples.js';
import { type GoldListing, loadListings } from './gold.js';
import type { LayoutValue } from './layouts/layout.js';
import { madeListing } from './layouts/made-listing.js';
import { packageTexts, textWithoutPapers } from './layouts/no-papers.js';
import type { Pool } from './layouts/pool.js';
import { Choice } from './layouts/random.js';

/** What the fields are learned from. */
export interface Recipe {
  readonly pool: Pool;
  /** Real listings. */
  readonly real: readonly GoldListing[];
  /** Listings made by the grammar of layouts. */
  readonly made: number;
  /** Texts made that list no papers, and texts of packages. */
  readonly without: number;
  /** Folder of installed packages. */
  readonly modules: string;
  readonly training: Pick<TrainOptions, 'keep' | 'epochs' | 'averaged' | 'dropout' | 'l2' | 'seed'>;
  readonly leftOut?: LayoutValue | undefined;
}

/** The recipe that ships. */
export const SHIPPED = {
  made: 7000,
  without: 300,
  training: { keep: 13_700, epochs: 6, averaged: 3, dropout: 0.15, l2: 3, seed: 4 },
};

const SEED = 1_000_003;
const CUT = 3;
const L1 = 1;

export const trainListings = (data: string): readonly GoldListing[] =>
  loadListings(join(data, 'wild', 'wild-train.jsonl.gz'));
export const devListings = (data: string): readonly GoldListing[] =>
  loadListings(join(data, 'wild', 'wild-dev.jsonl.gz'));

/** All passages to learn from, one listing after the other. */
export function examplesBy({ pool, real, made, without, modules, leftOut }: Recipe): readonly Example[] {
  const choice = new Choice(1);
  const examples: Example[] = [];
  const learn = (listing: GoldListing): void => {
    for (const example of examplesOf(listing, choice)) examples.push(example);
  };
  real.forEach(learn);
  for (let i = 0; i < made; i++) learn(madeListing({ pool, seed: SEED + i, leftOut }));
  for (let i = 0; i < without; i++) learn(textWithoutPapers(pool, SEED + i));
  packageTexts(modules, without).forEach(learn);
  return examples;
}

/** Weights by a recipe: the same for the same recipe, bit for bit. */
export function trainFields(recipe: Recipe): ChainWeights {
  return trainChain(examplesBy(recipe), {
    labels: FIELD_LABELS.length,
    borders: BORDER_CLASSES,
    l1: L1,
    cut: CUT,
    ...recipe.training,
  });
}
