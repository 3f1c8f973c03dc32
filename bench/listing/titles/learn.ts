import { FEATURES, titleFeatures } from '../../../src/listing/titles/title-features.js';
import { LEAST, STEP } from '../../../src/listing/titles/title-odds.js';
import { Choice } from '../fields/layouts/random.js';
import type { TitleTexts } from './title-texts.js';

interface Row {
  readonly features: readonly number[];
  readonly isTitle: number;
  readonly weight: number;
}

/** A learned sum: weights in steps of a quarter, and a bias. */
export interface TitleModel {
  readonly weights: Float64Array;
  readonly bias: number;
}

const TITLES = 40_000;
const PASSES = 8;
const RATE = 0.1;
const RIDGE = 1e-5;
const WRITTEN: ReadonlySet<string> = new Set(['abstracts', 'packages', 'lists', 'titles with more']);
const WRITTEN_WEIGHT = 2;
/** No line of a kind of which there are few counts more than so many. */
const HEAVIEST = 4;

/** Learns the odds by AdaGrad over logistic losses, all kinds of other lines weighing about the same. */
export function learnTitles({ titles, others }: TitleTexts): TitleModel {
  const rows = new Choice(7).shuffled([...titleRows(titles), ...otherRows(others)]);
  const weights = new Float64Array(FEATURES);
  const squares = new Float64Array(FEATURES).fill(0.1);
  let bias = 0;
  let biasSquares = 0;
  for (let pass = 0; pass < PASSES; pass++)
    for (const { features, isTitle, weight } of rows) {
      const odds = features.reduce((sum, feature) => sum + weights[feature]!, bias);
      const gradient = weight * (1 / (1 + Math.exp(-odds)) - isTitle);
      biasSquares += gradient * gradient;
      bias -= (RATE * gradient) / Math.sqrt(biasSquares + 1e-8);
      for (const feature of features) {
        squares[feature]! += gradient * gradient;
        weights[feature]! -= (RATE * (gradient + RIDGE * weights[feature]!)) / Math.sqrt(squares[feature]!);
      }
    }
  return { weights: weights.map(stepped), bias: Math.round(bias * 100) / 100 };
}

const stepped = (weight: number): number =>
  Math.max(LEAST, Math.min(-LEAST - STEP, Math.round(weight / STEP) * STEP)) + 0;

/** Titles as lists print them: some end with a full stop, some have small letters but for the first. */
function titleRows(titles: readonly string[]): Row[] {
  const stride = Math.max(1, titles.length / TITLES);
  return Array.from({ length: Math.min(TITLES, titles.length) }, (_unused, i) => {
    const title = titles[Math.floor(i * stride)]!;
    const low = i % 10 === 3 ? title.charAt(0) + title.slice(1).toLowerCase() : title;
    return row(i % 4 === 0 && !/[.?!]$/.test(low) ? `${low}.` : low, 1, 1);
  });
}

function otherRows(others: TitleTexts['others']): Row[] {
  const share = TITLES / [...others.keys()].reduce((sum, kind) => sum + weightOf(kind), 0);
  return [...others].flatMap(([kind, lines]) =>
    lines.map((line, i) =>
      row(i % 3 === 0 ? line.replace(/\.$/, '') : line, 0, Math.min(HEAVIEST, (weightOf(kind) * share) / lines.length)),
    ),
  );
}

/** Lines that people wrote count more than those that are made. */
const weightOf = (kind: string): number => (WRITTEN.has(kind) ? WRITTEN_WEIGHT : 1);

const row = (line: string, isTitle: number, weight: number): Row => ({
  features: [...titleFeatures(line)],
  isTitle,
  weight,
});
