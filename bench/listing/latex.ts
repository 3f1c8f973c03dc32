// LaTeX to plain text against peers: npx tsx bench/listing/latex.ts --data DIR
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { plainText } from '../../src/text/plain-text.js';
import { readPapers } from './papers.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const require = createRequire(new URL('../package.json', import.meta.url));

// unified-latex throws from a callback where a command lacks its argument.
process.on('uncaughtException', () => undefined);

type Convert = (latex: string) => string;
const CONVERTERS: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['paperkin', plainText],
  ['latex-to-unicode', latexToUnicode()],
  ['unified-latex', await unifiedLatex()],
]);

function latexToUnicode(): Convert {
  const loaded = require('latex-to-unicode') as Convert | { default: Convert };
  return typeof loaded === 'function' ? loaded : loaded.default;
}

/** Text of the HTML that unified-latex makes. */
async function unifiedLatex(): Promise<Convert> {
  const parse = (await import(require.resolve('@unified-latex/unified-latex-util-parse'))) as {
    parse(latex: string): unknown;
  };
  const hast = (await import(require.resolve('@unified-latex/unified-latex-to-hast'))) as {
    convertToHtml(tree: unknown): string;
  };
  return (latex) => hast.convertToHtml(parse.parse(latex)).replace(/<[^>]*>/g, '');
}

const fixtures = ['plain-text-cases.json', 'plain-text-more-cases.json'].map(
  (file) => JSON.parse(readFileSync(new URL(`../../test/text/${file}`, import.meta.url), 'utf8')) as [string, string][],
);
const abstracts = readPapers(values.data)
  .test.map(({ abstract }) => abstract)
  .filter((abstract) => /[\\$]/.test(abstract));
console.log(`${fixtures.map((cases) => cases.length).join(' + ')} fixtures, ${abstracts.length} abstracts with LaTeX`);
for (const [name, convert] of CONVERTERS) {
  const safely: Convert = (latex) => {
    try {
      return convert(latex);
    } catch {
      return '';
    }
  };
  const right = fixtures.map((cases) => cases.filter(([latex, text]) => safely(latex).trim() === text).length);
  const sample = name === 'paperkin' ? abstracts : abstracts.slice(0, 200);
  const start = performance.now();
  let characters = 0;
  for (const abstract of sample) {
    characters += abstract.length;
    safely(abstract);
  }
  const rate = characters / 1e3 / (performance.now() - start);
  console.log(name.padEnd(20), right.join(' + ').padStart(10), `${rate.toFixed(2).padStart(8)} MB/s`);
}
