import type { BelongingWeights, FieldBelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.09, lead: 4.17, share: 3.97 };

/** The same where the fields of the paper are known, written by `npm run train:names`. */
export const LEARNED_BELONGING_IN_FIELDS: FieldBelongingWeights = {
  offset: -3.74,
  lead: 3.44,
  share: 3.83,
  agreement: 1.04,
  lift: 1.6,
};

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 4.71,
  nested: 3.07,
  inTitles: 4.56,
  longer: -1.49,
  everywhere: 2.44,
  confidence: { offset: -3.72, score: 0.4 },
};
