import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledPaper } from '../train/arxiv/data.js';

/** Debian keeps python3-sklearn with its own interpreter: apt-get install -y python3-sklearn. */
const PYTHON = '/usr/bin/python3';

/** What the Python script prints of one model. */
export interface SklearnRun {
  readonly model: string;
  /** Seconds of processor time for reading the texts, and for reading and fitting. */
  readonly read: number;
  readonly fit: number;
  readonly predict: number;
  readonly best: readonly (readonly string[])[];
  /** Probabilities of the best and of the true category; null where the model has none. */
  readonly confidence: readonly number[] | null;
  readonly likelihood: readonly number[] | null;
}

/** What models are trained on and judged by. */
export interface SklearnTask {
  readonly train: readonly LabelledPaper[];
  readonly test: readonly LabelledPaper[];
  /** Least document frequency of a term. */
  readonly minDf: number;
}

/** Trains and judges scikit-learn's models in a child process. */
export function runSklearn(models: readonly string[], task: SklearnTask): SklearnRun[] {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-'));
  const file = join(folder, 'task.json');
  const texts = (papers: readonly LabelledPaper[]): unknown =>
    papers.map(({ title, abstract, categories }) => ({ text: `${title}. ${abstract}`, listed: categories }));
  writeFileSync(file, JSON.stringify({ min_df: task.minDf, train: texts(task.train), test: texts(task.test) }));
  const script = fileURLToPath(new URL('sklearn_topics.py', import.meta.url));
  const run = spawnSync(PYTHON, [script, file, models.join(',')], { maxBuffer: 2 ** 30 });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  const lines = run.stdout.toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line) as SklearnRun);
}
