import type { BelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.09, lead: 4.17, share: 3.97 };

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.72,
  nested: 2.87,
  inTitles: 2.75,
  longer: -2.09,
  everywhere: 3.05,
  confidence: { offset: -3.77, score: 0.39 },
};
