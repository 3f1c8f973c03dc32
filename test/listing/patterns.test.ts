import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/listing/account.js';
import { parseListing } from '../../src/listing/parse.js';

/** A paper of which every list below writes the same fields. */
interface Fields {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string;
  readonly conference: string;
  readonly year: number;
}

const fields = (title: string, authors: string, journal: string, conference: string, year: number): Fields => ({
  title,
  authors: authors.split(', '),
  journal,
  conference,
  year,
});

const PAPERS: readonly Fields[] = [
  fields('Rivers That Remember Their Tides', 'Anna Birch, Carl Cedar', 'Journal of Hydrology', 'ICML', 2021),
  fields('How Bees Fold Their Maps', 'Dan Dogwood, Eva Elm, Fay Fir', 'Animal Behaviour', 'NeurIPS', 2020),
  fields('A Grammar of Silent Glaciers', 'George Gum, Anna Birch', 'Annals of Glaciology', 'ACL', 2019),
  fields('Counting Harbours by the Sound of Their Bells', 'Ivo Ivy, Jane Juniper', 'Ecology Letters', 'CVPR', 2022),
  fields('The Weight of Northern Rain', 'Karl Kauri, Lena Larch', 'Climate Dynamics', 'AAAI', 2018),
  fields('Moss and the Memory of Old Walls', 'Mona Maple, Nora Nutmeg', 'Urban Ecology', 'ICLR', 2023),
];

const names = ({ authors }: Fields): string => authors.join(', ');
const LAYOUTS: readonly (readonly [string, (paper: Fields, index: number) => string, ('authors' | 'date')[]])[] = [
  ['title (conference year)', (p) => `${p.title} (${p.conference} ${p.year})`, ['date']],
  ['title (journal, year)', (p) => `${p.title} (${p.journal}, ${p.year})`, ['date']],
  [
    '- **title (conference year)** and authors below',
    (p) =>
      `- **${p.title} (${p.conference} ${p.year})**\n  - ${names(p)}\n  - [[Paper]](https://example.org/${p.year})`,
    ['authors', 'date'],
  ],
  [
    '- [title (year)](address), gloss',
    (p) =>
      `- [${p.title} (${p.year})](https://arxiv.org/abs/2${p.year - 2000}1.01234), introduces what it is named after`,
    ['date'],
  ],
  [
    'authors: title. conference year: pages',
    (p) => `${names(p)}: ${p.title}. ${p.conference} ${p.year}: 101-112`,
    ['authors'],
  ],
  [
    '- [authors, journal year](address): "title"',
    (p) => `- [${names(p)}, ${p.journal} ${p.year}](https://example.org/${p.year}): "${p.title}"`,
    [],
  ],
  [
    '| [authors. "title." journal (year).](address) |',
    (p) =>
      `| [${names(p)}. "${p.title}." ${p.journal} 12, no. 1 (${p.year}): 41-55.](https://example.org/${p.year}) | [code](https://github.com/example/x) |`,
    ['authors', 'date'],
  ],
];

describe('a list that writes each paper by one pattern', () => {
  it.each(LAYOUTS)('%s', (_name, write, known) => {
    const { papers } = parseListing(`${PAPERS.map(write).join('\n')}\n`);
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
    if (known.includes('date')) expect(papers.map(({ date }) => date)).toEqual(PAPERS.map(({ year }) => String(year)));
    if (known.includes('authors'))
      expect(papers.map(({ authors }) => authors?.length)).toEqual(PAPERS.map(({ authors }) => authors.length));
  });

  it('dates before titles are dates', () => {
    const { papers } = parseListing(
      PAPERS.map(({ title, year }) => `**(${year}-03) ${title}** [[pdf](https://example.org/${year})]\n`).join('\n'),
    );
    expect(papers.map(({ title, date }) => [title, date])).toEqual(
      PAPERS.map(({ title, year }) => [title, `${year}-03`]),
    );
  });
});

const TITLES = [
  'Learning to Rank with Noisy Tides',
  'On the Convergence of Rivers and Beyond',
  'Neural Ordinary Differential Equations of Moss',
  'Bayesian Optimization in High Harbours',
  'Fairness through Fog',
  'Deep Snails',
];
it.each(['- ', '* ', '• ', '1. '])(
  'reads titles alone behind “%s”, and no papers in a list of other things',
  (mark) => {
    const listing = parseListing(TITLES.map((title) => mark + title).join('\n'));
    expect(listing.papers.map(({ title }) => title)).toEqual(TITLES);
    expect(accountOf(TITLES.map((title) => mark + title).join('\n'), listing).lost).toBe(0);
    const others = [
      'Water the plants',
      'Fixed a crash when opening files',
      'Ben Birch, Institute of Walls',
      'Salt and pepper to taste',
    ];
    expect(parseListing(others.map((line) => mark + line).join('\n')).papers).toEqual([]);
  },
);

it.each<[string, (title: string, i: number) => string]>([
  [
    'labelled links',
    (title, i) => `### ${title}\n\n- Paper: https://example.org/${i}.pdf\n- Code: https://github.com/x/${i}\n`,
  ],
  ['a linked label', (title, i) => `## ${i + 1}. ${title}\n*Link*: [pdf](https://example.org/${i}.pdf)\n`],
  ['authors and venue', (title, i) => `### ${title}\nGina Alder, Ben Birch. ICML ${2010 + i}\n`],
])('takes headings above %s for titles', (_, layout) => {
  const { papers } = parseListing(`# Reading list\n\n${TITLES.map(layout).join('\n')}`);
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
});

it('keeps the signs of formulas in titles', () => {
  const titles = [
    'Dust in a $z=8.3$ Galaxy: Very High $T_{\\rm dust}$, and a Wide [OIII] Ratio',
    "Infrared Lines Fail to Constrain Sgr A*'s Output",
    'Baryoid Matter from $\\mathbb{Z}_N$ Walls: The $(N-1):1$ Origin of Moss',
  ];
  const { papers } = parseListing(
    titles.map((title, i) => `- [${title}](http://arxiv.org/abs/2605.0000${i})`).join('\n'),
  );
  expect(papers.map(({ title }) => title)).toEqual(titles);
});
