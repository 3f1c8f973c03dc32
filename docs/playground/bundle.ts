import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { reportPage } from '../../src/report/page/bundle.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(root, 'fixtures/trending/listing.txt');
/** Papers of the sample that the playground begins with: a line for the title, one for the abstract. */
const EXAMPLE = 40;

/** Builds the playground into a folder: the report's own page, with a worker that reads what is pasted. */
export async function buildPlayground(folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'docs/playground/playground.tsx'), join(root, 'docs/playground/worker.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [reportPage()],
  });
  copyFileSync(join(root, 'docs/playground/index.html'), join(folder, 'index.html'));
  copyFileSync(SAMPLE, join(folder, 'sample.txt'));
  const lines = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .slice(0, 2 + 2 * EXAMPLE);
  writeFileSync(join(folder, 'example.txt'), `${lines.join('\n')}\n`);
}
