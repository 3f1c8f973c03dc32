import { titleFeatures, wordFeature } from './title-features.js';
import { TITLE_BIAS, TITLE_WEIGHTS } from './title-weights.js';

/** The character of a weight of -4; each after it is a quarter more. */
export const LEAST_WEIGHT = '<';
export const LEAST = -4;
export const STEP = 0.25;

/**
 * The logarithm of the odds that a line is a title of a paper and not a sentence, a headline of a manual, a name or a task:
 * the sum of the weights of its words, endings and signs (a logistic regression).
 */
export function titleOdds(line: string): number {
  let odds = TITLE_BIAS;
  for (const feature of titleFeatures(line)) odds += weightOf(feature);
  return odds;
}

/** What a word, in lower case, adds to the odds of the line that it stands in. */
export const wordOdds = (lower: string): number => weightOf(wordFeature(lower));

const weightOf = (feature: number): number =>
  LEAST + STEP * (TITLE_WEIGHTS.charCodeAt(feature) - LEAST_WEIGHT.charCodeAt(0));

/** Odds of one line count up to this among those of several. */
const SUREST = 4;

/** The mean of the odds of lines, none counted so high or low that it speaks for all. */
export function meanOf(odds: readonly number[]): number {
  return odds.reduce((sum, each) => sum + Math.max(-SUREST, Math.min(SUREST, each)), 0) / (odds.length || 1);
}
