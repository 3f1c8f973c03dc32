// What of public test suites is read right, beside other packages: tsx bench/formats/quality.ts --files DIR [--only bibtex] [--misses]
// DIR holds checkouts of the suites (bench/formats/suites.ts), each in a folder that is called as its repository.
import { personOf } from '../../src/formats/write/person.js';
import { loadParsers, type Paper, parseListing } from '../../src/index.js';
import { argument } from '../data.js';
import { peersOf } from './peers.js';
import { FIELDS, type Reader, type Scores, scoreOf } from './score.js';
import { SUITES } from './suites.js';
import type { Case, Expected } from './zotero.js';

const folder = argument('files');
const only = argument('only', '');
const parsers = await loadParsers('atom');
const misses = process.argv.includes('--misses');

/** Family name, or all of a name without parts. */
const familyOf = (name: string): string => {
  const person = personOf(name);
  return 'literal' in person ? person.literal : person.family;
};
const expectedOf = (paper: Paper): Expected => ({
  title: paper.title,
  authors: (paper.authors ?? []).map(familyOf),
  ...(paper.date && { year: paper.date.slice(0, 4) }),
  ...(paper.doi && { doi: paper.doi }),
  abstract: paper.abstract,
});
/** Papers, those that were listed before among them: a suite counts records. */
const own: Reader = (input) =>
  parseListing(input, { parsers })
    .entries.flatMap(({ paper, repeated }) => paper ?? repeated ?? [])
    .map(expectedOf);

const cells = (scores: Scores): string =>
  FIELDS.map((field) => {
    const { right, of } = scores[field];
    return of === 0 ? '' : `${((100 * right) / of).toFixed(1)} of ${of}`;
  }).join(' | ');

console.log(`| format | suite | files | reader | throws | ${FIELDS.join(' | ')} |`);
console.log(`| ${Array.from({ length: FIELDS.length + 5 }, () => '---').join(' | ')} |`);
for (const { format, name, cases } of SUITES) {
  if (only !== '' && format !== only) continue;
  const all = await cases(folder);
  if (all.length === 0) continue;
  for (const [reader, read] of new Map([['paperkin', own], ...(await peersOf(format))]))
    console.log(`| ${format} | ${name} | ${all.length} | ${reader} | ${await row(all, read)} |`);
  if (misses) for (const each of all) await printMisses(each);
}

async function row(all: readonly Case[], read: Reader): Promise<string> {
  const scores = await scoreOf(all, read);
  return `${scores.throws} | ${cells(scores)}`;
}

async function printMisses(each: Case): Promise<void> {
  const read = await own(each.input);
  for (const record of each.records) {
    const scores = await scoreOf([{ ...each, records: [record] }], () => read);
    const missed = FIELDS.filter((field) => scores[field].right < scores[field].of);
    if (missed.length === 0) continue;
    const near = read.find(({ title }) => title.slice(0, 12) === record.title.slice(0, 12)) ?? read[0];
    console.log(
      `  ${missed.join(' ')}\n    want ${JSON.stringify(record).slice(0, 300)}\n    got  ${JSON.stringify(near)?.slice(0, 300)}`,
    );
  }
}
