import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { reportPageForVite } from '../../src/report/page/bundle.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const config: ReturnType<typeof defineConfig> = defineConfig({
  plugins: [reportPageForVite()],
  resolve: {
    // The page of the documentation imports the package by its name; here that is the source.
    alias: [
      { find: /^paperkin$/, replacement: path('../../src/index.ts') },
      { find: /^paperkin\/(node|arxiv|clickhouse)$/, replacement: path('../../src/$1.ts') },
    ],
  },
  test: {
    root: path('../..'),
    include: ['test/clickhouse/*.test.ts'],
    globalSetup: ['test/clickhouse/start-servers.ts'],
    // Two servers and the tests share the machine.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

export default config;
