import { describe, expect, it } from 'vitest';
import { accountOf, parseListing } from '../../src/index.js';

const read = (text: string) => parseListing(text);

describe('templates of citations', () => {
  it('are read with their fields, and lose nothing', () => {
    const text =
      '* {{cite journal |last1=Alder |first1=Gina |last2=Birch |first2=B. |date=March 2018 |title=Slow snails |journal=[[Garden|Garden Letters]] |volume=12 |issue=3 |pages=1–9 |doi=10.5555/gl.12.1}}\n' +
      "* {{Cite book |author=Carl Cedar |title=''Frost'' and {{nowrap|the north}} |year=1999 |publisher=Port Press |isbn=978-0-00-000000-2}}\n";
    const listing = read(text);
    expect(listing.dialect).toBe('wikitext');
    expect(listing.papers).toMatchObject([
      {
        title: 'Slow snails',
        authors: ['Alder, Gina', 'Birch, B.'],
        venue: 'Garden Letters',
        date: '2018-03',
        volume: '12',
        issue: '3',
        pages: '1–9',
        doi: '10.5555/gl.12.1',
        type: 'article',
      },
      { title: 'Frost and the north', authors: ['Carl Cedar'], date: '1999', publisher: 'Port Press', type: 'book' },
    ]);
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it('are found in the source of a page', () => {
    const text =
      'Snails are slow.<ref>{{Cite journal\n | vauthors = Alder G, Birch B\n | title = Slow snails\n | year = 2018\n}}</ref> Frost is cold.<ref>{{citation |title=Frost |last=Cedar}}</ref>\n';
    const { papers, diagnostics } = read(text);
    expect(papers).toMatchObject([{ title: 'Slow snails', authors: ['Alder G', 'Birch B'] }, { title: 'Frost' }]);
    expect(diagnostics[0]?.code).toBe('boilerplate');
  });

  it('may name a chapter of a book, and use the words of other languages', () => {
    const text =
      '{{cite book |chapter=Snails at night |title=The garden |last=Alder |year=2018}}\n{{Literatur |Autor=Carl Cedar |Titel=Frost |Sammelwerk=Nordbriefe |Jahr=2001}}\n';
    expect(read(text).papers).toMatchObject([
      { title: 'Snails at night', venue: 'The garden', type: 'chapter' },
      { title: 'Frost', authors: ['Carl Cedar'], venue: 'Nordbriefe', date: '2001' },
    ]);
  });

  it.each([
    '{{cite journal |title=Open',
    '{{cite journal |title={{x}} |',
    '{{cite journal}}}}',
    '{{cite journal\nof snails}}',
    '{{cite journal\nof snails|title=Slow snails}}',
    '{{cite book|=|__proto__=1}}',
  ])('that are broken are told of: %s', (text) => {
    const listing = parseListing(text, { dialect: 'wikitext' });
    expect(accountOf(text, listing).lost).toBe(0);
  });
});
