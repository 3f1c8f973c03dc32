/** A phrase of two listings: papers of the later one, and of both, that mention it. */
export interface Mentions {
  readonly now: number;
  readonly all: number;
}

/** Papers of the two listings. */
export interface ListingSizes {
  readonly now: number;
  readonly before: number;
}

/** A phrase whose rise is no chance. */
export interface Discovery {
  /** Its place among the phrases tested. */
  readonly number: number;
  /** Chance of such a rise or a greater one where the papers are dealt at random. */
  readonly p: number;
}

/**
 * The phrases that rose, with at most the given expected share of false ones: the step-up rule of Benjamini and Hochberg
 * (1995) over exact one-sided tests. Phrases too rare to be found whatever their split are not counted among the tests.
 *
 * Source: P. B. Gilbert, "A modified false discovery rate multiple-comparisons procedure for discrete data", Journal of the
 * Royal Statistical Society C 54(1), 2005.
 */
export function discoveries(phrases: readonly Mentions[], sizes: ListingSizes, share: number): Discovery[] {
  const logs = logFactorials(sizes.now + sizes.before);
  const least = phrases.map(({ all }) => tail({ now: Math.min(all, sizes.now), all }, sizes, logs));
  const tests = testsOf(least, share);
  const sorted = phrases
    .map((mentions, number): Discovery => ({ number, p: tail(mentions, sizes, logs) }))
    .filter(({ number }) => share === 1 || least[number]! <= share / tests)
    .sort((a, b) => a.p - b.p || a.number - b.number);
  const bound = share === 1 ? sorted.length : sorted.findLastIndex(({ p }, i) => p <= (share * (i + 1)) / tests) + 1;
  return sorted.slice(0, bound);
}

/** The least number of tests, 1 or more, at which no more phrases can be found. */
function testsOf(least: readonly number[], share: number): number {
  const sorted = Float64Array.from(least).sort();
  let tests = 1;
  // As the tests grow by one, more than that many can be found while the next one in order can.
  while (sorted[tests]! <= share / tests) tests++;
  return tests;
}

/** P(X >= now) where `all` papers are drawn from both listings (R. A. Fisher's exact test). */
function tail({ now, all }: Mentions, sizes: ListingSizes, logs: Float64Array): number {
  const choose = (n: number, k: number): number => logs[n]! - logs[k]! - logs[n - k]!;
  const total = choose(sizes.now + sizes.before, all);
  let p = 0;
  for (let x = Math.max(now, all - sizes.before); x <= Math.min(all, sizes.now); x++) {
    p += Math.exp(choose(sizes.now, x) + choose(sizes.before, all - x) - total);
  }
  return Math.min(1, p);
}

/** ln 0!, ln 1! ... ln n! */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}
