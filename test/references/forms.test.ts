import { describe, expect, it } from 'vitest';
import { findReferences } from '../../src/listing/references/find-references.js';
import { formedFields } from '../../src/listing/references/formed-fields.js';
import { markedFields } from '../../src/listing/references/marked-fields.js';
import { readReference } from '../../src/listing/references/read-reference.js';

/** Fields as they are printed. */
const printed = (text: string): string[] | undefined =>
  formedFields(text)?.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);

const titlesOf = (text: string): (string | undefined)[] => findReferences(text).map(({ values }) => values.title);

describe('strings whose form tells their fields', () => {
  it.each([
    [
      'Quill and Fenn - 2008 - Slow Snails at Night.pdf',
      ['author: Quill and Fenn', 'date: 2008', 'title: Slow Snails at Night'],
    ],
    ['2012 - Hale - Walls, Big Doors.pdf', ['date: 2012', 'author: Hale', 'title: Walls, Big Doors']],
    ['Bram et al_2016_Why Bees Sing.epub', ['author: Bram et al', 'date: 2016', 'title: Why Bees Sing']],
    ['Quill & Fenn 2008: Slow Snails at Night', ['author: Quill & Fenn', 'date: 2008', 'title: Slow Snails at Night']],
    ['van Teak et al. (2016): Why Bees Sing', ['author: van Teak et al.', 'date: 2016', 'title: Why Bees Sing']],
    [
      'Mara Quill & Odo Fenn, Who Owns Slime?, 12 J. L. & Moss 33, 40 (2014).',
      [
        'author: Mara Quill & Odo Fenn',
        'title: Who Owns Slime?',
        'volume: 12',
        'container: J. L. & Moss',
        'pages: 33',
        'date: 2014',
      ],
    ],
    [
      'Iris Hale, Small Walls, Big Doors, 87 Stone L. Rev. 101 (2012)',
      [
        'author: Iris Hale',
        'title: Small Walls, Big Doors',
        'volume: 87',
        'container: Stone L. Rev.',
        'pages: 101',
        'date: 2012',
      ],
    ],
  ])('%s', (text, fields) => {
    expect(printed(text)).toEqual(fields);
  });

  it.each([
    'March 2008: Meeting in the hall',
    'Version 2008: fixes for snails',
    'Quill v. Fenn, 410 U.S. 113 (1973)',
    'notes - 2008 - snails.pdf',
    'Mara Quill. Slow snails at night. Moss Letters, 12:33-40, 2014.',
  ])('%s has none', (text) => {
    expect(formedFields(text)).toBeUndefined();
  });

  it('are a reference a line', () => {
    expect(titlesOf('Quill and Fenn 2008: Slow Snails at Night\nHale 2012: Small Walls, Big Doors\n')).toEqual([
      'Slow Snails at Night',
      'Small Walls, Big Doors',
    ]);
    expect(
      titlesOf(
        'Iris Hale, Small Walls, Big Doors, 87 Stone L. Rev. 101 (2012).\nOdo Fenn, The Snail, 101 Port L.J. 1 (2019).\n',
      ),
    ).toEqual(['Small Walls, Big Doors', 'The Snail']);
  });
});

describe('entries of LaTeX that mark their fields', () => {
  const revtex = `\\bibitem [{\\citenamefont {Quill}\\ \\emph {et~al.}(2008)\\citenamefont {Quill},
  \\citenamefont {Fenn}}]{quill2008}%
  \\BibitemOpen
  \\bibfield  {author} {\\bibinfo {author} {\\bibfnamefont {M.}~\\bibnamefont
  {Quill}}\\ and\\ \\bibinfo {author} {\\bibfnamefont {O.}~\\bibnamefont {Fenn}},\\
  }\\bibfield  {title} {\\enquote {\\bibinfo {title} {Slow snails in the {Moss}
  lattice},}\\ }\\href {\\doibase 10.5555/MossLett.1.1} {\\bibfield  {journal}
  {\\bibinfo  {journal} {Moss Lett.}\\ }\\textbf {\\bibinfo {volume} {1}},\\
  \\bibinfo {pages} {11} (\\bibinfo {year} {2008})}\\BibitemShut {NoStop}%`;

  it('as REVTeX does', () => {
    expect(readReference(revtex).values).toMatchObject({
      title: 'Slow snails in the Moss lattice',
      authors: ['M. Quill', 'O. Fenn'],
      venue: 'Moss Lett.',
      volume: '1',
      pages: '11',
      date: '2008',
      doi: '10.5555/MossLett.1.1',
    });
  });

  it('as styles of Elsevier do', () => {
    const text = `\\bibitem[{Hale and Bram(2016)}]{hale2016}
\\bibinfo{author}{Hale, I.}, \\bibinfo{author}{Bram, O.}, \\bibinfo{year}{2016}.
\\newblock \\bibinfo{title}{Walls and doors}.
\\newblock \\bibinfo{journal}{Stone Research} \\bibinfo{volume}{4}, \\bibinfo{pages}{77--80}.`;
    expect(readReference(text).values).toMatchObject({
      title: 'Walls and doors',
      authors: ['Hale, I.', 'Bram, O.'],
      venue: 'Stone Research',
      date: '2016',
    });
  });

  it('none where a brace is left open, or there is one field', () => {
    expect(markedFields('\\bibinfo{author}{Hale, I.')).toBeUndefined();
    expect(markedFields('\\bibinfo{year}{2016}')).toBeUndefined();
    expect(markedFields('Hale, I. Walls and doors. 2016.')).toBeUndefined();
  });
});

describe('a reference', () => {
  it.each([
    [
      '[1] 王杨, 李松. 庭院中的蜗牛[J]. 苔藓通报, 2008, 12(3): 1-9.',
      { title: '庭院中的蜗牛', authors: ['王杨', '李松'], date: '2008' },
    ],
    ['［2］陈槐．墙与门［D］．北京：清河大学，2012．', { title: '墙与门', authors: ['陈槐'], date: '2012' }],
    ['[3] 赵柳. 一种蜂箱: CN201510000001.1[P]. 2016-05-04.', { title: '一种蜂箱', authors: ['赵柳'] }],
    [
      'Quill M, Fenn O. Learning to read slime[C]//Proceedings of the 3rd Conference on Moss. New York: Elm Press, 2019: 101-110.',
      { title: 'Learning to read slime', venue: 'Proceedings of the 3rd Conference on Moss' },
    ],
    [
      'Hale, I. (2020, June 3). *Why the bees left* [Video]. Example Tube. https://example.org/bees',
      { title: 'Why the bees left', date: '2020-06-03' },
    ],
    [
      'Bram, O. (in press). Lying with walls: Stone and trust. *Moss Letters*.',
      { title: 'Lying with walls: Stone and trust', authors: ['Bram, O.'] },
    ],
    [
      'Mara Quill, Odo Fenn 0001, Iris Hale: Fair Division of Gardens. AAMAS 2023: 1201-1209',
      { title: 'Fair Division of Gardens', authors: ['Mara Quill', 'Odo Fenn 0001', 'Iris Hale'], date: '2023' },
    ],
    [
      'MR4000001 Quill, M.; Fenn, O. On snails in outerplanar graphs. J. Graph Moss 12 (2008), no. 3, 1–9. (Reviewer: I. Hale) 05C05',
      { title: 'On snails in outerplanar graphs', authors: ['Quill, M.', 'Fenn, O.'], date: '2008', pages: '1–9' },
    ],
  ])('is known by its marks: %s', (text, values) => {
    expect(readReference(text).values).toMatchObject(values);
  });

  it('has where it was read behind it, and the next one not', () => {
    const text = `Hale, Iris. “Salt and Silence.” Moss, vol. 80, no. 1, 2013, pp. 1-25. JSTOR, www.jstor.org/stable/90000003.
Quill, Mara, and Odo Fenn. “Mud in the Garden.” Stones, no. 121, 2013, pp. 30-55. JSTOR, doi:10.5555/stones.2013.121.
Bram, Otto, et al. Reading Walls. Harbour UP, 2009.
`;
    expect(findReferences(text).map(({ values: { title, authors } }) => [title, authors?.[0]])).toEqual([
      ['Salt and Silence', 'Hale, Iris'],
      ['Mud in the Garden', 'Quill, Mara'],
      ['Reading Walls', 'Bram, Otto'],
    ]);
  });

  it('is what a footnote of Markdown holds', () => {
    const text = `Snails are slow[^slow] and walls are not.

[^slow]: Quill, M., & Fenn, O. (2004, July). Slow snails at night. Moss Letters, 43(6), 17-77.
[^walls]: Hale, I. (2010). Walls and doors in the wind. Stone Research, 51(11), 20-47.
`;
    expect(findReferences(text).map(({ values: { title, authors, date } }) => [title, authors, date])).toEqual([
      ['Slow snails at night', ['Quill, M.', 'Fenn, O.'], '2004-07'],
      ['Walls and doors in the wind', ['Hale, I.'], '2010'],
    ]);
  });
});
