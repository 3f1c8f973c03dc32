// Files of a gigabyte, read as a stream: tsx bench/formats/large.ts --folder DIR [--size MB] [--only csv]
// Each file is made of invented papers, one record in a thousand of which is broken, and read in a process of its own.
import { execFileSync } from 'node:child_process';
import { closeSync, createReadStream, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseListingStream } from '../../src/index.js';
import { argument } from '../data.js';

/** How a format is made: what stands around the records, between them, one of them, and one that is broken. */
interface Made {
  readonly name: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly record: (i: number) => string;
  readonly broken: (i: number) => string;
}

const WORDS =
  'tide pool snail wall shade lichen stone morning count river harbour slope warm leave noon cover growth'.split(' ');
const BROKEN_EVERY = 1000;
const word = (i: number): string => WORDS[i % WORDS.length] as string;
const titleOf = (i: number): string => `The ${word(i)} and the ${word(i >> 3)} in study ${i}`;
const abstractOf = (i: number): string =>
  Array.from(
    { length: 12 },
    (_unused, n) => `We ${word(i + n)} the ${word(i * 7 + n)} of ${word(i + 3 * n)} number ${i + n}.`,
  ).join(' ');
const yearOf = (i: number): number => 1990 + (i % 35);

const FORMATS: readonly Made[] = [
  {
    name: 'csv',
    head: 'Title,Authors,Year,DOI,Abstract\n',
    between: '\n',
    tail: '\n',
    record: (i) => `"${titleOf(i)}","Quill, Mara; Fenn, Odo",${yearOf(i)},10.5555/${i},"${abstractOf(i)}"`,
    broken: (i) => `"A quote "that is not closed ${i},,,`,
  },
  {
    name: 'json',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    record: (i) =>
      JSON.stringify({
        title: titleOf(i),
        author: [{ family: 'Quill', given: 'Mara' }],
        issued: { 'date-parts': [[yearOf(i)]] },
        DOI: `10.5555/${i}`,
        abstract: abstractOf(i),
      }),
    broken: (i) => `{"title": "Broken ${i}", "author": [}, "DOI": }`,
  },
  {
    name: 'json-lines',
    head: '',
    between: '\n',
    tail: '\n',
    record: (i) =>
      JSON.stringify({
        title: titleOf(i),
        authors: ['Mara Quill'],
        year: yearOf(i),
        doi: `10.5555/${i}`,
        abstract: abstractOf(i),
      }),
    broken: (i) => `{"title": "Broken ${i}", "authors": `,
  },
  {
    name: 'xml',
    head: '<?xml version="1.0"?>\n<PubmedArticleSet>\n',
    between: '\n',
    tail: '\n</PubmedArticleSet>\n',
    record: (i) =>
      `<PubmedArticle><MedlineCitation><PMID>${i}</PMID><Article><ArticleTitle>${titleOf(i)}</ArticleTitle><Abstract><AbstractText>${abstractOf(i)}</AbstractText></Abstract><AuthorList><Author><LastName>Quill</LastName><ForeName>Mara</ForeName></Author></AuthorList><Journal><JournalIssue><PubDate><Year>${yearOf(i)}</Year></PubDate></JournalIssue></Journal></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/${i}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`,
    broken: (i) => `<PubmedArticle><MedlineCitation><Article><ArticleTitle>Broken ${i}</Article></PubmedArticle>`,
  },
  {
    name: 'bibtex',
    head: '',
    between: '\n',
    tail: '\n',
    record: (i) =>
      `@article{k${i},\n  title = {${titleOf(i)}},\n  author = {Quill, Mara and Fenn, Odo},\n  year = ${yearOf(i)},\n  doi = {10.5555/${i}},\n  abstract = {${abstractOf(i)}},\n}\n`,
    broken: (i) => `@article{b${i},\n  year = {${yearOf(i)},\n`,
  },
  {
    name: 'ris',
    head: '',
    between: '\n',
    tail: '\n',
    record: (i) =>
      `TY  - JOUR\nTI  - ${titleOf(i)}\nAU  - Quill, Mara\nAU  - Fenn, Odo\nPY  - ${yearOf(i)}\nDO  - 10.5555/${i}\nAB  - ${abstractOf(i)}\nER  - \n`,
    broken: (i) => `TY  - JOUR\nPY  - ${i}\nER  - \n`,
  },
];

/** Writes a file of at least so many bytes; gives the number of papers in it. */
function make({ head, between, tail, record, broken }: Made, path: string, bytes: number): number {
  const file = openSync(path, 'w');
  let written = writeSync(file, head);
  let papers = 0;
  for (let i = 1; written < bytes; ) {
    const parts: string[] = [];
    for (let n = 0; n < 1000; n++, i++) {
      if (i % BROKEN_EVERY === 0) parts.push(broken(i));
      else {
        parts.push(record(i));
        papers++;
      }
    }
    written += writeSync(file, (i > 1001 ? between : '') + parts.join(between));
  }
  writeSync(file, tail);
  closeSync(file);
  return papers;
}

/** Reads a file in this process and prints what it took. */
async function read(path: string): Promise<void> {
  const started = performance.now();
  let papers = 0;
  let said = 0;
  for await (const { paper, diagnostics } of parseListingStream(createReadStream(path, { highWaterMark: 1 << 18 }))) {
    if (paper !== undefined) papers++;
    said += diagnostics.some(({ code }) => code === 'bad-record') ? 1 : 0;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ papers, said, seconds, peak: process.resourceUsage().maxRSS / 1000 }));
}

const file = process.argv.indexOf('--read');
if (file > 0) await read(process.argv[file + 1] as string);
else {
  const folder = argument('folder');
  const at = process.argv.indexOf('--size');
  const megabytes = at > 0 ? Number(process.argv[at + 1]) : 1000;
  const only = process.argv.indexOf('--only');
  console.log(
    '| file | MB | papers made | papers read | bad-record | MB/s | peak memory, MB |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const each of FORMATS) {
    if (only > 0 && process.argv[only + 1] !== each.name) continue;
    const path = join(folder, `large.${each.name}`);
    const made = make(each, path, megabytes * 1e6);
    const size = statSync(path).size / 1e6;
    const printed = execFileSync(process.execPath, [...process.execArgv, process.argv[1] as string, '--read', path], {
      encoding: 'utf8',
    });
    const { papers, said, seconds, peak } = JSON.parse(printed) as Record<string, number>;
    const cells = [
      each.name,
      size.toFixed(0),
      made,
      papers,
      said,
      (size / (seconds ?? 1)).toFixed(1),
      (peak ?? 0).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    rmSync(path);
  }
}
