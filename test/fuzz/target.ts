import type { Random } from '../listing/faults/random.js';

/** One way into the library that strangers' data can take. */
export interface Target<Input> {
  readonly name: string;
  /** The next input; `interesting` are inputs from before that showed something new. */
  make(random: Random): Input;
  /**
   * Feeds an input to the library.
   *
   * @returns what the library did wrong, in a sentence that begins with its kind; undefined where nothing was
   */
  fault(input: Input, random: Random): Promise<string | undefined>;
  /** Smaller inputs that may show the same fault. */
  smaller(input: Input): Iterable<Input>;
  /** The input as text that a regression test can hold. */
  print(input: Input): string;
}

/** What is wrong, or undefined: the first of several questions that has an answer. */
export function firstOf(questions: readonly (() => string | undefined)[]): string | undefined {
  for (const question of questions) {
    const answer = question();
    if (answer !== undefined) return answer;
  }
  return undefined;
}
