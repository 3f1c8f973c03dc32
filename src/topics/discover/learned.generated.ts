import type { BelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.15, lead: 4.09, share: 4.08 };

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.74,
  nested: 2.87,
  inTitles: 2.75,
  longer: -2.11,
  everywhere: 3.04,
  confidence: { offset: -3.34, score: 0.38, cohesion: -0.43 },
};
