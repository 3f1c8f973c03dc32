import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/listing/parse.js';

const titles = (text: string): string[] => parseListing(text).papers.map(({ title }) => title);

describe('RIS', () => {
  it('reads records without an opening tag, and tags with one blank', () => {
    expect(titles('TI  - One\nAU  - Quill, Mara\nER  - \n\nTI  - Two\nER  - \n')).toEqual(['One', 'Two']);
    expect(titles('TY - JOUR\nTI - One\nER -\n')).toEqual(['One']);
  });

  it('reads the longest venue, the most exact date, pages, types and identifiers', () => {
    const [paper] = parseListing(
      'TY  - CHAP\nTI  - Shade\nJA  - J Tide\nT2  - Journal of Tide Pools\nPY  - 2020\nDA  - 2020/03/04\nSP  - 12\nEP  - 19\n' +
        'SN  - 978-3-16-148410-0\nUR  - javascript:alert(1)\nER  - \n',
    ).papers;
    expect(paper).toMatchObject({
      type: 'chapter',
      venue: 'Journal of Tide Pools',
      date: '2020-03-04',
      pages: '12-19',
      ids: { isbn: '978-3-16-148410-0' },
    });
    expect(paper?.url).toBeUndefined();
  });

  it('names in one report what it does not take', () => {
    const { diagnostics } = parseListing('TY  - JOUR\nTI  - One\nUR  - \nVO  - x\nPY  - soon\nL9  - y\nER  - \n');
    expect(diagnostics.filter(({ code }) => code === 'unread-value').map(({ message }) => message)).toEqual([
      'VO, PY, L9 were not read',
    ]);
  });
});

describe('MEDLINE', () => {
  it('reads records without a PMID, told by blank lines', () => {
    const text = '\nOWN - ERIC\nTI  - One\nAU  - Quill, Mara\nDP  - 2019 Spr\n\nOWN - ERIC\nTI  - Two\nDP  - 2018\n';
    const { papers, dialect } = parseListing(text);
    expect(dialect).toBe('medline');
    expect(papers).toMatchObject([
      { title: 'One', date: '2019' },
      { title: 'Two', date: '2018' },
    ]);
  });
});

describe('Web of Science', () => {
  it('puts year and month together', () => {
    const record = (pd: string): string => `PT J\nTI One ${pd}\nPD ${pd}\nPY 2018\nER\n\n`;
    const { papers } = parseListing(`FN x\nVR 1.0\n${['OCT 1', 'SEP-OCT', 'DEC', 'WIN'].map(record).join('')}EF\n`);
    expect(papers.map(({ date }) => date)).toEqual(['2018-10-01', '2018-09', '2018-12', '2018']);
  });
});
