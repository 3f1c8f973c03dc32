import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Debian keeps python3-sklearn with its own interpreter. */
const PYTHON = '/usr/bin/python3';

export const HOW_TO_INSTALL = 'scikit-learn is missing: apt-get install -y python3-sklearn';

/** Whether scikit-learn can be run. */
export function hasSklearn(): boolean {
  return spawnSync(PYTHON, ['-c', 'import sklearn']).status === 0;
}

/** Runs a script of this folder with a request on its standard input; gives what it answers. */
export function runPython<Answer>(script: string, request: unknown): Answer {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const run = spawnSync(PYTHON, [file], { input: JSON.stringify(request), maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr.toString()}`);
  return JSON.parse(run.stdout.toString()) as Answer;
}
