/**
 * Takes what is seen of the tokens of a sequence, one after the other: features, each a hash of 32 bits, and the class of the
 * border before each token.
 *
 * What several tokens have in common is told once, as a bundle, and then named at each of them.
 *
 * @example
 * ```ts
 * seen.clear();
 * const line = seen.share([hashString('heading'), hashString('long')]);
 * for (const token of tokens) {
 *   seen.add(hashString(token));
 *   seen.addShared(line);
 *   seen.endToken(0);
 * }
 * ```
 */
export interface FeatureSink {
  /** Forgets all tokens and what they shared; what is kept stays. */
  clear(): void;
  /** Adds a feature to the token that is under way. */
  add(feature: number): void;
  /** A bundle for tokens of this sequence: its number holds until the next `clear`. */
  share(features: readonly number[]): number;
  addShared(bundle: number): void;
  /** A bundle for tokens of this sequence and others: its number holds as long as the sink. */
  keep(features: readonly number[]): number;
  addKept(bundle: number): void;
  /** Ends the token that is under way. */
  endToken(border: number): void;
}
