// How many papers of exports come out right: npx tsx bench/listing/exports.ts --data DIR [--part development] [--only NAME] [--show N]
import { parseArgs } from 'node:util';
import { withParsers } from '../../src/listing/dialect-reader.js';
import { parseListing } from '../../src/listing/parse.js';
import type { Paper } from '../../src/paper/paper.js';
import { Random } from '../../test/listing/faults/random.js';
import { EXPORTS, type RecordTruth } from '../../test/listing/faults/record-layouts.js';
import { readPapers } from './papers.js';
import { folded, type Score, scoreOf, sum } from './score.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'test' },
    show: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const split = readPapers(values.data);
const papers = values.part === 'test' ? split.test : split.development;
const SIZE = 100;

console.log(`${papers.length} papers in exports of ${SIZE}`.padEnd(40), ' exact   false  fields');
for (const [name, format] of EXPORTS) {
  if (!name.includes(values.only)) continue;
  const random = new Random(4242);
  const scores: Score[] = [];
  let right = 0;
  let left = Number(values.show);
  for (let i = 0; i + SIZE <= papers.length; i += SIZE) {
    const { text, truth } = format(papers.slice(i, i + SIZE), random);
    const listing = parseListing(text, await withParsers(text, {}));
    scores.push(scoreOf(truth, listing.papers));
    for (const record of truth) {
      const found = paperOf(record, listing.papers);
      if (found !== undefined && fieldsRight(record, found)) right++;
      else if (left-- > 0) console.log(listing.dialect, record, found ?? listing.papers[truth.indexOf(record)]);
    }
  }
  const total = sum(scores);
  const percent = (n: number): string => ((100 * n) / total.papers).toFixed(2).padStart(7);
  console.log(name.padEnd(40), percent(total.exact), percent(total.false), percent(right), total.papers);
}

function paperOf(record: RecordTruth, found: readonly Paper[]): Paper | undefined {
  const title = folded(record.title);
  const abstract = folded(record.abstract);
  return found.find((paper) => folded(paper.title) === title && folded(paper.abstract) === abstract);
}

function fieldsRight(record: RecordTruth, { authors = [], date, doi }: Paper): boolean {
  return authors.join('|') === record.authors.join('|') && date === record.date && doi === record.doi;
}
