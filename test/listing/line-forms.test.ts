import { describe, expect, it } from 'vitest';
import { readAlikeLines } from '../../src/listing/fields/rules/alike-lines.js';
import { clearAffiliations } from '../../src/listing/fields/rules/authors.js';
import { clearCitedTitles } from '../../src/listing/fields/rules/cited-titles.js';
import { alignFirstLines } from '../../src/listing/fields/rules/first-lines.js';
import { readLinkedLines } from '../../src/listing/fields/rules/linked-lines.js';
import { readPageLines } from '../../src/listing/fields/rules/page-lines.js';
import { readQuotedLines } from '../../src/listing/fields/rules/quoted-lines.js';
import { readRowLines } from '../../src/listing/fields/rules/row-lines.js';
import { readAboveLabels } from '../../src/listing/fields/rules/titles-above.js';
import { fieldsAfter } from './fields-after.js';

describe('lines that lead to papers without a title', () => {
  it.each([
    ['**Slow Snails at Night** – a film of one garden. ([paper](https://arxiv.org/abs/2101.00001))'],
    ['- [ ] [[Slow Snails at Night]] #snails https://arxiv.org/abs/2101.00001'],
    ['see "Slow Snails at Night" https://arxiv.org/abs/2101.00001'],
    ['Slow Snails at Night: https://arxiv.org/abs/2101.00001'],
    ['not yet, but I liked Slow Snails at Night (https://arxiv.org/abs/2101.00001)'],
    ['has anyone seen this? https://arxiv.org/abs/2101.00001\n"Slow Snails at Night"'],
  ])('have it in their marks or before the address: %s', (text) => {
    expect(fieldsAfter(readLinkedLines, text)).toEqual(['T Slow Snails at Night']);
  });

  it('have names behind it, where all behind a comma are names', () => {
    const text = '1. Slow Snails at Night, Mara Quill and Odo Fenn, https://arxiv.org/abs/2101.00001';
    expect(fieldsAfter(readLinkedLines, text)).toEqual(['T Slow Snails at Night', 'A Mara Quill and Odo Fenn']);
  });

  it.each([
    'The slides are here: https://slides.example/tides',
    'the slides are in https://arxiv.org/abs/2101.00001',
    '{T:Slow Snails at Night}\nPaper and code: https://arxiv.org/abs/2101.00001',
  ])('have none where the address is no paper, the words no title, or the title stands above: %s', (text) => {
    expect(fieldsAfter(readLinkedLines, text).filter((field) => field !== 'T Slow Snails at Night')).toEqual([]);
  });
});

describe('lines of names and titles', () => {
  it('are read by their form, names before a full stop', () => {
    const text = `* Mara Quill and Odo Fenn. Slow Snails at Night
* Iris Hale. Walls, Doors
* Otto Bram, Pia van Teak and Q. Umber. Why Do Bees Sing?`;
    expect(fieldsAfter(readAlikeLines, text)).toEqual([
      'A Mara Quill and Odo Fenn',
      'T Slow Snails at Night',
      'A Iris Hale',
      'T Walls, Doors',
      'A Otto Bram, Pia van Teak and Q. Umber',
      'T Why Do Bees Sing?',
    ]);
  });

  it('are read by their form, names in brackets', () => {
    const text = `Slow Snails at Night (Mara Quill, Odo Fenn)
Walls, Doors and Draughts (Iris Hale)
Why Bees Sing in March (Otto Bram, Pia Teak)`;
    expect(fieldsAfter(readAlikeLines, text).filter((field) => field.startsWith('T'))).toHaveLength(3);
  });

  it('stay as they were where the titles were found, or few lines are so', () => {
    const found = `* {A:Mara Quill}. {T:Slow Snails at Night}
* {A:Odo Fenn and Iris Hale}. {T:Walls and Doors in Wind}
* Otto Bram. Why Bees Sing`;
    expect(fieldsAfter(readAlikeLines, found)).not.toContain('T Why Bees Sing');
    const people = `* Mara Quill and Odo Fenn. Organisers
* Iris Hale. Treasurer
* Otto Bram. Door`;
    expect(fieldsAfter(readAlikeLines, people)).toEqual([]);
  });
});

describe('lines that quote one thing and have a year', () => {
  it('are titles in quotation marks, with the names before or behind', () => {
    expect(
      fieldsAfter(readQuotedLines, '・山田太郎「古代の海における鉄」、2008年\n・佐藤健「酵母の速度」、2016年'),
    ).toEqual(['A 山田太郎', 'T 古代の海における鉄', 'D 2008', 'A 佐藤健', 'T 酵母の速度', 'D 2016']);
    expect(
      fieldsAfter(readQuotedLines, '1. 《古代海洋中的铁》，王杨、李松，2008年\n2. 《桥梁声学》，赵柳，2011年'),
    ).toEqual(['T 古代海洋中的铁', 'A 王杨、李松', 'D 2008', 'T 桥梁声学', 'A 赵柳', 'D 2011']);
  });

  it('are none without years', () => {
    expect(fieldsAfter(readQuotedLines, '“The Long Way Home” by Ann\n“A Song of Two Rivers” by Ben')).toEqual([]);
  });
});

describe('a line above labelled lines', () => {
  it('is the title, behind the number of a submission', () => {
    expect(fieldsAfter(readAboveLabels, 'Slow Snails at Night\nStatus: read\nAuthors: Mara Quill\nYear: 2008')).toEqual(
      ['T Slow Snails at Night'],
    );
    expect(fieldsAfter(readAboveLabels, 'Paper 12: Slow Snails at Night\nAuthors: Mara Quill')).toEqual([
      'T Slow Snails at Night',
    ]);
  });

  it('is none above labels that other things have', () => {
    expect(fieldsAfter(readAboveLabels, 'Harbour meeting in May\nDate: 2008\nLink: https://x.example')).toEqual([]);
  });
});

describe('lines that a page prints below each paper', () => {
  it('tell the titles above: works with dates, and counts of authors', () => {
    const works = `Works (2)
Slow snails at night
Journal of Tide Pools
2013-06-01 | Journal article
Source: Crossref
Walls in dispute
2009 | Book chapter
Source: Mara Quill`;
    expect(fieldsAfter(readPageLines, works)).toEqual([
      'T Slow snails at night',
      'V Journal of Tide Pools',
      'D 2013-06-01',
      'T Walls in dispute',
      'D 2009',
    ]);
    expect(fieldsAfter(readPageLines, 'Slow Snails\n·\n3 authors\n61\nWalls in Wind\n·\n12 authors')).toEqual([
      'T Slow Snails',
      'T Walls in Wind',
    ]);
  });
});

describe('first lines above names', () => {
  it('are titles where most are', () => {
    const text = `{T:Slow Snails at Night}\n{A:Mara Quill}\n\n{A:Small Walls, Big Doors}\n{A:Iris Hale}\n\n{T:Why Bees Sing}\n{A:Otto Bram}`;
    expect(fieldsAfter(alignFirstLines, text)).toContain('T Small Walls, Big Doors');
    expect(fieldsAfter(alignFirstLines, `Journal of Seas\n{A:Volume 12, Issue} 3\n\n${text}`)).not.toContain(
      'T Journal of Seas',
    );
  });

  it('stay names where few are titles', () => {
    const text = `{A:Mara Quill}\n{A:Odo Fenn}\n\n{A:Small Walls, Big Doors}\n{A:Iris Hale}\n\n{T:Why Bees Sing}\n{A:Otto Bram}`;
    expect(fieldsAfter(alignFirstLines, text)).toContain('A Small Walls, Big Doors');
  });
});

describe('rows without a header', () => {
  it('are read by their columns', () => {
    const text = `Slow Snails at Night | Mara Quill, Odo Fenn | {V:Tide Pools} | 2008
Small Walls, Big Doors | Iris Hale | {V:Walls} | 2012
Why Bees Sing in March | Otto Bram | {V:Hives} | 2016`;
    expect(fieldsAfter(readRowLines, text).slice(4, 8)).toEqual([
      'T Small Walls, Big Doors',
      'A Iris Hale',
      'V Walls',
      'D 2012',
    ]);
  });

  it('are read as the column in which most titles or venues were found', () => {
    const text = [
      '{T:Slow Snails at Night} | {A:Mara Quill, Odo Fenn} | {V:Snails} | {D:2010}',
      'Small Walls, Big Doors | {A:Iris Hale} | Walls | {D:2012}',
      '{T:Why Bees Sing at Noon} | {A:Otto Bram, Ada Pell} | {V:Bees} | {D:2016}',
    ].join('\n');
    expect(fieldsAfter(readRowLines, text).slice(4, 8)).toEqual([
      'T Small Walls, Big Doors',
      'A Iris Hale',
      'V Walls',
      'D 2012',
    ]);
  });

  it('are left alone where no column has names, or rows differ', () => {
    expect(fieldsAfter(readRowLines, 'A | 16 GB | 1299\nB | 8 GB | 1199\nC | 8 GB | 899')).toEqual([]);
    const text = 'Slow Snails at Night | Mara Quill, Odo Fenn\nWalls\nWhy Bees Sing | Otto Bram | 2016';
    expect(fieldsAfter(readRowLines, text)).toEqual([]);
  });
});

describe('a line below a title', () => {
  it('cites it where it ends with a colon and its first words', () => {
    const text = '* {T:Slow Snails at Night}\n[[https://arxiv.org/abs/2101.00001][{T:Quill et al. 2017: Slow Snails}]]';
    expect(fieldsAfter(clearCitedTitles, text)).toEqual(['T Slow Snails at Night']);
  });

  it('tells it by a label, where the line that heads the paper says it', () => {
    const text = '* TODO {T:Slow Snails}: A Year at Night\n:PROPERTIES:\n:TITLE: {T:Slow Snails: A Year at Night}';
    expect(fieldsAfter(clearCitedTitles, text)).toEqual(['T Slow Snails: A Year at Night']);
  });

  it('says it again behind a label, lines of other fields between', () => {
    const text = '### {T:Slow Snails at Night}\nYear: {D:2017}\nTitle: {T:Slow Snails at Night}';
    expect(fieldsAfter(clearCitedTitles, text)).toEqual(['T Slow Snails at Night', 'D 2017']);
  });

  it.each([
    ['* {T:Slow Snails at Night}\n* {T:Why Bees Sing: Slow Snails}'],
    ['* {T:Slow Snails at Night}\n{T:Quill et al. 2017: Why Bees}'],
    ['* {T:Slow Snails at Night}\n{T:Quill: Slow}'],
  ])('is a title of its own where it is a record, or says something else: %s', (text) => {
    expect(fieldsAfter(clearCitedTitles, text)).toHaveLength(2);
  });
});

describe('authors', () => {
  it('work in brackets that are no authors', () => {
    expect(fieldsAfter(clearAffiliations, '{A:Mara Quill (Moss Labs), Bo (Odo) Fenn}')).toEqual([
      'A Mara Quill',
      'A , Bo (Odo) Fenn',
    ]);
  });
});
