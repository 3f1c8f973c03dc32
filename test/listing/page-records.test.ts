import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

/** What is read of a text: titles, authors, dates. */
function papersOf(text: string): unknown[] {
  return parseListing(text).papers.map(({ title, authors, date }) => [title, authors?.join(' + '), date]);
}

const TITLES = ['Slow Snails at Night', 'Walls, Doors and Draughts', 'Why Bees Sing in March'];

describe('a page that prints papers on lines of their own', () => {
  it('is read by the order of its lines: a kind, title, names, number, buttons', () => {
    const text = `Moss Research, Volume 18

Research articleOpen access
${TITLES[0]}
Mara Quill, Odo Fenn
Article 204401
View PDF

Research articleAbstract only
${TITLES[1]}
Iris Hale
Article 204402
View PDF

Short communication
${TITLES[2]}
Otto Bram, Pia Teak
Article 204403
View PDF
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Mara Quill + Odo Fenn', undefined],
      [TITLES[1], 'Iris Hale', undefined],
      [TITLES[2], 'Otto Bram + Pia Teak', undefined],
    ]);
  });

  it('with pages and a day below the names', () => {
    const text = `ORIGINAL ARTICLES

${TITLES[0]}
Mara Quill, Odo Fenn
Pages: 1-18 | First Published: 02 March 2021
Abstract  Full text  PDF  References  Request permissions

${TITLES[1]}
Iris Hale, Otto Bram
Pages: 19-40 | First Published: 15 February 2021
Abstract  Full text  PDF  References  Request permissions
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Mara Quill + Odo Fenn', '2021-03-02'],
      [TITLES[1], 'Iris Hale + Otto Bram', '2021-02-15'],
    ]);
  });

  it('with what was found in a sentence between names and journal', () => {
    const text = `ARTICLES

Snails at night
Mara Quill, Odo Fenn & Iris Hale
Trails of slime are shown to tell one garden from another.
Moss 12, 1–9 (2022)
doi:10.5555/moss.2022.1
Abstract | Full Text | PDF

Old bees of the north
Otto Bram et al.
A hive is followed for eleven winters in the snow.
Moss 12, 10–19 (2022)
doi:10.5555/moss.2022.2
Abstract | Full Text | PDF
`;
    expect(papersOf(text)).toEqual([
      ['Snails at night', 'Mara Quill + Odo Fenn + Iris Hale', '2022'],
      ['Old bees of the north', 'Otto Bram', '2022'],
    ]);
  });

  it('without blank lines: proceedings with names before the conference', () => {
    const text = `${TITLES[0]}
Mara Quill, Odo Fenn; Proceedings of the Conference on Moss and Stone (CMS), 2022, pp. 1-10
[pdf] [supp] [bibtex]
${TITLES[1]}
Iris Hale; Proceedings of the Conference on Moss and Stone (CMS), 2022, pp. 11-20
[pdf] [bibtex]
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Mara Quill + Odo Fenn', '2022'],
      [TITLES[1], 'Iris Hale', '2022'],
    ]);
  });

  it('surnames and a year below the titles', () => {
    const text = `Origin paper
${TITLES[0]}
Quill, Fenn, 2008

Derivative works
${TITLES[1]}
Hale, 2012
${TITLES[2]}
Bram, Teak, Umber, 2016
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Quill + Fenn', '2008'],
      [TITLES[1], 'Hale', '2012'],
      [TITLES[2], 'Bram + Teak + Umber', '2016'],
    ]);
  });

  it('the date above the names, and dots on lines between them', () => {
    const text = `Article
Full-text available
${TITLES[0]}
March 2021
·
120 Reads
Journal of Moss
Mara Quill
·
Odo Fenn
View
Conference Paper
${TITLES[1]}
June 2020
·
12 Reads
Iris Hale
View
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Mara Quill + Odo Fenn', '2021-03'],
      [TITLES[1], 'Iris Hale', '2020-06'],
    ]);
  });

  it('results with a gloss, counts and buttons', () => {
    const text = `About 400 results for “snails”
${TITLES[0]}
M. Quill O. Fenn
Biology
Moss Letters
1 June 2013
TLDR
It is found that snails find their way home by the smell of old slime. Expand
125
PDF
Save
Alert
Cite
${TITLES[1]}
I. Hale O. Bram +3 authors P. Teak
Physics
14 May 2024
TLDR
Doors that are open let in more wind than walls do, by a factor of nine. Expand
9
Save
Alert
Cite
`;
    expect(papersOf(text).map((paper) => (paper as string[])[0])).toEqual(TITLES.slice(0, 2));
  });

  it('a profile whose counts and years stand behind wide blanks', () => {
    const text = `Title\tCited by\tYear
Snails at night in small gardens
M Quill, O Fenn
Moss Letters 12 (3), 1-18
\t125\t2013
Walls and doors in the wind
I Hale
Stone Press
\t3\t2009
`;
    expect(papersOf(text)).toEqual([
      ['Snails at night in small gardens', 'M Quill + O Fenn', '2013'],
      ['Walls and doors in the wind', 'I Hale', '2009'],
    ]);
  });

  it('people, places and days are no papers', () => {
    const text = `Committee

Mara Quill
Odo Fenn
Iris Hale

Otto Bram
Pia Teak
`;
    expect(papersOf(text)).toEqual([]);
  });
});

describe('a programme', () => {
  it('has a title behind each time and the speakers below, sessions and breaks apart', () => {
    const text = `Session 2A: Gardens (chair: Ida Oak)
10:00 ${TITLES[0]}
      Mara Quill, Odo Fenn
10:20 - 10:40 ${TITLES[1]}
      Iris Hale
12:00 Lunch in the hall
Session 2B: Hives
14.00 ${TITLES[2]}
      Otto Bram, Pia Teak
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Mara Quill + Odo Fenn', undefined],
      [TITLES[1], 'Iris Hale', undefined],
      [TITLES[2], 'Otto Bram + Pia Teak', undefined],
    ]);
  });
});

describe('a list', () => {
  it('with labelled bullets below each title', () => {
    const text = TITLES.map(
      (title, i) => `* ${title}\n  * Authors: Mara Quill, Odo Fenn\n  * Venue: Moss Letters\n  * Year: 200${i}\n`,
    ).join('');
    expect(papersOf(text)).toEqual(TITLES.map((title, i) => [title, 'Mara Quill + Odo Fenn', `200${i}`]));
  });

  it('with names and a year in brackets, and notes below', () => {
    const text = `- **${TITLES[0]}** (Quill & Fenn, 2008)
    - trails of slime
- **${TITLES[1]}** (Hale, 2012)
    - forty doors
- **${TITLES[2]}** (Bram et al., 2016)
    - sung at dawn, not dusk!
`;
    expect(papersOf(text)).toEqual([
      [TITLES[0], 'Quill + Fenn', '2008'],
      [TITLES[1], 'Hale', '2012'],
      [TITLES[2], 'Bram', '2016'],
    ]);
  });

  it('with an address below each title', () => {
    const text = TITLES.map((title, i) => `${title}\nhttps://arxiv.org/abs/2101.0000${i}\n`).join('\n');
    const read = parseListing(text).papers.map(({ title, arxivId }) => [title, arxivId]);
    expect(read).toEqual(TITLES.map((title, i) => [title, `2101.0000${i}`]));
  });

  it('in Japanese quotation marks behind a dot', () => {
    const text = `・山本花子「庭の蝸牛」『苔学会誌』12巻3号、2008年、1-9頁
・鈴木一「蜂の歌」『養蜂研究』4号、2016年、77-80頁
・高田実「壁と扉の風について」『石材学会誌』67巻2号、2011年、20-31頁
`;
    expect(papersOf(text)).toEqual([
      ['庭の蝸牛', '山本花子', '2008'],
      ['蜂の歌', '鈴木一', '2016'],
      ['壁と扉の風について', '高田実', '2011'],
    ]);
  });
});

describe('what programs write', () => {
  it('a mail of PubMed with names, journal and date in one line', () => {
    const text = `This message contains results from the National Library of Moss.
Search: snails at night
Sent on Saturday, 2020 Feb 08

1. Slow snails at night: a trial in twelve gardens.
Quill M, Fenn O, Hale I. BMJ Moss. 2020 Feb 3;12(1):e000123. doi: 10.5555/moss-2019-123.
PMID: 90000011

2. Songs of bees: humming time in old hives.
Bram O, Teak P. Hive Res Q. 2020 Feb 5. doi: 10.5555/hive.2020.9. Online ahead of print.
PMID: 90000014
`;
    expect(papersOf(text)).toEqual([
      ['Slow snails at night: a trial in twelve gardens', 'Quill M + Fenn O + Hale I', '2020-02-03'],
      ['Songs of bees: humming time in old hives', 'Bram O + Teak P', '2020-02-05'],
    ]);
  });

  it('a report in two columns, whose labels are no names', () => {
    const text = `Slow Snails at Night
Item Type\tPreprint
Author\tMara Quill
Author\tOdo Fenn
Date\t2016-01-05
Repository\tarXiv
Archive ID\tarXiv:1601.00003

Walls and Doors in Wind
Item Type\tJournal Article
Author\tIris Hale
Publication\tMoss Letters
Date\t2012
DOI\t10.5555/moss.12
`;
    expect(papersOf(text)).toEqual([
      ['Slow Snails at Night', 'Mara Quill + Odo Fenn', '2016-01-05'],
      ['Walls and Doors in Wind', 'Iris Hale', '2012'],
    ]);
  });

  it('a print of records with labels inside the line of the source', () => {
    const record = (title: string, year: number): string => `Record 1 of 2
Title: ${title}
Author(s): Quill, M (Quill, Mara); Fenn, O (Fenn, Odo)
Source: MOSS LETTERS  Volume: 12  Issue: 3  Pages: 1-9  DOI: 10.5555/moss.${year}  Published: ${year}
Times Cited in Moss Collection: 41
Accession Number: MOSS:0001
`;
    const { papers } = parseListing(`${record(TITLES[0] as string, 2008)}\n${record(TITLES[1] as string, 2012)}`);
    expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
      [TITLES[0], 'MOSS LETTERS', '2008'],
      [TITLES[1], 'MOSS LETTERS', '2012'],
    ]);
  });
});

describe('a title', () => {
  it('ends before what it stands in', () => {
    const text = `  • Was ist ein Garten?, in: Mooskunde, 2022, Heft 2, S. 115-121.
  • Die langsame Schnecke! Ein Nachwort, in: SZ 2022, Heft 18, S. 889.
  • Mauern und Türen im Wind, in Festschrift für Odo Fenn zum 70. Geburtstag, S. 197-212.
`;
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual([
      'Was ist ein Garten?',
      'Die langsame Schnecke! Ein Nachwort',
      'Mauern und Türen im Wind',
    ]);
  });

  it('stands between a name and a journal with its number', () => {
    const text = `  1. Quill, Snails rank poorly in the garden, Moss Lett, № 310, с. 1352
    https://doi.org/10.5555/S0140-6736(95)1352-3
  2. Fenn, Walls, doors and draughts: analysis of forty houses, Stone Res, № 52
    https://doi.org/10.5555/stone.52
`;
    expect(parseListing(text).papers.map(({ title, authors, doi }) => [title, authors, doi])).toEqual([
      ['Snails rank poorly in the garden', ['Quill'], '10.5555/S0140-6736(95)1352-3'],
      ['Walls, doors and draughts: analysis of forty houses', ['Fenn'], '10.5555/stone.52'],
    ]);
  });

  it('has neither the year in brackets of its link nor loses the star of its last word', () => {
    const text = `- [Advances in slow snails (2015)](https://example.org/a) (Mara Quill, Odo Fenn)
- [A Remnant Torus in the Garden M81*](https://arxiv.org/abs/2505.00001) (Iris Hale)
- [Walls and doors in the wind](https://arxiv.org/abs/2505.00002) (Otto Bram)
`;
    expect(parseListing(text).papers.map(({ title, date }) => [title, date])).toEqual([
      ['Advances in slow snails', '2015'],
      ['A Remnant Torus in the Garden M81*', undefined],
      ['Walls and doors in the wind', undefined],
    ]);
  });

  it('begins an item as it begins the others, and a journal ends before its volume', () => {
    const titles = [
      'Slow snails of the north',
      'Walls and doors in the wind',
      'Why bees sing at dawn',
      'Moss on old stones',
      'A t-squared test of wet gardens',
    ];
    const text = titles
      .map(
        (title, i) =>
          ` * ${title}. [Moss Lett. ${98 + i}, 02405${i} (201${i})](https://example.org/${i}). Free preprint at [arXiv:1805.1117${i}](https://arxiv.org/abs/1805.1117${i})\n`,
      )
      .join('');
    const { papers } = parseListing(text);
    expect(papers.map(({ title, arxivId }) => [title, arxivId])).toEqual(
      titles.map((title, i) => [title, `1805.1117${i}`]),
    );
    expect(papers.every(({ venue }) => venue === undefined || !/\d/.test(venue))).toBe(true);
  });
});
