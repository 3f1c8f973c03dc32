/** Why a classifier does not know the topic of a text. */
export type DoubtReason = 'no-known-term' | 'too-few-known-words' | 'foreign-vocabulary' | 'no-topic-likely';

/** A classifier's reason not to answer. */
export interface Doubt {
  /**
   * `no-known-term`: the text has no word that the classifier learned; `too-few-known-words`: too few to tell;
   * `foreign-vocabulary`: too small a part of its words; `no-topic-likely`: no topic reaches the least probability asked for.
   */
  readonly reason: DoubtReason;
  /** Words of the text that the classifier knows, repetitions included. */
  readonly knownWords: number;
  /** Words of the text that are terms, repetitions included. */
  readonly words: number;
}

/** A term with its part in the decision for a topic. */
export interface TermWeight {
  /** Word or pair of words as the text spells it. */
  readonly term: string;
  /** What the term adds to the score (log-odds) of the topic above the mean of all topics; below 0 where it speaks against it. */
  readonly weight: number;
}
