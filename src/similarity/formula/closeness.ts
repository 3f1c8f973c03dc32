import { aboveMean } from './embedding.js';

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
export function pairCloseness(score: number, background: boolean, meaning?: MeaningCosine): Closeness {
  if (meaning !== undefined) {
    const fits = MEANING_FITS[background ? 'background' : 'plain'];
    return byChance((closeness) => pairChance(score, meaning, fits[closeness]));
  }
  if (score >= leastScore('close', background)) return 'close';
  return score >= leastScore('related', background) ? 'related' : 'far';
}

/** Cosine of the vectors of two papers or of a question and a paper, and the mean one with all papers. */
export interface MeaningCosine {
  readonly cosine: number;
  readonly mean: number;
}

/** Weights of ln(score by terms + 0.02), nearness in meaning above the mean, and 1, for pairs whose vectors are known. */
const MEANING_FITS: Readonly<
  Record<'plain' | 'background', Readonly<Record<'close' | 'related', readonly [number, number, number]>>>
> = {
  plain: { close: [3.19, 6.71, 1.55], related: [2.75, 7.97, 2.86] },
  background: { close: [3.2, 6.59, 1.62], related: [2.74, 7.83, 2.9] },
};
/** Keeps the logarithm of a score of 0 within bounds. */
const FLOOR = 0.02;

function pairChance(score: number, { cosine, mean }: MeaningCosine, fit: readonly [number, number, number]): number {
  const [byScore, byMeaning, bias] = fit;
  return logistic(byScore * Math.log(score + FLOOR) + byMeaning * aboveMean(cosine, mean) + bias);
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

/**
 * Weights of ln(score + 0.02), coverage, pairs, title, nearness in meaning above the mean, and 1, fitted to 453 answers to 40
 * questions graded by readers: `bench/quality/search.ts`.
 */
const ANSWER_FITS: Readonly<
  Record<
    'terms' | 'both',
    Readonly<Record<'close' | 'related', readonly [number, number, number, number, number, number]>>
  >
> = {
  terms: { close: [1.12, 1.4, 1.6, 1.16, 0, -1.28], related: [0.55, 0.19, 1.19, 1.33, 0, 0.22] },
  both: { close: [1.16, 1.45, 1.57, 0.75, 4.14, -2.13], related: [0.85, 0.54, 1.06, 0.85, 5.54, -0.37] },
};

/** Closeness of an answer to a question. */
export function answerCloseness(answer: Answer, meaning?: MeaningCosine): Closeness {
  return byChance((closeness) => answerChance(answer, closeness, meaning));
}

function answerChance(
  { score, coverage, inTitle, pairs }: Answer,
  closeness: 'close' | 'related',
  meaning: MeaningCosine | undefined,
): number {
  const above = meaning === undefined ? 0 : aboveMean(meaning.cosine, meaning.mean);
  const values = [Math.log(score + FLOOR), coverage, pairs, inTitle, above, 1];
  const weights = ANSWER_FITS[meaning === undefined ? 'terms' : 'both'][closeness];
  return logistic(weights.reduce((sum, weight, i) => sum + weight * values[i]!, 0));
}

function byChance(chance: (closeness: 'close' | 'related') => number): Closeness {
  if (chance('close') >= CLOSENESS_CHANCE.close) return 'close';
  return chance('related') >= CLOSENESS_CHANCE.related ? 'related' : 'far';
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Whether a closeness is at least another one. */
export function isAtLeast(closeness: Closeness, least: 'close' | 'related'): boolean {
  return closeness === 'close' || closeness === least;
}
