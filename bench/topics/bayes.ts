import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import winkBayes from 'wink-naive-bayes-text-classifier';
import prepare from 'wink-naive-bayes-text-classifier/src/prep-text.js';
import type { LabelledPaper } from '../train/arxiv/data.js';

/** What one naive Bayes of the npm registry took and reached. */
export interface BayesRun {
  /** Seconds of processor time for reading and learning, and for each classified paper. */
  readonly training: number;
  readonly each: number;
  /** Part of the papers whose primary category is the first answer. */
  readonly accuracy: number;
}

interface Bayes {
  learn(text: string, category: string): void;
  finish(): void;
  classify(text: string): string;
}

function natural(): Bayes {
  const bayes = new BayesClassifier();
  return {
    learn: (text, category) => bayes.addDocument(text, category),
    finish: () => bayes.train(),
    classify: (text) => bayes.classify(text),
  };
}

/** As its own page shows it: words prepared by winkNLP, their presence alone counting. */
function wink(): Bayes {
  const bayes = winkBayes();
  bayes.definePrepTasks([prepare]);
  bayes.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  return {
    learn: (text, category) => bayes.learn(text, category),
    finish: () => bayes.consolidate(),
    classify: (text) => bayes.predict(text),
  };
}

const MAKERS: { readonly natural: () => Bayes; readonly wink: () => Bayes } = { natural, wink };

function seconds(run: () => void): number {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Trains a naive Bayes on some papers and judges it by others. */
export function runBayes(
  name: keyof typeof MAKERS,
  { train, test }: { train: readonly LabelledPaper[]; test: readonly LabelledPaper[] },
): BayesRun {
  const bayes = MAKERS[name]();
  const text = ({ title, abstract }: LabelledPaper): string => `${title}. ${abstract}`;
  const training = seconds(() => {
    for (const paper of train) bayes.learn(text(paper), paper.categories[0]!);
    bayes.finish();
  });
  let hits = 0;
  const judging = seconds(() => {
    for (const paper of test) if (bayes.classify(text(paper)) === paper.categories[0]) hits++;
  });
  return { training, each: judging / test.length, accuracy: hits / test.length };
}
