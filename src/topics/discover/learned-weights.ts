import type { BelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.09, lead: 4.17, share: 3.97 };

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.8,
  nested: 2.86,
  inTitles: 4.31,
  longer: -2.18,
  everywhere: 2.59,
  confidence: { offset: -4.28, score: 0.46 },
};
