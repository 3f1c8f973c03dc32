/**
 * Takes what is seen of the tokens of a sequence, one after the other: features, each a hash of 32 bits, and the class of the
 * border before each token.
 *
 * What several tokens have in common is told once, as a bundle, and then named at each of them.
 *
 * @example
 * ```ts
 * seen.clear();
 * const line = seen.openBundle();
 * seen.add(hashString('heading'));
 * seen.closeBundle();
 * for (const token of tokens) {
 *   seen.add(hashString(token));
 *   seen.addBundle(line);
 *   seen.endToken(0);
 * }
 * ```
 */
export interface FeatureSink {
  /** Forgets all tokens and bundles. */
  clear(): void;
  /** Adds a feature to the bundle that is open, else to the token that is under way. */
  add(feature: number): void;
  /** The number by which a feature is known: it holds as long as the sink. */
  known(feature: number): number;
  /** Adds a feature by that number. */
  addKnown(known: number): void;
  /** Begins a bundle; its number holds until the next {@link clear}. */
  openBundle(): number;
  closeBundle(): void;
  /** Adds the features of a bundle to the token that is under way. */
  addBundle(bundle: number): void;
  /** Ends the token that is under way. */
  endToken(border: number): void;
}
