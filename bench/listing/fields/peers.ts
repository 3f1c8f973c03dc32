// What others read of the same lists and reference strings:  npx tsx bench/listing/fields/peers.ts --data DIR
// A regular expression over Markdown links, and citation-js, the package for references that most people install.
import { parseArgs } from 'node:util';
import { Cite } from '@citation-js/core';
import { readGold } from '../../references/data.js';
import { interval, isReadWell, type ReadPaper, type Score, scoreOf } from './measure.js';
import { devListings } from './recipe.js';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

const LINK = /\[([^\][\n]{10,300})\]\((https?:\/\/[^()\s]+)\)/g;
const ARXIV = /arxiv\.org\/[a-z]+\/(\d{4}\.\d{4,5})/;

function linkedPapers(text: string): readonly ReadPaper[] {
  return [...text.matchAll(LINK)].map(({ index, 1: title = '', 2: url = '' }) => ({
    title,
    start: index + 1,
    end: index + 1 + title.length,
    arxivId: ARXIV.exec(url)?.[1],
    links: [url],
    confidence: 1,
  }));
}

const scores: readonly Score[] = devListings(values.data).map((listing) =>
  scoreOf(listing, linkedPapers(listing.text)),
);
const share = (of: (score: Score) => number): string => interval(scores.map((score) => 100 * of(score)));
const total = (of: (score: Score) => number): number => scores.reduce((sum, score) => sum + of(score), 0);
console.log(
  'Markdown links:',
  `titles ${share(({ exact, known }) => exact / Math.max(1, known))}`,
  `none ${share(({ wrong, returned }) => wrong / Math.max(1, returned))}`,
  `ids ${total(({ idsRight }) => idsRight)}/${total(({ ids }) => ids)}`,
  `links ${share(({ linksKept, links }) => (links === 0 ? 1 : linksKept / links))}`,
  `read well ${scores.filter(isReadWell).length} of ${scores.length}`,
);

const strings = readGold(values.data, 'dev').map(({ text }) => text);
const read = strings.filter((text) => {
  try {
    return new Cite(text).data.length > 0;
  } catch {
    return false;
  }
});
console.log(`citation-js: ${read.length} of ${strings.length} reference strings are read at all`);
