import type { Document } from '../../../test/listing/faults/document.js';
import { FAULTS, faultyListing, oneFaultListing } from '../../../test/listing/faults/faulty-listing.js';
import { LAYOUTS } from '../../../test/listing/faults/page-layouts.js';
import { Random } from '../../../test/listing/faults/random.js';
import { readPapers } from '../papers.js';
import { shortened } from '../random-document.js';

const SIZES = [1, 2, 3, 5, 12, 40];

/** Pages, mails and faults, as the labeller of prose learned them, of few papers and of many. */
export function proseTexts(data: string, seed: number, count: number): string[] {
  const { development } = readPapers(data);
  const random = new Random(seed);
  const all = (rate: number): ReadonlyMap<string, number> => new Map(FAULTS.map((fault) => [fault, rate]));
  const plain = { banner: false, footer: false };
  const makes: ((papers: typeof development) => Document)[] = [
    (papers) => faultyListing(papers, {}, random),
    (papers) => oneFaultListing(papers, 0.2, random),
    (papers) => faultyListing(papers, { rates: all(0.05) }, random),
    (papers) => faultyListing(papers, plain, random),
    (papers) => faultyListing(shortened(papers, random, 2), plain, random),
    ...FAULTS.map(
      (fault) => (papers: typeof development) => faultyListing(papers, { rates: new Map([[fault, 0.2]]) }, random),
    ),
    ...[...LAYOUTS.values()].flatMap((make) =>
      [make, make].map((it) => (papers: typeof development) => it(papers, random)),
    ),
  ];
  return Array.from({ length: count }, (_unused, i) => {
    const size = SIZES[i % SIZES.length] ?? 5;
    const first = (i * 61) % (development.length - size);
    return (makes[i % makes.length] as (typeof makes)[number])(development.slice(first, first + size)).text;
  });
}
