import type { BelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.09, lead: 4.17, share: 3.97 };

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.71,
  nested: 3.07,
  inTitles: 4.56,
  longer: -1.49,
  everywhere: 2.44,
  confidence: { offset: -3.72, score: 0.4 },
};
