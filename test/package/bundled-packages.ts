import { readFileSync } from 'node:fs';

interface Metafile {
  readonly outputs: Record<string, { readonly inputs: Record<string, { readonly bytesInOutput: number }> }>;
}

/** Packages of node_modules that the build holds code of, by esbuild's own metafiles. */
export function bundledPackages(): string[] {
  const packages = new Set<string>();
  for (const name of ['dist/metafile-esm.json', 'dist/metafile-cjs.json']) {
    const { outputs } = JSON.parse(readFileSync(name, 'utf8')) as Metafile;
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (owner !== undefined && bytesInOutput > 0) packages.add(owner);
      }
    }
  }
  return [...packages].sort();
}
