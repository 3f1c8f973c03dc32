/** Why a classifier does not know the topic of a text. */
export type DoubtReason =
  | 'no-known-term'
  | 'too-few-known-words'
  | 'foreign-vocabulary'
  | 'not-a-paper'
  | 'outside-arxiv'
  | 'no-topic-likely';

/** A classifier's reason not to answer. */
export interface Doubt {
  /**
   * `no-known-term`: the text has no word that the classifier learned; `too-few-known-words`: too few to tell;
   * `foreign-vocabulary`: too small a part of its words; `not-a-paper`: it reads like a licence, a manual, an advert, a letter;
   * `outside-arxiv`: a paper, but of a science that arXiv does not have, at present medicine; `no-topic-likely`: no topic
   * reaches the least probability asked for. The two reasons before the last are the arXiv model's alone.
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
