import { describe, expect, it } from 'vitest';
import { everydayTitle, inCapitals } from '../../bench/listing/fields/layouts/everyday.js';
import { Choice } from '../../bench/listing/fields/layouts/random.js';
import { accountOf } from '../../src/listing/account.js';
import { commentMarks } from '../../src/listing/comment-marks.js';
import { hasPaperTable } from '../../src/listing/paper-tables.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import type { Entry } from '../../src/paper/reader/entry.js';

const choice = new Choice(11);
const ITEMS = [...new Set(Array.from({ length: 60 }, () => inCapitals(everydayTitle(choice))))].map(
  (title, i) => `- [${title}](https://arxiv.org/abs/2401.${String(10_000 + i)}) (20${10 + (i % 10)})`,
);
const LIST = ITEMS.join('\n');

const keys = (text: string): string[] =>
  parseListing(text).papers.map(({ title, arxivId, date }) => `${title}|${arxivId}|${date}`);

/** Share of the papers of one reading that the other has too. */
function shared(one: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  return one.filter((key) => known.has(key)).length / Math.max(one.length, other.length);
}

describe('a list of papers', () => {
  it('gives a paper for each of its items, with its own identifier', () => {
    expect(keys(LIST)).toHaveLength(ITEMS.length);
    keys(LIST).forEach((key, i) => {
      expect(key).toContain(`2401.${10_000 + i}`);
    });
  });

  it('cut in two gives the papers of both parts', () => {
    const half = ITEMS.length / 2;
    const parts = [...keys(ITEMS.slice(0, half).join('\n')), ...keys(ITEMS.slice(half).join('\n'))];
    expect(shared(keys(LIST), parts)).toBeGreaterThanOrEqual(0.99);
  });

  it('shuffled gives the same papers', () => {
    expect(shared(keys(LIST), keys(new Choice(3).shuffled(ITEMS).join('\n')))).toBeGreaterThanOrEqual(0.99);
  });

  it('with one item replaced changes in no other', () => {
    const changed = [...ITEMS];
    changed[20] = '- [Clocks That Forget the Hour](https://arxiv.org/abs/2402.00001) (2024)';
    const before = keys(LIST).filter((_key, i) => i !== 20);
    expect(
      shared(
        before,
        keys(changed.join('\n')).filter((key) => !key.includes('2402.00001')),
      ),
    ).toBeGreaterThanOrEqual(0.99);
  });

  it.each([
    ['quoted', (item: string) => `> ${item}`],
    ['indented', (item: string) => `    ${item}`],
    ['numbered', (item: string, i: number) => `${i + 1}. ${item.slice(2)}`],
  ] as const)('%s gives the same papers', (_name, change) => {
    expect(shared(keys(LIST), keys(ITEMS.map(change).join('\n')))).toBeGreaterThanOrEqual(0.99);
  });

  it('is the same in a stream, block by block', async () => {
    const long = Array.from(
      { length: 12_000 },
      (_unused, i) => `- [${everydayTitle(choice)} ${i}](https://example.org/${i}) (2020)`,
    ).join('\n');
    const whole = parseListing(long);
    const entries: Entry[] = [];
    for await (const entry of parseListingStream(long.match(/[\s\S]{1,9973}/g) ?? [])) entries.push(entry);
    expect(entries).toEqual(whole.entries);
    expect(accountOf(long, whole).lost).toBe(0);
    expect(whole.papers.length).toBeGreaterThan(11_900);
  });
});

describe('headings above papers', () => {
  it('are their sections', () => {
    const text = `# Water\n\n## Rivers\n\n${ITEMS.slice(0, 4).join('\n')}\n\n## Lakes\n\n${ITEMS.slice(4, 8).join('\n')}\n`;
    expect(parseListing(text).papers.map(({ sections }) => sections?.join(' > '))).toEqual([
      ...Array(4).fill('Water > Rivers'),
      ...Array(4).fill('Water > Lakes'),
    ]);
  });
});

describe('links of a list', () => {
  it('keep their kinds, and the field that holds them', () => {
    const [paper] = parseListing(
      ITEMS.map((item) => `${item} [[code]](https://github.com/example/x)`).join('\n'),
    ).papers;
    expect(paper?.links.map(({ kind, field }) => [kind, field])).toEqual([
      ['paper', 'title'],
      ['code', undefined],
    ]);
    expect(paper?.url).toBe('https://arxiv.org/abs/2401.10000');
  });
});

describe('hostile lists', () => {
  it.each([
    ['a row of links', '[a](https://example.org/a) '.repeat(20_000)],
    ['nested brackets', `${'['.repeat(2000)}a${']'.repeat(2000)}`],
    ['nested lists', Array.from({ length: 2000 }, (_unused, i) => `${' '.repeat(i % 300)}- item`).join('\n')],
    ['unclosed marks', '**[a](b *c `d <a href="'.repeat(3000)],
    ['names of built-in properties', '- [__proto__](https://example.org/constructor) toString __proto__\n'.repeat(300)],
    ['right-to-left text', '- كيف تتحرك الأنهار في الشتاء (2020)\n'.repeat(200)],
    ['one long word', 'a'.repeat(300_000)],
    ['bars', '|'.repeat(100_000)],
  ])('are read without loss: %s', (_name, text) => {
    expect(accountOf(text, parseListing(text)).lost).toBe(0);
  });
});

describe('what mails quote', () => {
  const quoted = ['On Tuesday, Ben Birch wrote:', ...ITEMS.map((item) => `> ${item}`)].join('\n');

  it('gives the papers that stand in it', () => {
    expect(keys(quoted)).toEqual(keys(LIST));
  });

  it('has marks of quotation that are accounted for', () => {
    expect(accountOf(quoted, parseListing(quoted)).lost).toBe(0);
  });

  it('keeps the places of its fields', () => {
    const [entry] = parseListing(quoted).entries.filter(({ paper }) => paper !== undefined);
    const title = entry?.fields.find(({ fields }) => fields.includes('title'))?.span;
    expect(quoted.slice(title?.start, title?.end)).toBe(entry?.paper?.title);
  });
});

describe('comments of a program', () => {
  const items = [
    'Alder, G., & Birch, B. (1979). How rivers move in the winter. Journal of Sand, 47(2), 263-291.',
    'Cedar, D. (2004). Why bees leave\nthe garden. Journal of Insects, 8(1), 1-9.',
    'Elm, E., & Fir, F. (2011). Iron in the ancient sea. Journal of Stones, 3(4), 17-30.',
  ];
  const lines = items.join('\n\n').split('\n');

  it.each(['#', '//', '///', '//!', '%', ';;', '!', '*'])('give the papers that stand behind %s', (mark) => {
    const listing = parseListing(lines.map((line) => `${mark} ${line}`.trimEnd()).join('\n'));
    expect(listing.papers.map(({ title }) => title)).toEqual([
      'How rivers move in the winter',
      'Why bees leave the garden',
      'Iron in the ancient sea',
    ]);
    expect(listing.papers[1]?.authors).toEqual(['Cedar, D.']);
  });

  it('are no headings and no bullets', () => {
    const titles = ['How rivers move in the winter', 'Why bees leave the garden', 'Iron in the ancient sea'];
    for (const mark of ['#', '*']) expect(commentMarks(titles.map((title) => `${mark} ${title}`))).toBeUndefined();
    expect(commentMarks(titles.map((title) => `*     ${title}`))).toBeUndefined();
  });
});

describe('a sign right before the words of every line', () => {
  const titles = [
    'How Rivers Move Their Beds in the Winter',
    'Counting Snails with Cheap Cameras: A Survey',
    'On the Speed of Yeast at Low Temperatures',
    'Why Bees Leave the Garden',
  ];

  it.each(['#', '~', '§'])('is no part of them: %s', (sign) => {
    const { papers, diagnostics } = parseListing(titles.map((title) => `${sign}${title}\n`).join(''));
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(diagnostics.filter(({ code }) => code === 'unread-metadata')).toEqual([]);
  });

  it('is one where it makes tags, numbers or stands before some lines alone', () => {
    expect(commentMarks(['#rivers', '#snails', '#yeast'])).toBeUndefined();
    expect(commentMarks(titles.map((title, i) => `#${i + 1} ${title}`))).toBeUndefined();
    expect(commentMarks(['#Rivers of the north', ...titles])).toBeUndefined();
  });
});

describe('a table that says it is one of papers', () => {
  const rows = [
    '|01|Goods: How Rivers Carry Sand|关于河流的论文|20181022-20181104|   |',
    '|02|The Wisdom of Snails|基于专家意见的算法|20181105-20181118| ann |',
    '|03|Wide & Deep Counting for Gardeners|比较流行的方法|20181119-20181202| Bo Birch |',
    '|04|Slow Bees|经典|20181203-20181216| cedar |',
  ].join('\n');

  it('gives them without any other field', () => {
    const text = `## 进度\n\n如下是论文阅读计划的排期表\n\n|序号|论文|简介|阅读日期|分享人|\n|---|---|---|---|---|\n${rows}\n`;
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual([
      'Goods: How Rivers Carry Sand',
      'The Wisdom of Snails',
      'Wide & Deep Counting for Gardeners',
      'Slow Bees',
    ]);
  });

  it('is told by the words of its head', () => {
    expect(hasPaperTable('| No | Paper | Notes |\n|:--|:-:|---|\n| 1 | Slow Bees | |')).toBe(true);
    expect(hasPaperTable('No | Papers\n---|---\n1 | Slow Bees')).toBe(true);
    expect(hasPaperTable('| Name | Title |\n|---|---|\n| Slow Bees | A song |')).toBe(false);
    expect(hasPaperTable('| Paper | Price |\nwithout a border below')).toBe(false);
  });
});

describe('identifiers without an address', () => {
  it('are papers each, in one row', () => {
    const { papers } = parseListing('2401.00001, 2401.00002v2; hep-th/9711200\n');
    expect(papers.map(({ arxivId }) => arxivId)).toEqual(['2401.00001', '2401.00002v2', 'hep-th/9711200']);
  });

  it.each([
    ['doi: 10.5555/s-0037-0001.', '10.5555/s-0037-0001'],
    ['10.5555/jos.2021.0', '10.5555/jos.2021.0'],
    ['https://www.biorxiv.org/content/10.1101/2021.01.11.200000v1.full', '10.1101/2021.01.11.200000'],
    ['https://www.nature.com/articles/s00000-021-00547-8.pdf', '10.1038/s00000-021-00547-8'],
    ['https://www.frontiersin.org/articles/10.3389/snail.2020.00123/full', '10.3389/snail.2020.00123'],
    ['https://link.springer.com/article/10.1007%2Fs00000-015-0816-y', '10.1007/s00000-015-0816-y'],
    ['https://link.springer.com/content/pdf/10.1007/978-3-319-00000-8_15.pdf', '10.1007/978-3-319-00000-8_15'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000000&type=printable',
      '10.1371/journal.pone.0000000',
    ],
  ])('%s is the identifier of its paper', (printed, doi) => {
    const text = ITEMS.slice(0, 8)
      .map((item) => item.replace(/\(https[^)]*\)/, '(https://example.org)'))
      .map((item, i) => (i === 3 ? `${item} ${printed}` : item))
      .join('\n');
    expect(parseListing(text).papers.map((paper) => paper.doi)[3]).toBe(doi);
  });
});

describe('HTML as a program writes it', () => {
  it('is read by its elements, whatever lines they are on', () => {
    const text = ITEMS.slice(0, 8)
      .map((item) => /\[(.*)\]\((.*)\) \((.*)\)/.exec(item) ?? [])
      .map(([, title, url, year]) => `<li>\n  <a href="${url}">\n    ${title}\n  </a>\n  (${year})\n</li>`)
      .join('\n');
    expect(keys(`<ul>\n${text}\n</ul>`)).toEqual(keys(ITEMS.slice(0, 8).join('\n')));
  });
});

describe('a page of HTML as a whole', () => {
  const items = ITEMS.slice(0, 8)
    .map((item) => /\[(.*)\]\((.*)\) \((.*)\)/.exec(item) ?? [])
    .map(([, title, url, year]) => `<li><a href="${url}">${title}</a>, ${year}</li>`);
  const page = (...parts: string[]): string =>
    `<!DOCTYPE html>\n<html>\n<head>\n<title>Gina Alder</title>\n<style>li { color: red }</style>\n</head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
  const script = '<script>\nconst titles = ["How Rivers Count Their Stones (2020)"];\n</script>';

  it('gives the papers that it shows, and nothing of its scripts', () => {
    const text = page(script, '<ul>', ...items.slice(0, 4), script, ...items.slice(4), '</ul>');
    expect(keys(text)).toEqual(keys(ITEMS.slice(0, 8).join('\n')));
    expect(accountOf(text, parseListing(text)).lost).toBe(0);
  });

  it('without papers is no listing', () => {
    const text = page('<h1>Bakery</h1>', '<p>We bake bread in the morning. Come and see us at the market.</p>');
    expect(parseListing(text).papers).toEqual([]);
    expect(parseListing(text).diagnostics.map(({ code }) => code)).toEqual(['not-a-listing']);
  });

  it('that never ends its scripts is read in linear time', () => {
    const text = page('<script>\n<svg>\n'.repeat(20_000), ...items);
    expect(accountOf(text, parseListing(text)).lost).toBe(0);
  });
});

describe('what is no paper', () => {
  const papers = ITEMS.slice(0, 12);

  it('is a heading like a title with papers below it', () => {
    const text = `## How Rivers Remember Their Tides and Stones\n\n${papers.slice(0, 6).join('\n')}\n\n## The Memory of Old Bridges in Large Cities\n\n${papers.slice(6).join('\n')}\n`;
    expect(keys(text)).toEqual(keys(papers.join('\n')));
    expect(parseListing(text).papers[0]?.sections).toEqual(['How Rivers Remember Their Tides and Stones']);
  });

  it('is an entry of a table of contents, wherever its address is', () => {
    const contents = ['The Memory of Old Bridges', 'How Rivers Remember'].map(
      (words) => `- [${words}](https://github.com/example/list#${words.toLowerCase().replace(/ /g, '-')})`,
    );
    expect(keys(`${contents.join('\n')}\n\n${papers.join('\n')}`)).toEqual(keys(papers.join('\n')));
  });

  it('is a bullet further out below it', () => {
    const text = ['KDD 2021', 'ICML 2020', 'ICLR 2019']
      .map(
        (venue, i) =>
          `- [${venue}](venues/${i}.md)\n${ITEMS.slice(2 * i, 2 * i + 2)
            .map((item) => `  ${item}`)
            .join('\n')}`,
      )
      .join('\n');
    const venues = parseListing(text).papers.map(({ venue }) => venue ?? '');
    expect([1, 3].map((last) => /ICML|ICLR/.test(venues[last] as string))).toEqual([false, false]);
  });

  it('is what a repository does', () => {
    const code = (n: number, gloss: string): string =>
      `- [alder/snails-${n}](https://github.com/alder/snails-${n}) : ${gloss}`;
    const text = [
      ...ITEMS.slice(0, 6),
      code(1, 'Counting Slow Snails with Small Cameras and Deep Networks'),
      code(2, 'A Toolbox for Learning Rivers of Sand from Satellites'),
    ].join('\n');
    expect(parseListing(text).papers).toHaveLength(6);
  });

  it('is what a method is called beside its paper', () => {
    const rows = ['Tidal Memory Model', 'Silent Harbour Network', 'Slow Bridge Search', 'Cold Glacier Trees'].map(
      (name, i) => `| ${name} | ${papers[i]?.slice(2).replace(/ \(\d+\)$/, '')} | ICML 201${i} |`,
    );
    const text = `| Name | Paper | Venue |\n|---|---|---|\n${rows.join('\n')}\n`;
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual(
      papers.slice(0, 4).map((item) => /\[(.*)\]/.exec(item)?.[1]),
    );
  });
});

describe('a text that is no listing', () => {
  const notes = (links: number): string =>
    Array.from(
      { length: 12 },
      (_, i) => `## Data set ${i + 1}

It has ${i + 3} rivers, and we copyright all of it under a licence of its own; see LICENSE.

- Format: zip
${i < links ? `- [How River ${String.fromCharCode(65 + i)} Finds Its Way to the Sea](https://arxiv.org/abs/2301.0000${i})` : '- Size: 3 GB'}
`,
    ).join('\n');

  it('gives the papers that are told by themselves where these are several', () => {
    const { papers, diagnostics } = parseListing(notes(6));
    expect(papers.map(({ arxivId }) => arxivId)).toEqual([0, 1, 2, 3, 4, 5].map((i) => `2301.0000${i}`));
    expect(diagnostics.every(({ code }) => code !== 'not-a-listing')).toBe(true);
  });

  it('gives none where they are few', () => {
    expect(parseListing(notes(2)).papers).toEqual([]);
  });
});

describe('a list of publications with journals in links', () => {
  it('has one paper a line', () => {
    const text = ['Rivers of Sand', 'Walls of Frost in Spring', 'Bees That Count to Four', 'Old Tides of the North']
      .map(
        (title, i) =>
          `- **Ben Birch***, Gina Alder, Carl Cedar. "${title}". [Journal of Slow Waters and Earth Systems](https://example.org/${i}), 2021, 25(${i}). DOI: [link](https://doi.org/10.5555/x.${i})`,
      )
      .join('\n');
    const { papers } = parseListing(text);
    expect(papers.map(({ title }) => title)).toHaveLength(4);
    expect(papers.map(({ authors }) => authors?.length)).toEqual([3, 3, 3, 3]);
  });
});

describe('a list of publications with conferences in italics', () => {
  it('has one paper a line', () => {
    const text = ['Rivers of Sand', 'Walls of Frost in Spring', 'Bees That Count to Four', 'Old Tides of the North']
      .map(
        (title, i) =>
          `- [${title}](https://example.org/${i}.pdf) by Ben Birch, Gina Alder. *European Conference on Slow Waters (ECSW)*, Oslo (Norway), 202${i}.`,
      )
      .join('\n');
    const { papers } = parseListing(text);
    expect(papers.map(({ venue }) => venue)).toEqual(Array(4).fill('European Conference on Slow Waters (ECSW)'));
  });
});

describe('items led by links, with abstracts below', () => {
  it('are no prose, however long these are', () => {
    const text = [
      'Rivers of Sand under a Winter Moon',
      'Walls of Frost in Spring',
      'Bees That Count to Four',
      'Old Tides',
    ]
      .map(
        (
          title,
          i,
        ) => `- **[${title}: What We Know](https://arxiv.org/abs/2608.2012${i})**  \`arXiv:2608.2012${i}\`  \`cs.CV\`
  _Gina Alder, Ben Birch, Carl Cedar, et al._
  <details open><summary>Abstract</summary>
  ${'We show that rivers move their beds, and propose a model of sand that explains most of it. '.repeat(9)}
  </details>
`,
      )
      .join('\n');
    const { papers } = parseListing(text);
    expect(papers.map(({ title }) => title)).toEqual([
      'Rivers of Sand under a Winter Moon: What We Know',
      'Walls of Frost in Spring: What We Know',
      'Bees That Count to Four: What We Know',
      'Old Tides: What We Know',
    ]);
    expect(papers.every(({ abstract }) => abstract.startsWith('We show that rivers'))).toBe(true);
  });
});
