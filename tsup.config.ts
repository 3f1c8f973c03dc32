import { defineConfig } from 'tsup';

// Bundled, so that installing paperkin brings zod and parsimmon alone. Each is named in THIRD-PARTY-NOTICES.md.
const bundled = [/^natural\//];

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: { index: 'src/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup hands tsc a baseUrl, which TypeScript 6 deprecates.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: true,
  splitting: true,
  treeshake: true,
  metafile: true,
  noExternal: bundled,
});

export default config;
