/** What a model says of one paper. */
export interface Answer {
  /** Categories by their probability of being the primary one, the best first. */
  readonly ranked: readonly string[];
  /** Probability of the first, 0 to 1. */
  readonly confidence: number;
  /** Probability of the true primary category. */
  readonly likelihood: number;
  /** Categories given as labels, the most probable first. */
  readonly labels: readonly string[];
}

/** Figures of one model on one test. */
export interface Figures {
  readonly papers: number;
  readonly top1: number;
  readonly top3: number;
  /** Part of the papers whose most probable label is one of the listed categories. */
  readonly p1: number;
  readonly microF1: number;
  readonly macroF1: number;
  readonly logLoss: number;
  readonly ece: number;
}

const BINS = 15;

/** Judges answers by the listed categories of the papers, the primary one first. */
export function measure(answers: readonly Answer[], truth: readonly (readonly string[])[]): Figures {
  const papers = answers.length;
  const mean = (hit: (answer: Answer, listed: readonly string[]) => number): number =>
    answers.reduce((sum, answer, i) => sum + hit(answer, truth[i]!), 0) / papers;
  return {
    papers,
    top1: mean(({ ranked }, [primary]) => Number(ranked[0] === primary)),
    top3: mean(({ ranked }, [primary]) => Number(ranked.slice(0, 3).includes(primary!))),
    p1: mean(({ labels }, listed) => Number(listed.includes(labels[0]!))),
    ...labelF1(answers, truth),
    logLoss: mean(({ likelihood }) => -Math.log(Math.max(1e-9, likelihood))),
    ece: calibrationError(answers, truth),
  };
}

/** Expected calibration error of the first category: mean distance of confidence and accuracy over 15 bins; NaN without confidence. */
function calibrationError(answers: readonly Answer[], truth: readonly (readonly string[])[]): number {
  if (answers.some(({ confidence }) => Number.isNaN(confidence))) return Number.NaN;
  const gaps = new Float64Array(BINS);
  for (const [i, { ranked, confidence }] of answers.entries()) {
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
    gaps[bin]! += confidence - Number(ranked[0] === truth[i]![0]);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / answers.length;
}

interface Tally {
  right: number;
  given: number;
  listed: number;
}

function labelF1(
  answers: readonly Answer[],
  truth: readonly (readonly string[])[],
): { microF1: number; macroF1: number } {
  const tallies = new Map<string, Tally>();
  const tally = (name: string): Tally => {
    const found = tallies.get(name) ?? { right: 0, given: 0, listed: 0 };
    tallies.set(name, found);
    return found;
  };
  for (const [i, { labels }] of answers.entries()) {
    for (const name of labels) {
      tally(name).given++;
      if (truth[i]!.includes(name)) tally(name).right++;
    }
    for (const name of truth[i]!) tally(name).listed++;
  }
  const f1 = ({ right, given, listed }: Tally): number => (2 * right) / Math.max(1, given + listed);
  const all = [...tallies.values()];
  const sum = all.reduce((a, b) => ({
    right: a.right + b.right,
    given: a.given + b.given,
    listed: a.listed + b.listed,
  }));
  const judged = all.filter(({ listed }) => listed >= 10);
  return { microF1: f1(sum), macroF1: judged.reduce((total, one) => total + f1(one), 0) / judged.length };
}
