/**
 * How much a reader of one paper, of several or of a question would care for what was found: `close`, at least an even
 * chance that it is closely related (of a question: largely what was asked for); `related`, at least three in four that
 * it is of the same area; else `far`.
 */
export type Closeness = 'close' | 'related' | 'far';

/** Least chances of a `close` and of a `related` match: a little above one half, which a day's few close pairs need. */
export const CLOSENESS_CHANCE = { close: 0.55, related: 0.75 } as const;

/** Weights of ln(score) and 1 in the log-odds that a reader's grade is at least 2 (`close`) or 1 (`related`). */
interface PairFit {
  readonly slope: number;
  readonly bias: number;
}

/**
 * Fitted to 1,425 pairs of papers graded by readers, in a collection of 4,000 and in days of 120 of every field:
 * `bench/quality/closeness.ts`. A background makes rare words rarer in a small index.
 */
const PAIR_FITS: Readonly<Record<'plain' | 'background', Readonly<Record<'close' | 'related', PairFit>>>> = {
  plain: { close: { slope: 3.71, bias: 6.16 }, related: { slope: 3.04, bias: 7.01 } },
  background: { close: { slope: 3.71, bias: 6.16 }, related: { slope: 3.04, bias: 7.04 } },
};

/** Least score of two papers of a closeness, with or without a background: the logistic function turned round. */
export function leastScore(closeness: 'close' | 'related', background: boolean): number {
  const { slope, bias } = PAIR_FITS[background ? 'background' : 'plain'][closeness];
  const chance = CLOSENESS_CHANCE[closeness];
  return Math.exp((Math.log(chance / (1 - chance)) - bias) / slope);
}

/** Closeness of two papers, from the score of one as related to the other. */
export function pairCloseness(score: number, background: boolean): Closeness {
  if (score >= leastScore('close', background)) return 'close';
  return score >= leastScore('related', background) ? 'related' : 'far';
}

/** What a paper has of a question of a few words. */
export interface Answer {
  /** Score of the search. */
  readonly score: number;
  /** Share of the question's words that the paper has, 0 to 1. */
  readonly coverage: number;
  /** Share of them that stand in its title. */
  readonly inTitle: number;
  /** Share of the question's pairs of adjacent words that the paper has; of a question without one, the coverage. */
  readonly pairs: number;
}

/** Weights of ln(score + 0.02), coverage, pairs, title and 1, fitted to 453 answers to 40 questions graded by readers. */
const ANSWER_FITS: Readonly<Record<'close' | 'related', readonly [number, number, number, number, number]>> = {
  close: [1.13, 1.12, 1.58, 0.96, -1.03],
  related: [0.93, -0.08, 1.08, 0.96, 1.45],
};

/** Closeness of an answer to a question. */
export function answerCloseness(answer: Answer): Closeness {
  if (answerChance(answer, 'close') >= CLOSENESS_CHANCE.close) return 'close';
  return answerChance(answer, 'related') >= CLOSENESS_CHANCE.related ? 'related' : 'far';
}

function answerChance({ score, coverage, inTitle, pairs }: Answer, closeness: 'close' | 'related'): number {
  const [byScore, byCoverage, byPairs, byTitle, bias] = ANSWER_FITS[closeness];
  const odds = byScore * Math.log(score + 0.02) + byCoverage * coverage + byPairs * pairs + byTitle * inTitle + bias;
  return 1 / (1 + Math.exp(-odds));
}

/** Whether a closeness is at least another one. */
export function isAtLeast(closeness: Closeness, least: 'close' | 'related'): boolean {
  return closeness === 'close' || closeness === least;
}
