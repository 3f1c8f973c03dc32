import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the playground into a folder. It runs the library itself in the page, bundled from its source. */
export async function buildPlayground(folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'docs/playground/playground.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['bibtex-parse', 'fast-xml-parser'],
  });
  for (const name of ['index.html', 'playground.css']) {
    copyFileSync(join(root, 'docs/playground', name), join(folder, name));
  }
  copyFileSync(join(root, 'fixtures/trending/listing.txt'), join(folder, 'sample.txt'));
}
