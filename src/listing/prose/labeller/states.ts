// What a piece can be, with what is open: metadata before the abstract and after it are different states.
const NAMES = ['T', 't', 'M1', 'B1', 'A', 'a', 'M2', 'B2', 'O'] as const;
type State = (typeof NAMES)[number];

/** Number of states. */
export const STATES: number = NAMES.length;
/** The state before the first piece. */
export const START: number = NAMES.length;
/** Place in `TtAaMB` of the role whose weights a state uses: an abstract without a title looks like any abstract. */
export const ROLE_OF: readonly number[] = [0, 1, 4, 5, 2, 3, 4, 5, 2];
/** The letter of a state in the string of roles. */
export const LETTERS: readonly string[] = ['T', 't', 'M', 'B', 'A', 'a', 'M', 'B', 'O'];

const FOLLOWERS: Record<State | 'start', readonly State[]> = {
  T: ['t', 'M1', 'B1', 'A', 'T', 'B2'],
  t: ['t', 'M1', 'B1', 'A', 'T', 'B2'],
  M1: ['M1', 'B1', 'A', 'T', 'B2'],
  B1: ['B1', 'M1', 'A', 'T', 't'],
  A: ['a', 'M2', 'B2', 'T', 'O'],
  a: ['a', 'M2', 'B2', 'T', 'O'],
  M2: ['M2', 'B2', 'T', 'O', 'a'],
  B2: ['B2', 'M2', 'T', 'a', 'O'],
  O: ['a', 'M2', 'B2', 'T', 'O'],
  start: ['T', 'B2', 'M2', 'O'],
};

export const stateNamed = (name: State): number => NAMES.indexOf(name);

/** States that may follow a state, or the start. */
export const NEXT: readonly (readonly number[])[] = [...NAMES, 'start' as const].map((state) =>
  FOLLOWERS[state].map(stateNamed),
);

/** Pairs of states that may follow one another: `[from, to]` in a fixed order. */
export const TRANSITIONS: readonly (readonly [number, number])[] = NEXT.flatMap((followers, from) =>
  followers.map((to): [number, number] => [from, to]),
);
/** Index of a pair in {@link TRANSITIONS} at `from * STATES + to`, -1 where it may not be. */
export const TRANSITION_AT: readonly number[] = Array.from({ length: (STATES + 1) * STATES }, (_unused, i) =>
  TRANSITIONS.findIndex(([from, to]) => from * STATES + to === i),
);
