import type { BelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.09, lead: 4.17, share: 3.97 };

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.57,
  nested: 3.01,
  inTitles: 4.29,
  longer: -1.87,
  everywhere: 2.51,
  confidence: { offset: -4.16, score: 0.46 },
};
