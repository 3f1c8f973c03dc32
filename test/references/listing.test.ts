import { describe, expect, it } from 'vitest';
import { parseListing, parseListingStream } from '../../src/index.js';
import { STYLED } from './styles.js';

const IEEE = STYLED.filter(({ style }) => style.startsWith('IEEE')).map(({ text }) => text);

describe('a listing of references', () => {
  const listing = parseListing(IEEE.join('\n'));

  it('has their papers', () => {
    expect(listing.papers).toMatchObject([
      { title: 'How rivers move their beds', authors: ['G. Alder', 'B. Birch'], venue: 'J. Sand Res.', pages: '1-9' },
      { title: 'Bees that count to four', date: '2004', type: 'proceedings' },
    ]);
  });

  it('says where each field stands', () => {
    const [entry] = listing.entries;
    const title = entry?.fields.find(({ fields }) => fields.includes('title'));
    expect(IEEE.join('\n').slice(title?.span.start, title?.span.end)).toBe('How rivers move their beds');
  });

  it('names what no field takes', () => {
    const text =
      'Alder, G. (2001). Deep Rivers. Cambridge, MA: MIT Press.\nBirch, B. (2003). Slow Bees. Leeds: Hive Press.\n'.repeat(
        1,
      );
    const { papers, diagnostics } = parseListing(text);
    expect(papers.map(({ publisher }) => publisher)).toEqual(['MIT Press', 'Hive Press']);
    expect(
      diagnostics
        .filter(({ code }) => code === 'unread-value')
        .map(({ message }) => message)
        .join(),
    ).toContain('Leeds');
  });
});

describe('references of reStructuredText', () => {
  const text = [
    '.. [Alder05] Alder *et al.* (2005),',
    '   *Rivers that carry sand as a tool for the sea*,',
    '   `Journal of Sand <https://doi.org/10.5555/sand.1>`__.',
    '',
    '.. [Birch15] Birch *et al.* (2015),',
    '   *Counting snails with cheap cameras*,',
    '   `Garden Science <https://doi.org/10.5555/garden.2>`_.',
    '',
    '.. [Cedar18] Cedar & Elm (2018),',
    '   *Slow bees: a kinetic interface*,',
    '   `Insects <https://doi.org/10.5555/insects.3>`__.',
  ].join('\n');
  const { papers, diagnostics } = parseListing(text);

  it('have links whose marks are no part of a field', () => {
    expect(papers.map(({ title }) => title)).toEqual([
      'Rivers that carry sand as a tool for the sea',
      'Counting snails with cheap cameras',
      'Slow bees: a kinetic interface',
    ]);
    expect(papers.map(({ doi }) => doi)).toEqual(['10.5555/sand.1', '10.5555/garden.2', '10.5555/insects.3']);
  });

  it('have keys and addresses that are read', () => {
    expect(diagnostics.filter(({ code }) => code === 'unread-metadata')).toEqual([]);
  });
});

describe('a text with a bibliography at its end', () => {
  const prose =
    'We measured the beds of nine rivers over two years and found that they move with the seasons. The model of sand that we ' +
    'fitted explains most of what was seen, and nothing else does.';

  it('gives the papers of the bibliography, and names the rest', () => {
    const { papers, diagnostics } = parseListing(`${prose}\n\nReferences\n\n${IEEE.join('\n')}\n`);
    expect(papers.map(({ title }) => title)).toEqual(['How rivers move their beds', 'Bees that count to four']);
    expect(diagnostics.some(({ code, message }) => code === 'boilerplate' && message.includes('We measured'))).toBe(
      true,
    );
  });
});

it('a long listing of references is the same in chunks', async () => {
  const text = Array.from(
    { length: 2500 },
    (_, n) =>
      `[${n + 1}] G. Alder and B. Birch, "How rivers move bed ${n}," J. Sand Res., vol. ${n + 1}, no. 2, pp. ${n + 1}-${n + 9}, 2001.`,
  ).join('\n');
  const whole = parseListing(text);
  const papers = [];
  const chunks = text.match(/[\s\S]{1,1000}/g) ?? [];
  for await (const { paper } of parseListingStream(chunks)) if (paper !== undefined) papers.push(paper);
  expect(whole.papers).toHaveLength(2500);
  expect(papers).toEqual(whole.papers);
});

describe('a title in bold', () => {
  it('ends with it', () => {
    const text = [
      'Alder, G., & Birch, B. (2025). **Slow Solar Snails**. 2025 IEEE 53rd Snail Specialists Conference. doi: https://doi.org/10.5555/a.1',
      'Cedar, C., Dogwood, D. (2023). **Sand water storage in winter**. Solar Tides. doi: https://doi.org/10.5555/a.2',
      'Elm, E. (2021). **Expert control of frost in stone walls**. Proceedings of the Frost World Congress 2021. doi: https://doi.org/10.5555/a.3',
    ].join('\n\n');
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual([
      'Slow Solar Snails',
      'Sand water storage in winter',
      'Expert control of frost in stone walls',
    ]);
  });
});
