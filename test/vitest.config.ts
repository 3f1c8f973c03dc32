import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { reportPageForVite } from '../src/report/page/bundle.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const config: ReturnType<typeof defineConfig> = defineConfig({
  plugins: [reportPageForVite()],
  resolve: {
    // The pages of the documentation import the package by its name; here that is the source.
    alias: [
      { find: /^paperkin$/, replacement: path('../src/index.ts') },
      { find: /^paperkin\/(node|arxiv|report)$/, replacement: path('../src/$1.ts') },
    ],
  },
  test: {
    root: path('..'),
    include: ['test/**/*.test.ts'],
    // Downloads other versions of Node and TypeScript: only when asked for, by `npm run test:environments`.
    exclude: process.env.PAPERKIN_ENVIRONMENTS ? [] : ['test/environments/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default config;
