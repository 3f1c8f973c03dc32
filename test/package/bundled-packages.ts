import { readFileSync } from 'node:fs';
import { bundlePage } from '../../src/report/page/bundle.js';

interface Metafile {
  readonly outputs: Record<string, { readonly inputs: Record<string, { readonly bytesInOutput: number }> }>;
}

/** Packages of node_modules that the build holds code of, by esbuild's own metafiles; those of the report's page too. */
export async function bundledPackages(): Promise<string[]> {
  const files = [...bundledFiles('dist/metafile-esm.json'), ...bundledFiles('dist/metafile-cjs.json')];
  const packages = [...files, ...(await bundlePage()).files].map(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  );
  return [...new Set(packages.filter((name) => name !== undefined))].sort();
}

function bundledFiles(metafile: string): string[] {
  const { outputs } = JSON.parse(readFileSync(metafile, 'utf8')) as Metafile;
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
}
