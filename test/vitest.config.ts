import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { reportPageForVite } from '../src/report/page/bundle.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Tests that drive a browser, pack the package, run every page of the documentation, or count work over long texts: for CI, by `npm run test:all`. */
const HEAVY = ['test/browser/**', 'test/package/**', 'test/docs/**', 'test/growth/**'];
/** Two servers that the root does not install: by `npm --prefix test/clickhouse test`. */
const CLICKHOUSE = ['test/clickhouse/**'];
/** Downloads other versions of Node and TypeScript: by `npm run test:environments`. */
const ENVIRONMENTS = ['test/environments/**'];

const config: ReturnType<typeof defineConfig> = defineConfig(({ mode }) => ({
  plugins: [reportPageForVite()],
  resolve: {
    // The pages of the documentation import the package by its name; here that is the source.
    alias: [
      { find: /^paperkin$/, replacement: path('../src/index.ts') },
      { find: /^paperkin\/(formats|node|arxiv|report|clickhouse)$/, replacement: path('../src/$1.ts') },
      // The page for those who come from other libraries runs them, too; they are installed for the benchmarks.
      { find: 'minisearch', replacement: path('../bench/node_modules/minisearch/dist/es/index.js') },
      { find: /^(@citation-js\/.+)$/, replacement: path('../bench/node_modules/$1') },
      // A model is no dependency: the page on embeddings runs with a small stand-in.
      { find: '@huggingface/transformers', replacement: path('docs/stand-ins.ts') },
    ],
  },
  test: {
    root: path('..'),
    include: ['test/**/*.test.ts'],
    exclude: [
      ...CLICKHOUSE,
      ...(mode === 'environments' ? [] : mode === 'all' ? ENVIRONMENTS : [...HEAVY, ...ENVIRONMENTS]),
    ],
    globalSetup: ['test/left-out.ts'],
    // No test measures time: the limits only end what hangs, on a machine as loaded as may be.
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
}));

export default config;
