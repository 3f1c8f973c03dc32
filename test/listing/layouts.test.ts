import { describe, expect, it } from 'vitest';
import { writeArrival } from '../../bench/listing/fields/layouts/arrivals.js';
import { everydayNames, everydayPool } from '../../bench/listing/fields/layouts/everyday.js';
import { Fragments } from '../../bench/listing/fields/layouts/fragments.js';
import { DIMENSIONS, type Dimension, type Layout, randomLayout } from '../../bench/listing/fields/layouts/layout.js';
import { ListingWriter } from '../../bench/listing/fields/layouts/listing-writer.js';
import { madeListing } from '../../bench/listing/fields/layouts/made-listing.js';
import { Choice } from '../../bench/listing/fields/layouts/random.js';

const everyday = everydayPool(new Choice(5));
const pool = {
  ...everyday,
  citedTitles: everyday.titles,
  ...everydayNames(),
  abstracts: ['We measure the beds of nine rivers over two years. They move with the seasons, and sand explains it.'],
};
const seeds = Array.from({ length: 200 }, (_unused, i) => i + 1);
const VALUES = (Object.keys(DIMENSIONS) as Dimension[]).flatMap((dimension) =>
  [...new Set<string>(DIMENSIONS[dimension])].map((value) => ({ dimension, value })),
);

describe('the grammar of layouts', () => {
  it('knows where each title and each field stands', () => {
    for (const seed of seeds) {
      const { text, papers } = madeListing({ pool, seed });
      for (const { title, start, end, spans } of papers) {
        expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(title.replace(/\s+/g, ' '));
        for (const [, from, to] of spans ?? []) expect(text.slice(from, to).trim()).not.toBe('');
      }
    }
  });

  it('makes the same listing of the same seed', () => {
    for (const seed of seeds.slice(0, 20)) expect(madeListing({ pool, seed })).toEqual(madeListing({ pool, seed }));
  });

  it.each(VALUES)('leaves out $dimension $value where it is told to', (leftOut) => {
    const layouts = seeds.map((seed) => randomLayout(new Choice(seed), { leftOut }));
    const found = layouts.filter((layout) => layout[leftOut.dimension] === leftOut.value);
    expect(found.filter((layout) => !isSettled(layout, leftOut.dimension))).toEqual([]);
  });

  it.each(VALUES)('keeps to $dimension $value where it is told to', (only) => {
    const layouts = seeds.map((seed) => randomLayout(new Choice(seed), { only }));
    const others = layouts.filter((layout) => layout[only.dimension] !== only.value);
    expect(others.length).toBeLessThan(layouts.length);
    expect(others.filter((layout) => !isSettled(layout, only.dimension))).toEqual([]);
  });

  it('writes mails and pages whose papers have titles and authors', () => {
    let authored = 0;
    let papers = 0;
    for (const seed of seeds) {
      const out = new ListingWriter();
      writeArrival(new Fragments(pool, new Choice(seed)), out);
      const listing = out.listing('mail');
      expect(listing.papers.length).toBeGreaterThan(0);
      papers += listing.papers.length;
      authored += listing.papers.filter(({ spans }) => spans?.some(([field]) => field === 'author')).length;
    }
    expect(authored / papers).toBeGreaterThan(0.6);
  });
});

/** Whether other habits of a layout settle a dimension, whatever is drawn. */
function isSettled({ marker, labels, order, title }: Layout, dimension: Dimension): boolean {
  const table = marker === '|';
  const html = marker.startsWith('<');
  const headed = labels === 'all' || order === 'T';
  switch (dimension) {
    case 'separator':
    case 'language':
    case 'labels':
      return false;
    case 'marker':
      return headed;
    case 'order':
      return order === 'T';
    case 'title':
      return table || marker === '';
    case 'inside':
      return table || html || labels === 'all' || ['quoted', 'curly', 'code'].includes(title);
    case 'wrap':
    case 'subfields':
      return table || html;
    case 'abstracts':
      return labels === 'all' || marker === '';
    default:
      return table || html || labels === 'all' || marker === '';
  }
}
