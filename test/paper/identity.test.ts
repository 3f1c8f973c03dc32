import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/listing/parse.js';
import { paperId } from '../../src/paper/identity.js';

const abstract = (word: string): string =>
  `We study ${word} in depth. ${`We show that ${word} works well on many tasks. `.repeat(9)}`.trim();

describe('paperId', () => {
  it('takes the arXiv id without its version, else the DOI, else the title', () => {
    expect(paperId({ title: 'A', arxivId: '2402.10524v2', doi: '10.1/X' })).toBe('arxiv:2402.10524');
    expect(paperId({ title: 'A', doi: '10.1145/ABC' })).toBe('doi:10.1145/abc');
    expect(paperId({ title: 'Attention Is All You Need' })).toBe(
      `attention-is-all-you-need-${paperId({ title: 'ATTENTION: is all you need?' }).slice(-8)}`,
    );
  });

  it('is the same for compatibility forms of one title', () => {
    expect(paperId({ title: 'Eﬃcient Poincaré maps' })).toBe(paperId({ title: 'Efficient Poincare\u0301 Maps' }));
  });

  it('names a paper whose title has no letters', () => {
    expect(paperId({ title: '$$$' })).toMatch(/^paper-[a-z\d]{8}$/);
  });
});

describe('papers that are listed twice', () => {
  const listing = [
    'Graph Attention for Molecules',
    abstract('attention'),
    'Language Models and Their Limits',
    abstract('limits'),
  ];

  it('are given once and reported with their place', () => {
    const text = [...listing, ...listing.slice(0, 2)].join('\n');
    const { papers, diagnostics } = parseListing(text);
    expect(papers).toHaveLength(2);
    expect(diagnostics.map(({ code, span }) => [code, span.line])).toEqual([['duplicate-paper', 5]]);
    expect(text.slice(diagnostics[0]?.span.start, diagnostics[0]?.span.end)).toBe(listing.slice(0, 2).join('\n'));
  });

  it('are kept under ids of their own where the abstracts differ', () => {
    const { papers, diagnostics } = parseListing([...listing, listing[0], abstract('chemistry')].join('\n'));
    expect(new Set(papers.map(({ id }) => id)).size).toBe(3);
    expect(papers[2]?.id.startsWith(`${papers[0]?.id}~`)).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(['same-title']);
  });
});
