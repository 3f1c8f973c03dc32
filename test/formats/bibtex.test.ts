import { describe, expect, it } from 'vitest';
import { withoutProtection } from '../../src/formats/protection.js';
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

  it('does not take names of built-in properties for abbreviations', async () => {
    const { papers } = await parseFixture(
      '@misc{k, title = {T}, journal = constructor, abstract = {A} # __proto__ }\n',
    );
    expect(papers).toMatchObject([{ title: 'T', venue: 'constructor', abstract: 'A__proto__' }]);
  });

  it('tells which line holds which field', async () => {
    const text = readFixture('bibtex');
    const { entries } = await parseFixture(text);
    const entry = entries.find(({ paper }) => paper !== undefined);
    expect(stretches(text, entry, 'authors')).toEqual(['author = {Lovelace, Ada and Turing, Alan},']);
    expect(stretches(text, entry, 'arxivId')).toEqual(['eprint = {2402.02000},', 'archivePrefix = {arXiv},']);
    expect(stretches(text, entry, 'date')).toEqual(['year = {2020},', 'month = feb,']);
  });
});

describe('Atom', () => {
  it('tells which element holds which field, and which were not read', async () => {
    const text = readFixture('atom');
    const { entries } = await parseFixture(text);
    const entry = entries.find(({ paper }) => paper !== undefined);
    expect(stretches(text, entry, 'date')).toEqual(['<published>2024-02-01T10:00:00Z</published>']);
    expect(stretches(text, entry, 'url')).toEqual(['<id>http://arxiv.org/abs/2402.03000v1</id>']);
    expect(stretches(text, entry, 'categories')).toHaveLength(2);
    expect(entry?.diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
      ['unread-metadata', '<updated>2024-02-07T10:00:00Z</updated>'],
    ]);
  });
});
