import type { BelongingWeights, FieldBelongingWeights, NameWeights } from './learned.js';

/** Which papers belong to a topic, written by `npm run train:names`. */
export const LEARNED_BELONGING: BelongingWeights = { offset: -3.25, lead: 4.35, share: 4.13 };

/** The same where the fields of the paper are known, written by `npm run train:names`. */
export const LEARNED_BELONGING_IN_FIELDS: FieldBelongingWeights = {
  offset: -3.8,
  lead: 3.39,
  share: 3.99,
  agreement: 0.99,
  lift: 1.18,
};

/** What names a topic, written by `npm run train:names`. */
export const LEARNED_NAMES: NameWeights = {
  titleWord: 3.99,
  nested: 2.54,
  inTitles: 4.21,
  longer: -1.41,
  everywhere: 2.69,
  recall: 4.37,
  confidence: { offset: -4.36, score: 0.33, coverage: 2.23 },
};
