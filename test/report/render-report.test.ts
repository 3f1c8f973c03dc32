import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { arxivTopics } from '../../src/arxiv.js';
import { type Paper, parseListing } from '../../src/index.js';
import type { PageData } from '../../src/report/page-data.js';
import { renderReport } from '../../src/report.js';
import { HOSTILE, hostilePaper } from './hostile.js';

type Element = DefaultTreeAdapterTypes.Element;

const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
const hostile = HOSTILE.map((text, i) => hostilePaper(text, `${i}-`));

/** All elements of a page with a name. */
function elementsOf(html: string, name: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === name) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function contentOf(element: Element | undefined): string {
  return element?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
}

function dataOf(html: string): PageData {
  return JSON.parse(contentOf(elementsOf(html, 'script')[0]));
}

describe('renderReport', () => {
  const html = renderReport(papers, { title: 'Trending' });

  it('is one file of less than 700 kB for the sample listing', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(700_000);
    expect(html).not.toMatch(/\s(?:src|srcset)=/);
  });

  it('allows nothing but its own script and style, by their hashes', () => {
    const [, script] = elementsOf(html, 'script');
    const [style] = elementsOf(html, 'style');
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const policy = elementsOf(html, 'meta').flatMap(({ attrs }) =>
      attrs.some(({ value }) => value === 'Content-Security-Policy')
        ? attrs.filter(({ name }) => name === 'content')
        : [],
    )[0]?.value;
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash(contentOf(script))}'; style-src 'sha256-${hash(contentOf(style))}'; worker-src blob:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('holds each paper with its keywords in their places', () => {
    const data = dataOf(html);
    expect(data.papers.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort());
    for (const { title, abstract, keywords } of data.papers) {
      const text = `${title}\n${abstract}`;
      expect(keywords.length).toBeGreaterThan(0);
      for (const [phrase, start = 0, end = 0] of keywords) {
        expect(text.slice(start, end).length).toBeGreaterThan(1);
        expect(phrase.length).toBeGreaterThan(1);
      }
    }
  });

  it('places links where they stand in the clean abstract', () => {
    const abstract = String.raw`We use $\alpha$ here: see https://example.org/a and example.org/b.`;
    const link = (url: string, text: string) => ({ url, text, kind: 'code' as const, start: 0, end: text.length });
    const links = [
      link('https://example.org/a', 'https://example.org/a'),
      link('https://example.org/b', 'example.org/b'),
    ];
    const [paper] = dataOf(renderReport([{ id: 'a', title: 'A', abstract, links }])).papers;
    expect(paper?.links.map(([, , start, end]) => paper.abstract.slice(start, end))).toEqual([
      'https://example.org/a',
      'example.org/b',
    ]);
  });

  it('keeps links that stand beside the abstract, without a place', () => {
    const links = [{ url: 'https://example.org/pdf', text: 'pdf', kind: 'paper' as const }];
    const [paper] = dataOf(renderReport([{ id: 'a', title: 'A', abstract: 'Nothing of it here.', links }])).papers;
    expect(paper?.links).toEqual([['https://example.org/pdf', 'paper']]);
  });

  it('keeps what the listing says for rows and exports, clean and of the right kind alone', () => {
    const odd = { volume: 7, editors: ['Ada\u0007 Alder', 3], ids: { pmid: '12' }, note: '', unknown: 'x' };
    const paper = { id: 'a', title: 'A', abstract: '', links: [], venue: 'Journal of\nRivers', votes: 3, ...odd };
    expect(dataOf(renderReport([paper as unknown as Paper])).papers[0]?.fields).toEqual({
      venue: 'Journal of Rivers',
      votes: 3,
      volume: 7,
      editors: ['Ada Alder'],
      ids: { pmid: '12' },
    });
  });

  it('is the same in every run', () => {
    expect(renderReport(papers, { title: 'Trending' })).toBe(html);
  });

  it('makes no element of anything in a paper', () => {
    const page = renderReport(hostile, { title: HOSTILE.join(' ') });
    expect(elementsOf(page, 'script')).toHaveLength(2);
    expect(elementsOf(page, 'style')).toHaveLength(1);
    for (const name of ['img', 'svg', 'b', 'a', 'iframe', 'textarea']) expect(elementsOf(page, name)).toEqual([]);
    expect(dataOf(page).papers).toHaveLength(HOSTILE.length);
    expect(dataOf(page).papers.every(({ url, links }) => url === undefined && links.length === 0)).toBe(true);
  });

  it('marks the papers that an earlier listing lacks, by id or title', () => {
    const [first, second, third] = papers.slice(0, 3) as [Paper, Paper, Paper];
    const before = [first, { ...second, id: 'other' }];
    const marked = dataOf(renderReport([first, second, third], { before })).papers.filter(({ isNew }) => isNew);
    expect(marked.map(({ id }) => id)).toEqual([third.id]);
  });

  it('shows what the arXiv model says of each paper', async () => {
    const [paper] = dataOf(renderReport(papers.slice(0, 1), { arxiv: await arxivTopics() })).papers;
    expect(paper?.predictedCategories?.map(([topic]) => topic)).toContain('cs.CL');
    expect(paper?.predictedCategories?.every(([, , probability]) => probability >= 0.1 && probability <= 1)).toBe(true);
  });

  it("shows a paper's own categories as given, and predicts none beside them", async () => {
    const own = { ...papers[0]!, categories: ['cs.HC', 'Systems'] };
    const [paper] = dataOf(renderReport([own], { arxiv: await arxivTopics() })).papers;
    expect(paper?.categories).toEqual([
      ['cs.HC', 'Human-Computer Interaction'],
      ['Systems', 'Systems'],
    ]);
    expect(paper?.predictedCategories).toBeUndefined();
  });

  it('carries the background shares of the terms of its papers', () => {
    const background = {
      share: (term: string) => (term === 'interpret' ? 0.01 : term === 'languag model' ? 0.002 : 0),
    };
    const { background: shares } = dataOf(renderReport(papers, { background }));
    expect(shares?.split(' ').length).toBe(4);
    expect(shares).toContain('interpret 10000');
    expect(shares).toContain('languag_model 2000');
  });

  it('takes no papers at all, and odd ids', () => {
    expect(dataOf(renderReport([]))).toEqual({
      title: 'Paper report',
      papers: [],
      topics: [],
      profile: { liked: [], disliked: [] },
    });
    const odd = ['__proto__', 'constructor'].map((id) => ({ id, title: id, abstract: '', links: [] }));
    expect(
      dataOf(renderReport(odd))
        .papers.map(({ id }) => id)
        .sort(),
    ).toEqual(['__proto__', 'constructor']);
  });
});
