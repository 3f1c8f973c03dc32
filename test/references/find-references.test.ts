import { describe, expect, it } from 'vitest';
import { cutReferences } from '../../src/listing/references/cut.js';
import { findReferences } from '../../src/listing/references/find-references.js';
import { atNumbers } from '../../src/listing/references/item-lines.js';

const SUBJECTS = ['rivers', 'bees', 'bridges', 'seeds', 'clouds'];
const DEEDS = ['move their beds', 'count to four', 'sing in the wind', 'wait for the rain', 'turn at night'];
const NAMES = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Hazel', 'Maple'];

/** Twenty-five references in one style, each with another title. */
function references(style: (n: number, title: string) => string): { texts: string[]; titles: string[] } {
  const titles = SUBJECTS.flatMap((subject) => DEEDS.map((deed) => `How ${subject} ${deed}`));
  return { titles, texts: titles.map((title, n) => style(n, title)) };
}

const name = (n: number): string => NAMES[n % NAMES.length]!;
const year = (n: number): number => 1980 + n;

const apa = references(
  (n, title) =>
    `${name(n)}, G., & ${name(n + 1)}, B. C. (${year(n)}). ${title}. Journal of Sand and Stones, ${n + 3}(2), ${n + 10}–${n + 29}.`,
);
const ieee = references(
  (n, title) =>
    `G. ${name(n)} and B. ${name(n + 3)}, "${title}," J. Sand Res., vol. ${n + 2}, no. 1, pp. ${n + 4}-${n + 20}, ${year(n)}.`,
);
const vancouver = references(
  (n, title) => `${name(n)} GA, ${name(n + 2)} B. ${title}. Sand Res. ${year(n)};${n + 1}(3):${n + 100}-${n + 120}.`,
);
const STYLES = [
  ['APA', apa],
  ['IEEE', ieee],
  ['Vancouver', vancouver],
] as const;

const titlesOf = (text: string): (string | undefined)[] => findReferences(text).map(({ values }) => values.title);

function wrap(text: string, width: number, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

describe.each(STYLES)('references in the style of %s', (_, { texts, titles }) => {
  it('one a line have their titles, authors and years', () => {
    const found = findReferences(texts.join('\n'));
    expect(found.map(({ values }) => values.title)).toEqual(titles);
    expect(found.map(({ values }) => values.date)).toEqual(titles.map((__, n) => String(year(n))));
    expect(found.map(({ values }) => values.authors?.length)).toEqual(titles.map(() => 2));
  });

  it('with numbers, one a line', () => {
    expect(titlesOf(texts.map((text, n) => `[${n + 1}] ${text}`).join('\n'))).toEqual(titles);
    expect(titlesOf(texts.map((text, n) => `${n + 1}. ${text}`).join('\n'))).toEqual(titles);
  });

  it('wrapped, with numbers, blank lines or hanging indents', () => {
    expect(titlesOf(texts.map((text, n) => wrap(`[${n + 1}] ${text}`, 60, '')).join('\n'))).toEqual(titles);
    expect(titlesOf(texts.map((text) => wrap(text, 60, '')).join('\n\n'))).toEqual(titles);
    expect(titlesOf(texts.map((text) => wrap(text, 60, '    ')).join('\n'))).toEqual(titles);
  });

  it('run together in a paragraph', () => {
    expect(titlesOf(texts.map((text, n) => `[${n + 1}] ${text}`).join(' '))).toEqual(titles);
  });

  it('at the end of a text', () => {
    const text =
      'We measured the beds of nine rivers over two years and found that they move with the seasons. Our model of sand ' +
      `explains most of what was seen [3].\n\nReferences\n\n${texts.map((each, n) => `[${n + 1}] ${each}`).join('\n')}`;
    expect(titlesOf(text)).toEqual(titles);
  });
});

describe('a bibliography of LaTeX', () => {
  const text =
    '\\begin{thebibliography}{10}\n\n\\bibitem{a}\nGina Alder.\n\\newblock How rivers move their beds.\n\\newblock {\\em CoRR}, 2017.\n\n' +
    '\\bibitem[Elm(2016)]{b}\nRuth Elm.\n\\newblock Bees that count to four.\n\\newblock In {\\em Proc. Insects}, 2016.\n\n\\end{thebibliography}\n';

  it('is cut at its items', () => {
    expect(titlesOf(text)).toEqual(['How rivers move their beds', 'Bees that count to four']);
  });

  it('gives places in the text', () => {
    const [first] = findReferences(text);
    const title = first?.fields.find(({ label }) => label === 'title');
    expect(text.slice(title?.start, title?.end)).toBe('How rivers move their beds');
  });
});

describe('texts without references', () => {
  it.each([
    [
      'prose',
      'We measure the beds of nine rivers over two years and find that they move with the seasons. A simple model explains it.',
    ],
    [
      'titles',
      'How Rivers Move Their Beds\nBees That Count to Four\nThe Tones of Old Bridges\nWaiting for Rain: A Survey of Seeds',
    ],
    ['a shopping list', '- milk\n- eggs\n- 2 loaves of bread\n'],
    ['code', 'const a = 1;\nfunction f(x) {\n  return x + a;\n}\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findReferences(text)).toEqual([]);
  });
});

it('time grows with the length alone', () => {
  const stretches = cutReferences(`${apa.texts.join('\n')}\n`.repeat(40));
  expect(stretches.length).toBe(1000);
});

describe('a heading among references', () => {
  const REFERENCE =
    'ALDER ; BIRCH ; CEDAR. Improving the convergence of tide methods. Journal of Sand, 34(4):3429-3455, 2024';

  it('is none with a year alone', () => {
    expect(
      titlesOf(`## Articles in journals or *preprints* (submitted between 2019 and 2022)\n\n1. ${REFERENCE}`),
    ).toEqual(['Improving the convergence of tide methods']);
  });

  it('is one that says the work', () => {
    expect(titlesOf(`### ${REFERENCE}\n\nAn abstract.`)).toEqual(['Improving the convergence of tide methods']);
  });
});

describe('items with keys and in other scripts', () => {
  it.each([
    [
      'citations of rst',
      '.. [Quill2008] M. Quill. *Slow snails*. J. Tide Pools 12, 2008.\n.. [Hale2012] I. Hale. *Walls and doors*. Walls 3, 2012.\n   https://doi.org/10.5555/w.12\n\nText behind.',
      ['Slow snails', 'Walls and doors'],
    ],
    [
      'a page of DBLP',
      '2023\n [j3] Mara Quill, Odo Fenn:\nSlow Snails with Uncertain Tides. J. Tide Pools 51(2): 101-107 (2023)\n2022\n [i4] Iris Hale:\nWalls as Games. CoRR abs/2203.00001 (2022)',
      ['Slow Snails with Uncertain Tides', 'Walls as Games'],
    ],
    [
      'Korean names with years in brackets',
      '김철수, 이영희. (2008). 고대 바다의 철. 지구화학회지, 12(3), 1-9.\n박민준. (2016). 효모의 속도. 발효연구, 4, 77-80.',
      ['고대 바다의 철', '효모의 속도'],
    ],
  ])('are cut one by one: %s', (_, text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });
});

it('do not overlap where only marks stand between two references', () => {
  const [first, second] = cutReferences('r(2021). w.[](f)- Dn 2022.Be');
  expect(first?.end).toBe(16);
  expect(second?.start).toBe(16);
});

describe('lines whose numbers count up', () => {
  const items = [
    'Alder GA, Birch B. **How rivers move in\n    the winter of the north.** *Sand Res.* 1990.',
    'Cedar C. **Why bees leave D1\n    and D2 gardens.** *Sand Res.* 2004.',
    'Dogwood DE. **Bridges that sing: current concepts.**\n    *Stones Relat Disord.* 2014.',
  ];
  const texts = items.map((item, n) => `${n + 23}. ${item}\n    <https://example.org/?term=${n}+rivers+bees+sand>`);

  it('begin a reference each, and what is indented below is its own', () => {
    const found = cutReferences(texts.join('\n')).map(({ start, end }) => texts.join('\n').slice(start, end));
    expect(found).toEqual(texts);
  });

  it('are no borders where they do not', () => {
    const [first, second] = ['Alder, G. (1990). How rivers move. J. Sand,', '12. 2001 was a year.'];
    expect(atNumbers(`${first}\n${second}`, [{ start: 0, end: 64 }])).toEqual([{ start: 0, end: 64 }]);
  });
});

describe('lines that begin with the same mark', () => {
  it.each(['-', '*', '•', '|'])('are a reference each: %s', (mark) => {
    const names = ['Ivo Ivy, Jane Juniper', 'Karl Kauri, Lena Larch', 'Mona Maple, Nora Nutmeg'];
    const lines = names.map(
      (name, i) =>
        `${mark} [${name}. "The Weight of Rain ${i}." Climate 12, no. 1 (201${i}): 41-55.](https://example.org/${i})`,
    );
    expect(titlesOf(lines.join('\n'))).toEqual([
      'The Weight of Rain 0',
      'The Weight of Rain 1',
      'The Weight of Rain 2',
    ]);
  });
});
