import { builtinModules } from 'node:module';
import type { Options } from 'tsup';
import { reportPage } from './src/report/page/bundle.js';
import { porterAlone } from './src/text/porter-alone.js';

/**
 * Learned tables: one ESM file each, shared by the ESM and the CommonJS build through `import()`. Entry files and chunks lie flat
 * in dist/, so the specifier `./NAME.generated.js` of the source is right there too.
 */
const ASSETS = /\.generated\.js$/;

const common: Options = {
  target: 'es2022',
  platform: 'neutral',
  // Bundled, so that installing paperkin brings zod and parsimmon alone. Each is named in THIRD-PARTY-NOTICES.md.
  noExternal: [
    /^natural\//,
    'commander',
    'fast-xml-parser',
    'string-width',
    'tinyglobby',
    'wrap-ansi',
    'yocto-spinner',
  ],
  external: [ASSETS, /^node:/, ...builtinModules, '@clickhouse/client'],
  splitting: true,
  treeshake: true,
  metafile: true,
  esbuildPlugins: [reportPage(), porterAlone],
};

const library = {
  index: 'src/index.ts',
  formats: 'src/formats.ts',
  node: 'src/node.ts',
  arxiv: 'src/arxiv.ts',
  report: 'src/report.ts',
  clickhouse: 'src/clickhouse.ts',
};

// Files of their own for what a page may load alone. Bundlers leave out a file of which nothing is used; of a file that is
// used they keep tables that are made by calls, and webpack all of it for a class with an iterator in it.
const alone = {
  listing: 'src/listing/parse.ts',
  links: 'src/paper/links.ts',
  'paperkin-listing': 'src/formats/write/paperkin.ts',
  keywords: 'src/keywords/extract.ts',
  classifier: 'src/topics/classifier.ts',
  topics: 'src/topics/discover/discover.ts',
};

// Files of their own too, so that no learned weights stand in the middle of code: what compresses a page looks back over 32 kB,
// and finds no code there behind 28 kB of digits.
const weights = {
  'field-weights': 'src/listing/fields/field-weights.ts',
  'reference-weights': 'src/listing/references/weights.ts',
  'labeller-weights': 'src/listing/prose/labeller/weights.ts',
  'title-weights': 'src/listing/titles/title-weights.ts',
};

// Named, since tsup would keep the folders of a list of paths.
const assets = {
  'keyword-model.generated': 'src/keywords/keyword-model.generated.ts',
  'reader-trees.generated': 'src/keywords/reader-trees.generated.ts',
  'arxiv-model.generated': 'src/topics/arxiv-model.generated.ts',
};

const config: Options[] = [
  {
    ...common,
    entry: { ...library, ...alone, ...weights },
    format: 'esm',
    // For bundlers and the inspectors of browsers; the CommonJS files are readable as they are.
    sourcemap: true,
    // tsup hands tsc a baseUrl, which TypeScript 6 deprecates.
    dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...common,
    entry: { ...library, cli: 'src/cli.ts' },
    format: 'cjs',
    // tinyglobby asks for the place of its own file.
    shims: true,
    dts: { entry: library, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  { entry: assets, format: 'esm', target: 'es2022', splitting: false },
];

export default config;
