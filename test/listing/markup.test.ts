import { describe, expect, it } from 'vitest';
import { accountOf, parseListing } from '../../src/index.js';
import { elementClass } from '../../src/listing/structure/element-class.js';
import { leadOf } from '../../src/listing/structure/line-lead.js';
import { structureOf } from '../../src/listing/structure/structured-line.js';

const printed = (text: string): string[] =>
  structureOf(text).map(({ tokens }) =>
    tokens
      .map(({ type, text: spelt, url }) =>
        type === 'mark' ? `<${spelt}${url === undefined ? '' : ` ${url}`}>` : spelt,
      )
      .join(' '),
  );

describe('links whose addresses stand elsewhere', () => {
  const below = '\n\n[1]: https://example.org/a "What it is"\n[two words]: <https://example.org/b>\n';

  it.each([
    ['with a label', '[Slow Snails][1]', '<[> Slow Snails <]( https://example.org/a>'],
    ['with a label behind a blank', '[Slow Snails] [Two  Words]', '<[> Slow Snails <]( https://example.org/b>'],
    ['with a label that no line explains', '[Slow Snails][3]', '<[> Slow Snails ] <[> 3 ]'],
  ])('lead there %s', (_name, text, expected) => {
    expect(printed(text + below)[0]).toBe(expected);
  });

  it('lead there by their own words, if these are many enough to be no name', () => {
    const text = '[Counting Slow Snails by Hand][] and [Counting Slow Snails by Hand], [Gina Alder]\n';
    const defined = '[counting slow snails by hand]: https://example.org/a\n[gina alder]: https://example.org/b\n';
    const [line = ''] = printed(`${text}\n${defined}`);
    expect(line.match(/<\]\( https:\/\/example.org\/a>/g)).toHaveLength(2);
    expect(line).not.toContain('example.org/b');
  });

  it('are none in the lines that explain them', () => {
    expect(printed(`a${below}`).slice(1)).toEqual(['<comment>', '<comment>']);
  });

  it('give papers their identifiers, and lose nothing', () => {
    const text = [
      '- [Counting Slow Snails by Hand][a]',
      '- [Frost on the Northern Bridge][b]',
      '- [What the Dunes Remember of Wind][c]',
      '',
      '[a]: https://arxiv.org/abs/2401.00011',
      '[b]: https://arxiv.org/abs/2401.00012',
      '[c]: https://arxiv.org/abs/2401.00013',
    ].join('\n');
    const listing = parseListing(text);
    expect(listing.papers.map(({ title, arxivId }) => `${arxivId} ${title}`)).toEqual([
      '2401.00011 Counting Slow Snails by Hand',
      '2401.00012 Frost on the Northern Bridge',
      '2401.00013 What the Dunes Remember of Wind',
    ]);
    expect(accountOf(text, listing).lost).toBe(0);
  });
});

describe('a list of LaTeX', () => {
  const lists = (item: string): string => `\\begin{itemize}\n  \\item ${item}\n\\end{itemize}\n`;

  it.each([
    ['bold', '\\textbf{Slow Snails}, 2020', '<bullet> <**> Slow Snails <**> , 2020'],
    ['italics', '\\emph{Slow} and \\textit{Snails}', '<bullet> <*> Slow <*> and <*> Snails <*>'],
    [
      'a link',
      '\\href{https://example.org/a}{Slow [Snails]}',
      '<bullet> <[> Slow [ Snails ] <]( https://example.org/a>',
    ],
    ['an address', '\\url{https://example.org/a}', '<bullet> <url https://example.org/a>'],
    ['quotation', "``Slow Snails''", '<bullet> “ Slow Snails ”'],
    ['braces of no command', '\\textbf{The {DNA} of Snails}', '<bullet> <**> The { DNA } of Snails <**>'],
    ['a brace too many', 'Snails} and', '<bullet> Snails <</font> and'],
  ])('has the marks that all lists have: %s', (_name, text, expected) => {
    expect(printed(lists(text))[1]).toBe(expected);
  });

  it('says nothing by its commands', () => {
    expect(printed(lists('a'))).toEqual(['<comment>', '<bullet> a', '<comment>']);
  });

  it('has headings', () => {
    expect(leadOf('\\subsection*{Snails}')).toMatchObject({ kind: 'heading', level: 2 });
  });

  it('is none where no item begins', () => {
    expect(printed('The \\emph{slow} snail')).toEqual(['The \\ emph { slow } snail']);
  });

  it('is read with its fields', () => {
    const text = lists(
      [
        '\\textbf{Counting Slow Snails by Hand}, Gina Alder and Ben Birch, \\textit{J. Gard. Ecol.}, 2018.',
        '\\textbf{Frost on the Northern Bridge}, Carl Cedar, \\textit{Cold Reg. Sci.}, 2021.',
        '\\textbf{What the Dunes Remember}, Dora Elm, \\textit{Sand Lett.}, 2022. \\href{https://arxiv.org/abs/2201.00013}{[arXiv]}',
      ].join('\n  \\item '),
    );
    expect(parseListing(text).papers).toMatchObject([
      {
        title: 'Counting Slow Snails by Hand',
        authors: ['Gina Alder', 'Ben Birch'],
        venue: 'J. Gard. Ecol.',
        date: '2018',
      },
      { title: 'Frost on the Northern Bridge', authors: ['Carl Cedar'], venue: 'Cold Reg. Sci.', date: '2021' },
      { title: 'What the Dunes Remember', authors: ['Dora Elm'], date: '2022', arxivId: '2201.00013' },
    ]);
  });
});

describe('tables that are drawn by signs', () => {
  const rows = [
    'Slow Snails of the Wall   Gina Alder   2018',
    'Frost, Snow and Bridges   Carl Cedar   2021',
    'What Dunes Remember       Dora Elm     2022',
  ];
  const header = 'Title                     Authors      Year';
  const papers = [
    { title: 'Slow Snails of the Wall', authors: ['Gina Alder'], date: '2018' },
    { title: 'Frost, Snow and Bridges', authors: ['Carl Cedar'], date: '2021' },
    { title: 'What Dunes Remember', authors: ['Dora Elm'], date: '2022' },
  ];

  it('are read by the columns of their borders, as reStructuredText has them', () => {
    const border = '========================  ===========  ====';
    expect(parseListing([border, header, border, ...rows, border].join('\n')).papers).toMatchObject(papers);
  });

  it('are read by the columns of the border below the header', () => {
    const border = '------------------------  -----------  ----';
    expect(parseListing([header, border, ...rows].join('\n')).papers).toMatchObject(papers);
  });

  it('are read between lines of a grid', () => {
    const line = '+-------------------------+------------+------+';
    const cells = (row: string): string => `| ${row.replace(/ {3,}/g, ' | ')} |`;
    const text = [line, cells(header), line.replace(/-/g, '='), ...rows.flatMap((row) => [cells(row), line])].join(
      '\n',
    );
    expect(parseListing(text).papers).toMatchObject(papers);
  });

  it('have cells that go on over several lines of a grid', () => {
    const text = [
      '+---------------------+----------------+------+',
      '| Title               | First author   | Year |',
      '+=====================+================+======+',
      '| Slow Snails of      | Gina Alder     | 2018 |',
      '| the Northern Wall   |                |      |',
      '+---------------------+----------------+------+',
      '| Frost, Snow and Ice | Carl           | 2021 |',
      '|                     | Cedar          |      |',
      '+---------------------+----------------+------+',
    ].join('\n');
    const listing = parseListing(text);
    expect(listing.papers).toMatchObject([
      { title: 'Slow Snails of the Northern Wall', authors: ['Gina Alder'], date: '2018' },
      { title: 'Frost, Snow and Ice', authors: ['Carl Cedar'], date: '2021' },
    ]);
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it('end where a blank line stands below a border', () => {
    const border = '====  ====';
    expect(printed(`${border}\na     b\n${border}\n\nc     d\n${border}\n`)[3]).toBe('c <gap> d');
  });

  it('have a row for each line where only the header and the end are drawn', () => {
    const line = '+----+----+';
    expect(printed(`${line}\n| a  | b  |\n${line}\n| c  | d  |\n| e  | f  |\n${line}\n`)).toHaveLength(6);
  });

  it('keep a row whole where its text crosses the border of a column', () => {
    const border = '====  ====';
    expect(printed(`${border}\na     b\nlonger c\n${border}\n`).slice(1, 3)).toEqual(['a <|> b', 'longer c']);
  });
});

describe('classes of elements', () => {
  it.each([
    ['<div class="title">', 'title'],
    ['<span class="pub-authors small">', 'authors'],
    ["<td class='journal'>", 'venue'],
    ['<p itemprop="headline">', 'title'],
    ['<span class=year>', 'date'],
    ['<div class="page-title">', undefined],
    ['<div class="subtitles">', undefined],
    ['<div id="title">', undefined],
  ])('of %s say %s', (tag, expected) => {
    expect(elementClass(tag)).toBe(expected);
  });

  it('tell the fields of records', () => {
    const record = (title: string, authors: string, venue: string): string =>
      `<div class="item">\n  <div class="paper-title">${title}</div>\n  <div class="authors">${authors}</div>\n  <div class="venue">${venue}</div>\n</div>\n`;
    const text =
      record('Slow Snails &amp; Others', 'Gina Alder, Ben Birch', 'Garden Letters, 2018') +
      record('Frost, Snow, Bridges', 'Carl Cedar', 'Cold Regions, 2021') +
      record('What Dunes Remember', 'Dora Elm', 'Sand, 2022');
    expect(parseListing(text).papers).toMatchObject([
      { title: 'Slow Snails & Others', authors: ['Gina Alder', 'Ben Birch'], date: '2018' },
      { title: 'Frost, Snow, Bridges', authors: ['Carl Cedar'], date: '2021' },
      { title: 'What Dunes Remember', authors: ['Dora Elm'], date: '2022' },
    ]);
  });
});

describe('numbers before lines', () => {
  it.each([
    ['1/ a', 'number', 1],
    ['3/12 a', 'number', 3],
    ['2/n a', 'number', 2],
    ['1/2', 'none', undefined],
    ['2008\ta', 'none', undefined],
    ['7\ta', 'number', 7],
  ] as const)('of %s are %s', (line, kind, count) => {
    expect(leadOf(line)).toMatchObject({ kind, count });
  });
});
