/** Written by `npm run train:names`. */
import type { BelongingWeights, NameWeights } from './learned.js';

export const LEARNED_BELONGING: BelongingWeights = { offset: -1.9, lead: 3.8, share: 1.8 };

export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.5,
  nested: 2.5,
  inTitles: 6.5,
  longer: -4,
  everywhere: 1.5,
  confidence: { offset: -3, score: 0.6, cohesion: 1 },
};
