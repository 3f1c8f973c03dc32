import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CJS_USE, checkTypes, ESM_USE, USED } from '../package/consumer.js';
import { type PackedProject, packedProject, ROOT } from '../package/project.js';

const TOOLS = [
  'node22@npm:node@22.23.3',
  'node24@npm:node@24.21.0',
  'ts59@npm:typescript@5.9.3',
  'ts70@npm:typescript@7.0.2',
];

let project: PackedProject;
const tool = (path: string) => join(project.folder, 'node_modules', path);
beforeAll(() => {
  project = packedProject();
  project.run('npm', 'install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', ...TOOLS);
}, 400_000);
afterAll(() => project?.remove());

describe('the packed package', () => {
  it.each([
    ['this Node', () => process.execPath],
    ['Node 22', () => tool('node22/bin/node')],
    ['Node 24', () => tool('node24/bin/node')],
  ])('works under %s from both module systems', (_, node) => {
    expect(JSON.parse(project.run(node(), project.write('use.mjs', ESM_USE)))).toEqual(USED);
    expect(JSON.parse(project.run(node(), project.write('use.cjs', CJS_USE)))).toEqual(USED);
  });

  const compilers: [string, () => string][] = [
    ['TypeScript 5.9', () => tool('ts59/bin/tsc')],
    ['TypeScript 6.0', () => join(ROOT, 'node_modules/typescript/bin/tsc')],
    ['TypeScript 7.0', () => tool('ts70/bin/tsc')],
  ];
  const resolutions = ['node16', 'nodenext', 'bundler'];
  it.each(compilers.flatMap(([name, tsc]) => resolutions.map((resolution) => [name, resolution, tsc] as const)))(
    'type-checks under %s with moduleResolution %s',
    (_, resolution, tsc) => {
      expect(checkTypes(project, tsc(), resolution)).toBe('');
    },
  );

  it('works in a worker thread', () => {
    project.write('use.mjs', ESM_USE);
    const file = project.write(
      'worker.mjs',
      `import { Worker } from 'node:worker_threads';\nnew Worker('./use.mjs');\n`,
    );
    expect(JSON.parse(project.run(process.execPath, file))).toEqual(USED);
  });

  it.each(['paperkin', 'paperkin/arxiv', 'paperkin/report', 'paperkin/clickhouse'])(
    'bundles %s for the browser without a node: import',
    async (entry) => {
      project.write('browser.js', `export * from '${entry}';\n`);
      const { outputFiles } = await build({
        entryPoints: [join(project.folder, 'browser.js')],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        splitting: true,
        outdir: 'out',
        write: false,
        external: ['nodemailer*', 'bibtex-parse', 'fast-xml-parser'],
      });
      const imports = outputFiles.flatMap((file) => [
        ...file.text.matchAll(/(?:from|import|require)\s*\(?["']([^"'.][^"']*)["']/g),
      ]);
      expect(imports.map((match) => match[1]).filter((name) => name?.startsWith('node:') || name === 'fs')).toEqual([]);
    },
  );
});
