/** Logistic regression of "the paper belongs to its topic". */
export interface BelongingWeights {
  readonly offset: number;
  readonly lead: number;
  readonly share: number;
}

/** The same where the fields of the paper are known. */
export interface FieldBelongingWeights extends BelongingWeights {
  readonly agreement: number;
  readonly lift: number;
}

/** Weights of the features of a name, and the logistic regression of "a reader would accept it" on their sum and its coverage. */
export interface NameWeights extends Readonly<Record<NameFeature, number>> {
  readonly confidence: { readonly offset: number; readonly score: number; readonly coverage: number };
}

/** The features of a name, see `name-features.ts`. */
export const NAME_FEATURES = ['titleWord', 'nested', 'inTitles', 'longer', 'everywhere', 'recall'] as const;
export type NameFeature = (typeof NAME_FEATURES)[number];
