import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, parseListing, parseListingStream } from '../../../src/index.js';
import { FEATURES, titleFeatures } from '../../../src/listing/titles/title-features.js';
import { titleOdds } from '../../../src/listing/titles/title-odds.js';
import { titleRows } from '../../../src/listing/titles/title-rows.js';
import { TITLE_WEIGHTS } from '../../../src/listing/titles/title-weights.js';

const TITLES = [
  'Effects of soil moisture on the germination of alpine sedges',
  'Randomised trial of nasal lavage for chronic sinusitis: twelve-month outcomes',
  'Message Passing on Dynamic Meshes',
  'Why do bridges hum in winter?',
  'The cost of salt taxation in coastal towns, 1750-1830',
];
const titlesOf = (text: string): string[] => parseListing(text).papers.map(({ title }) => title);

describe('titles alone', () => {
  it.each([
    ['one a line', TITLES.join('\n')],
    ['with full stops', TITLES.map((title) => (title.endsWith('?') ? title : `${title}.`)).join('\n')],
    ['with blank lines between', TITLES.join('\n\n')],
    ['with numbers', TITLES.map((title, i) => `${i + 1}. ${title}`).join('\n')],
    ['with bullets below a line', `To read before Friday:\n\n${TITLES.map((title) => `- ${title}`).join('\n')}`],
    ['in quotation marks', TITLES.map((title) => `“${title}”`).join('\n')],
    ['in bold letters', TITLES.map((title) => `* **${title}**`).join('\n')],
    ['that go on over a break', TITLES.map((title) => `- ${title.replace(/ (of|on|in) /, '\n  $1 ')}`).join('\n')],
    ['that go on without bullets', TITLES.map((title) => title.replace(/ (of|on|in) /, '\n$1 ')).join('\n\n')],
  ])('%s are the papers', (_name, text) => {
    expect(titlesOf(`${text}\n`)).toEqual(TITLES);
  });

  it('are in the sections of the headings above them', () => {
    const text = `# Soil\n\n- ${TITLES[0]}\n- ${TITLES[1]}\n\n# Meshes\n\n- ${TITLES[2]}\n`;
    expect(parseListing(text).papers.map(({ sections }) => sections)).toEqual([['Soil'], ['Soil'], ['Meshes']]);
  });

  it('stand where their words stand, and what greets is no paper', () => {
    const text = `Hello all, here is the list:\n\n${TITLES.join('\n')}\n\nSee you on Friday!\n`;
    const { papers, entries, diagnostics } = parseListing(text);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    const places = entries.flatMap(({ fields }) => fields.filter((field) => field.fields.includes('title')));
    expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual(TITLES);
    expect(diagnostics.filter(({ code }) => code === 'boilerplate')).toHaveLength(2);
  });

  it('are told from numbers and bullets that stand alone', () => {
    const [first = '', second = '', third = '', fourth = ''] = TITLES;
    const text = `${first}\n${second}\n- \n${third}\n${fourth}\n8. \n`;
    const listing = parseListing(text);
    expect(listing.papers.map(({ title }) => title)).toEqual([first, second, third, fourth]);
    expect(listing.diagnostics.map(({ message }) => message)).toEqual([
      '“-” is not part of a paper',
      '“8.” is not part of a paper',
    ]);
    expect(accountOf(text, listing).lost).toBe(0);
  });

  it.each([
    ['feeds', '\n'],
    ['returns', '\r'],
  ])('come out of a stream as they come out of the whole text, with line %s', async (_name, end) => {
    const text = `${Array.from({ length: 9000 }, (_unused, i) => `${TITLES[i % 5]} in the year of ${i}`).join(end)}${end}`;
    const streamed: string[] = [];
    const chunks = text.match(/[\s\S]{1,5000}/g) ?? [];
    for await (const { paper, repeated } of parseListingStream(chunks)) streamed.push((paper ?? repeated)?.title ?? '');
    expect(streamed).toEqual(titlesOf(text));
    expect(streamed).toHaveLength(9000);
  });
});

describe('lines that are no titles alone', () => {
  it.each([
    ['tasks', ['Call the landlord', 'Fix the login page', 'Water the plants', 'Pay the bill', 'Renew the passport']],
    [
      'sentences',
      [
        'We moved the meeting to Tuesday.',
        'You can bring your own lunch.',
        'I will send the slides tomorrow.',
        'They said that nobody was hurt.',
      ],
    ],
    [
      'changes',
      [
        'Fixed a crash when the file is empty.',
        'Added an option to skip the cache.',
        'Updated dependencies to their latest versions.',
        'Removed the old command line.',
      ],
    ],
  ])('such as %s give no papers', (_name, lines) => {
    expect(titlesOf(`${lines.map((line) => `- ${line}`).join('\n')}\n`)).toEqual([]);
  });

  it('such as titles with their authors keep the authors apart', () => {
    const text = TITLES.map(
      (title, i) => `${i + 1}. Ann Alder, Bo Birch and Cy Cedar. ${title.replace('?', '')}.`,
    ).join('\n');
    expect(parseListing(text).papers.every(({ authors }) => authors?.length === 3)).toBe(true);
  });
});

describe('the odds of a title', () => {
  it('are higher for titles than for sentences', () => {
    for (const title of TITLES)
      expect(titleOdds(title)).toBeGreaterThan(titleOdds('You can find it in the box below.'));
  });

  it('are a number for any text, from features within bounds', () => {
    expect(TITLE_WEIGHTS).toHaveLength(FEATURES);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(Number.isFinite(titleOdds(line))).toBe(true);
        for (const feature of titleFeatures(line)) expect(feature >= 0 && feature < FEATURES).toBe(true);
      }),
    );
  });

  it('are asked for rows of bounded length, however many lines go on', () => {
    const rows = titleRows('a few small words that go on and\n'.repeat(2000));
    expect(Math.max(...rows.map(({ words }) => words.end - words.start))).toBeLessThan(500);
  });

  it('belong to rows that hold every visible character once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(...TITLES, '', '  - x', '**a b**', '****', 'of', '3.', '- ', '“', '(and', '…', '\u2028'),
        ),
        (lines) => {
          const text = lines.join('\n');
          let at = 0;
          for (const { whole, words } of titleRows(text)) {
            expect(text.slice(at, whole.start).trim()).toBe('');
            expect(whole.start).toBeGreaterThanOrEqual(at);
            expect(words.start).toBeGreaterThanOrEqual(whole.start);
            expect(words.end).toBeLessThanOrEqual(whole.end);
            at = whole.end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });
});
