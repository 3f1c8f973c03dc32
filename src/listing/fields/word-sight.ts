import type { FeatureSink } from '../chain/feature-sink.js';

/**
 * What is seen of a token by its spelling alone: hashes, and the features by the numbers under which a sink knows them, the
 * same wherever the spelling stands.
 */
export interface WordSight {
  /** The sink that the numbers hold for. */
  readonly sink: FeatureSink;
  /** Hash of its kind; of a mark, of its name and the kind of its address. */
  readonly kind: number;
  /** Hash of its kind; of a mark, of its name. */
  readonly plain: number;
  /** How much it is a word of titles, in steps below 8; 0 for what is no word. */
  readonly odds: number;
  readonly ofKind: number;
  readonly ofWord: number;
  /** For the token behind it, before it, and those one further. */
  readonly before: number;
  readonly after: number;
  readonly farBefore: number;
  readonly farAfter: number;
  /** Whether it has a beginning and an end that tell something. */
  readonly hasAffixes: boolean;
  readonly suffix: number;
  readonly prefix: number;
}
