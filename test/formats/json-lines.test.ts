import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/listing/parse.js';
import type { Paper } from '../../src/paper/paper.js';

describe('JSON Lines', () => {
  it('ends lines at \\n alone: other line breaks may stand in a string', () => {
    const papers = ['\u2028', '\u2029', '\x85', '\f'].map((mark, i) => ({
      title: `A${mark}B ${i}`,
      abstract: 'We tell.',
    }));
    const text = papers.map((paper) => JSON.stringify(paper)).join('\n');
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual(['A B 0', 'A B 1', 'A B 2', 'A B 3']);
  });

  it('gives back what was printed as JSON', () => {
    const paper: Paper = {
      id: 'doi:10.5555/1',
      title: 'Snails',
      abstract: 'We tell.',
      links: [],
      authors: ['Quill, Mara', 'Odo Fenn'],
      date: '2020-03',
      datePrinted: 'March 2020',
      doi: '10.5555/1',
      ids: { pmid: '123', eric: 'ED1' },
      url: 'https://example.org/1',
      type: 'article',
      venue: 'Tide Pools',
      volume: '3',
      issue: '4',
      pages: '12-19',
      publisher: 'Wall Press',
      editors: ['Hale, Iris'],
      votes: 3,
      authorCount: 2,
      categories: ['q-bio.PE'],
      keywords: ['tide pools, warm'],
      sections: ['Biology', 'Snails'],
      comments: '9 pages',
      note: 'Read next.',
    };
    expect(parseListing(`${JSON.stringify(paper)}\n`).papers).toEqual([paper]);
  });

  it('names the members that it does not take, and says where they stand', () => {
    const text = '{"title": "T", "citations": [1, 2], "abstract": null, "code": {"a": "}"}}';
    const { diagnostics } = parseListing(text);
    const [unread] = diagnostics.filter(({ code }) => code === 'unread-value');
    expect(unread?.message).toBe('citations, code were not read');
    expect(unread?.spans?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"citations": [1, 2]',
      '"code": {"a": "}"}',
    ]);
  });
});
