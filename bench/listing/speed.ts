// Speed against peers, in one process: npx tsx bench/listing/speed.ts --data DIR [--megabytes N]
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import P from 'parsimmon';
import { parseListing } from '../../src/listing/parse.js';
import type { SourcePaper } from '../../test/listing/faults/document.js';
import { faultyListing, oneFaultListing } from '../../test/listing/faults/faulty-listing.js';
import { browserCopy } from '../../test/listing/faults/page-layouts.js';
import { Random } from '../../test/listing/faults/random.js';
import { readPapers } from './papers.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    megabytes: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const size = Number(values.megabytes) * 1e6;
const { test } = readPapers(values.data);

/** A listing of this many characters, made of pages of a hundred papers; no paper is in it twice. */
function listingOf(characters: number, page: (papers: readonly SourcePaper[], r: Random) => string): string {
  const r = new Random(1);
  const pages: string[] = [];
  let length = 0;
  for (let round = 0; length < characters; round++) {
    for (let i = 0; i + 100 <= test.length && length < characters; i += 100) {
      const papers = test
        .slice(i, i + 100)
        .map((paper) => (round === 0 ? paper : { title: `${paper.title} ${round}`, abstract: paper.abstract }));
      const text = page(papers, r);
      pages.push(text);
      length += text.length;
    }
  }
  return pages.join('\n');
}

const clean = listingOf(size, (papers) => papers.map(({ title, abstract }) => `${title}\n${abstract}`).join('\n'));
const irregular: ReadonlyMap<string, string> = new Map([
  ['one fault in 5% of papers', listingOf(size / 4, (papers, r) => oneFaultListing(papers, 0.05, r).text)],
  ['one fault in 20% of papers', listingOf(size / 4, (papers, r) => oneFaultListing(papers, 0.2, r).text)],
  ['browser copy with votes, authors, dates', listingOf(size / 4, (papers, r) => browserCopy(papers, r).text)],
  ['all wrapped at 80', listingOf(size / 4, (papers, r) => faultyListing(papers, { wrap: 80 }, r).text)],
]);

const peggy = createRequire(new URL('../package.json', import.meta.url))('peggy') as {
  generate(grammar: string): { parse(text: string): unknown[] };
};
const pairing = peggy.generate(`
  start = pairs:pair* { return pairs; }
  pair = title:line abstract:line { return { title, abstract }; }
  line = text:$[^\\n]+ "\\n" { return text; }
`);
const parsimmonLine = P.regexp(/[^\n]+/).skip(P.string('\n'));
const parsimmonPairs = P.seqObj<{ title: string; abstract: string }>(
  ['title', parsimmonLine],
  ['abstract', parsimmonLine],
).many();

const best = (run: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < Number(values.rounds); i++) {
    // Processor time: other programs on the machine do not count.
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e3);
  }
  return least;
};
const report = (name: string, text: string, run: (text: string) => unknown): number => {
  const rate = text.length / 1e3 / best(() => run(text));
  console.log(name.padEnd(48), `${rate.toFixed(1).padStart(8)} MB/s`);
  return rate;
};

console.log(
  `${(clean.length / 1e6).toFixed(0)} MB clean, ${[...irregular.values()].map((text) => (text.length / 1e6).toFixed(0)).join(', ')} MB irregular`,
);
const ours = report('paperkin, clean', clean, (text) => parseListing(text).papers.length);
const theirs = report('peggy, title and abstract lines only', `${clean}\n`, (text) => pairing.parse(text).length);
report('parsimmon, title and abstract lines only', `${clean}\n`, (text) => parsimmonPairs.tryParse(text).length);
console.log(`paperkin : peggy = ${(ours / theirs).toFixed(2)}`);
for (const [name, text] of irregular) report(`paperkin, ${name}`, text, (input) => parseListing(input).papers.length);
