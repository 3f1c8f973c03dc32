// How many papers of listings come out right, on papers no training saw: npx tsx bench/listing/quality.ts --data DIR [--only NAME]
import { parseArgs } from 'node:util';
import { parseListing } from '../../src/listing/parse.js';
import type { Document, SourcePaper } from '../../test/listing/faults/document.js';
import { FAULTS, faultyListing, oneFaultListing } from '../../test/listing/faults/faulty-listing.js';
import { LAYOUTS } from '../../test/listing/faults/page-layouts.js';
import { Random } from '../../test/listing/faults/random.js';
import { readPapers } from './papers.js';
import { shortened } from './random-document.js';
import { type Score, scoreOf, sum } from './score.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', default: '' },
    share: { type: 'string', default: '1' },
    size: { type: 'string', default: '100' },
    show: { type: 'string', default: '0' },
    part: { type: 'string', default: 'test' },
    draws: { type: 'string', default: '1' },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

type Make = (papers: readonly SourcePaper[], r: Random) => Document;
const all = (rate: number): ReadonlyMap<string, number> =>
  new Map(FAULTS.map((fault) => [fault, fault === 'bom' || fault === 'crlf' ? 0.3 : rate]));

const SETUPS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['clean', (papers, r) => faultyListing(papers, {}, r)],
  ...[0.05, 0.1, 0.2].map((rate): [string, Make] => [
    `one fault in ${rate * 100}% of papers`,
    (papers, r) => oneFaultListing(papers, rate, r),
  ]),
  ['all faults at 5% each', (papers, r) => faultyListing(papers, { rates: all(0.05) }, r)],
  ...FAULTS.map((fault): [string, Make] => [
    `fault ${fault} 20%`,
    (papers, r) => faultyListing(papers, { rates: new Map([[fault, 0.2]]) }, r),
  ]),
  ['1 to 5 papers', (papers, r) => faultyListing(papers, { banner: false, footer: false }, r)],
  [
    '1 to 5 papers, a sentence or two each',
    (papers, r) => faultyListing(shortened(papers, r, 2), { banner: false, footer: false }, r),
  ],
  ...[...LAYOUTS].map(([name, layout]): [string, Make] => [`page ${name}`, layout]),
]);

/** Numbers of papers in the listings of a setup, in turn; where it is not there, as many as asked for. */
const FEW: ReadonlyMap<string, readonly number[]> = new Map(
  ['1 to 5 papers', '1 to 5 papers, a sentence or two each'].map((name) => [name, [1, 2, 3, 4, 5]]),
);

const { test, development } = readPapers(values.data);
const papers = values.part === 'test' ? test : development;
const size = Number(values.size);
const share = papers.slice(0, Math.floor((papers.length * Number(values.share)) / size) * size);
let left = Number(values.show);
console.log(`${share.length} papers in listings of ${size}`);
for (const [name, make] of SETUPS) {
  if (!new RegExp(values.only).test(name)) continue;
  const random = new Random(4242);
  const scores: Score[] = [];
  const sizes = FEW.get(name) ?? [size];
  for (let draw = 0; draw < Number(values.draws); draw++) {
    let first = 0;
    for (let d = 0; first < share.length; d++) {
      const end = first + (sizes[d % sizes.length] ?? size);
      const document = make(share.slice(first, end), random);
      const score = scoreOf(document.truth, parseListing(document.text).papers);
      scores.push(score);
      first = end;
      if (left <= 0 || (score.false === 0 && score.exact === score.papers)) continue;
      left--;
      showFalse(document, name);
    }
  }
  const total = sum(scores);
  const percent = (n: number): string => ((100 * n) / total.papers).toFixed(2).padStart(7);
  console.log(name.padEnd(45), percent(total.exact), percent(total.false), String(total.papers).padStart(7));
}

function showFalse(document: Document, name: string): void {
  const expected = new Set(
    document.truth.map(({ title, abstract }) => `${title ?? ''}|${abstract ?? ''}`.replace(/\s+/g, ' ')),
  );
  for (const { paper, confidence } of parseListing(document.text).entries) {
    if (paper === undefined || expected.has(`${paper.title}|${paper.abstract}`)) continue;
    const start = paper.abstract.slice(0, 70);
    console.log(`  ${name} ${confidence.toFixed(3)} T[${paper.title}] A[${start} … ${paper.abstract.slice(-110)}]`);
  }
}
