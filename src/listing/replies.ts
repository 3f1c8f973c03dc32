import P from 'parsimmon';

/** What a sticky pattern matches, and how it is read. */
export interface Matching<T> {
  readonly pattern: RegExp;
  read(found: RegExpExecArray): T;
}

const NOTHING_ELSE: string[] = [];

/**
 * A success whose furthest place is its own end. Of one that leaves it open, the usual kind, parsimmon gathers what else was
 * expected at each step, sorted: half of the time that a line takes, for messages that a total grammar never gives.
 */
export function reached<T>(index: number, value: T): P.SuccessReply<T> {
  return { status: true, index, value, furthest: index as -1, expected: NOTHING_ELSE };
}

/** What the first pattern that matches at a place gives, and where that ends; undefined where none does. */
export function matchFirst<T>(
  matchings: readonly Matching<T>[],
  input: string,
  at: number,
): readonly [value: T, end: number] | undefined {
  for (const { pattern, read } of matchings) {
    pattern.lastIndex = at;
    const found = pattern.exec(input);
    if (found !== null) return [read(found), at + found[0].length];
  }
  return undefined;
}

/** A parser of what the first pattern matches that does: `P.alt`, without what was expected. */
export function firstOf<T>(...matchings: readonly Matching<T>[]): P.Parser<T> {
  return P((input, i) => {
    const found = matchFirst(matchings, input, i);
    return found === undefined ? P.makeFailure(i, 'something else') : reached(found[1], found[0]);
  });
}
