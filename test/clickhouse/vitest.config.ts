import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/clickhouse/*.test.ts'],
    globalSetup: ['test/clickhouse/start-servers.ts'],
    // Two servers and the tests share the machine.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

export default config;
