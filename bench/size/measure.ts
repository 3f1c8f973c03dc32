/**
 * What each job weighs in a page, everything that it pulls counted (zod and parsimmon too), minified and gzipped, in four bundlers.
 * Fails where one is over its limit. `npm run check:size`, after a build.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLERS } from './bundlers.js';

const DIST = new URL('../../dist/', import.meta.url);

/** The jobs: what is imported, the most kilobytes (1,000 bytes) it may weigh, and the goal where that is less. */
const JOBS: readonly {
  readonly job: string;
  readonly limit: number;
  readonly names: string;
  readonly goal?: number;
}[] = [
  { job: 'parseListing', limit: 201, goal: 120, names: 'parseListing' },
  { job: 'findLinks, formatListing', limit: 3.5, names: 'findLinks, formatListing' },
  { job: 'plainText', limit: 6, names: 'plainText' },
  { job: 'extractKeywords', limit: 28, names: 'extractKeywords, loadKeywordModel' },
  { job: 'PaperIndex', limit: 37, goal: 32, names: 'PaperIndex' },
  { job: 'TopicClassifier', limit: 20.5, names: 'TopicClassifier' },
  { job: 'discoverTopics', limit: 38, names: 'discoverTopics' },
  { job: 'everything', limit: 330, goal: 230, names: '*' },
];

const program = (names: string): string => {
  const from = JSON.stringify(new URL('index.js', DIST).pathname);
  return names === '*'
    ? `import * as all from ${from};\nglobalThis.used = { ...all };\n`
    : `import { ${names} } from ${from};\nglobalThis.used = [${names}];\n`;
};

const folder = mkdtempSync(join(new URL('.', import.meta.url).pathname, '.size-'));
const rows: string[] = [];
let over = 0;
try {
  for (const { job, limit, goal = limit, names } of JOBS) {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(entry, program(names));
    const sizes: string[] = [];
    for (const [name, bundle] of Object.entries(BUNDLERS)) {
      const size = gzipSync(await bundle(entry, folder), { level: 9 }).length / 1000;
      rmSync(join(folder, name), { recursive: true, force: true });
      if (size > limit) over++;
      sizes.push(`${size.toFixed(1)}${size > limit ? ' (over)' : ''}`);
    }
    rows.push(`| ${[job, ...sizes, limit, goal].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const names = Object.keys(BUNDLERS);
console.log(
  `| kB, gzip | ${names.join(' | ')} | limit | goal |\n| --- |${' --- |'.repeat(names.length + 2)}\n${rows.join('\n')}`,
);
if (over > 0) {
  console.error(`${over} sizes are over their limit`);
  process.exitCode = 1;
}
