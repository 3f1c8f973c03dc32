import { describe, expect, it } from 'vitest';
import { withoutProtection } from '../../src/formats/protection.js';
import { accountOf } from '../../src/listing/account.js';
import type { Entry } from '../../src/paper/reader/entry.js';
import { parseFixture, readFixture } from '../listing/fixtures.js';

const stretches = (text: string, entry: Entry | undefined, field: string): string[] =>
  (entry?.fields ?? [])
    .filter(({ fields }) => fields.some((name) => name === field))
    .map(({ span }) => text.slice(span.start, span.end));

describe('withoutProtection', () => {
  it('drops braces that keep capitals and keeps those of LaTeX', () => {
    for (const [printed, text] of [
      ['{A} {R}igorous Le{a}rner on {GPU}s', 'A Rigorous Learner on GPUs'],
      ['{{Nested} Groups}', 'Nested Groups'],
      [
        '\\emph{x} {\\em y} $a_{i}^{2}$ Gr{\\"o}bner \\frac{a}{b}',
        '\\emph{x} {\\em y} $a_{i}^{2}$ Gr{\\"o}bner \\frac{a}{b}',
      ],
      ['\\href[a]{b} costs \\$5 and {Five}', '\\href[a]{b} costs \\$5 and Five'],
      ['one } too many {', 'one } too many {'],
    ])
      expect(withoutProtection(printed as string)).toBe(text);
  });
});

describe('BibTeX', () => {
  it('reads abbreviations, joined values, and keeps LaTeX as printed', async () => {
    const text =
      '@string{ACL = "Proceedings of the {ACL}"}\n@inproceedings{k,\n title = "On {GPU}s",\n booktitle = acl # ", part 2",\n' +
      ' abstract = {We use $x_{i}$ and 5\\% of \\emph{it}.},\n year = 2020, month = mar, primaryClass = {cs.CL}\n}\n';
    const { papers } = await parseFixture(text);
    expect(papers).toMatchObject([
      {
        title: 'On GPUs',
        venue: 'Proceedings of the ACL, part 2',
        abstract: 'We use $x_{i}$ and 5\\% of \\emph{it}.',
        date: '2020-03',
        categories: ['cs.CL'],
      },
    ]);
  });

  it('reads what programs write: no keys, double braces, organisations, months with days, others', async () => {
    const { papers } = await parseFixture(
      '@Manual{,\n title = {Lichen: A {T}oolkit},\n author = {{Lichen Core Team} and Mara Quill and others},\n year = {2021}\n}\n' +
        '@article{ ISI:1,\nTitle = {{Forty mornings}},\nAuthor = {{Quill, Mara and Fenn, Odo}},\nYear = {{2018}},\nMonth = {{OCT 1}},\n' +
        'DOI = {{10.5555/jtp.2018}},\nPages = {{12--19}},\n}\n',
    );
    expect(papers).toMatchObject([
      { title: 'Lichen: A Toolkit', authors: ['Lichen Core Team', 'Mara Quill'], date: '2021', type: 'report' },
      {
        title: 'Forty mornings',
        authors: ['Quill, Mara', 'Fenn, Odo'],
        date: '2018-10-01',
        doi: '10.5555/jtp.2018',
        pages: '12-19',
      },
    ]);
  });

  it('takes from a volume what an entry lacks, wherever the volume stands', async () => {
    const { papers } = await parseFixture(
      '@inproceedings{a, title = {Snails}, crossref = {wall20}}\n@inproceedings{b, title = {Shade}, crossref = {none}}\n' +
        '@proceedings{wall20, title = {Proceedings of the Wall Meeting}, year = 2020, editor = {Hale, Iris}}\n',
    );
    expect(papers[0]).toMatchObject({
      venue: 'Proceedings of the Wall Meeting',
      date: '2020',
      editors: ['Hale, Iris'],
    });
    expect(papers[1]?.venue).toBeUndefined();
  });

  it('writes abbreviations out within a budget', async () => {
    const doubling = Array.from({ length: 60 }, (_unused, i) => `@string{a${i + 1} = a${i} # a${i}}`).join('\n');
    const text = `@string{a0 = "ha"}\n${doubling}\n@misc{k, title = {T}, note = a60, year = 2020}\n`;
    const { papers } = await parseFixture(text);
    expect(papers).toMatchObject([{ title: 'T', date: '2020' }]);
    expect(JSON.stringify(papers).length).toBeLessThan(1000);
  });

  it('names what is not read, and loses no entry in silence', async () => {
    const text = '@misc{a, title = {T}, file = {x.pdf}} @misc{b, title = {U}, owner = {me}}';
    const listing = await parseFixture(text);
    expect(listing.papers.map(({ title }) => title)).toEqual(['T', 'U']);
    expect(listing.diagnostics.filter(({ code }) => code === 'unread-value').map(({ message }) => message)).toEqual([
      'file was not read',
      'owner was not read',
    ]);
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it('is not seen in a text that quotes an entry', async () => {
    const prose =
      'How to cite\n\nThis package is described in a paper. Please cite it if you use it in your work.\n\n'.repeat(3);
    const { dialect } = await parseFixture(`${prose}@article{k,\n title = {T}\n}\n${prose}`);
    expect(dialect).toBe('plain');
  });

  it('does not take names of built-in properties for abbreviations', async () => {
    const { papers } = await parseFixture(
      '@misc{k, title = {T}, journal = constructor, abstract = {A} # __proto__ }\n',
    );
    expect(papers).toMatchObject([{ title: 'T', venue: 'constructor', abstract: 'A__proto__' }]);
  });

  it('puts a subtitle behind the title, unless it stands there already', async () => {
    const { papers } = await parseFixture(
      '@book{k, title = {Snails}, subtitle = {A life}}\n@book{l, title = {Walls: A life}, subtitle = {A life}}\n',
    );
    expect(papers.map(({ title }) => title)).toEqual(['Snails: A life', 'Walls: A life']);
  });

  it('tells where each field stands', async () => {
    const text = readFixture('bibtex');
    const { entries } = await parseFixture(text);
    const entry = entries.find(({ paper }) => paper !== undefined);
    expect(stretches(text, entry, 'authors')).toEqual(['author = {Lovelace, Ada and Turing, Alan}']);
    expect(stretches(text, entry, 'arxivId')).toEqual(['eprint = {2402.02000}', 'archivePrefix = {arXiv}']);
    expect(stretches(text, entry, 'date')).toEqual(['year = {2020}', 'month = feb']);
  });
});
