/** To leave fewer entries of lists unread does not pay: papers have to be scored by their own terms then. */
export const LEAST_UNREAD = 1_000_000;
const FIRST = 0.25;
const MOST = 0.6;
/** One question in ten or so that is asked again costs less than lists that need not have been read. */
const ENOUGH = 1.08;
const TOO_LITTLE = 0.5;

/**
 * How great a part of a question, by its norm, may stay unread: learned from whether the questions before could be answered
 * so. Answers do not depend on it, what they cost does.
 */
export class UnreadPart {
  #part = FIRST;

  get part(): number {
    return this.#part;
  }

  learn(wasEnough: boolean): void {
    this.#part = wasEnough ? Math.min(MOST, this.#part * ENOUGH) : this.#part * TOO_LITTLE;
  }
}
