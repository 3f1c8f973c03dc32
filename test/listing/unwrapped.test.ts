import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/listing/account.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import { unwrapped } from '../../src/listing/unwrapped.js';

const PAPERS: readonly (readonly [authors: string, title: string, venue: string, year: string])[] = [
  [
    'Gina Alder and Bo Birch',
    'How Rivers Move Their Beds in the Long Winter of the Old North',
    'Journal of Sand',
    '2004',
  ],
  ['Dora Cedar', 'Why Bees Leave the Gardens of Small Towns Before the Rain Begins', 'Proc. Insects', '2011'],
  ['Eva Elm, Flo Fir', 'Iron in the Ancient Sea: What Stones of the Shore Tell about Storms', 'Sand Letters', '2015'],
  ['Hal Hazel', 'On the Walls of Large Doors and the People Who Walk through Them', 'Proc. Walls', '2020'],
];
const TITLES = PAPERS.map(([, title]) => title);

/** Words in lines of a width, those behind the first indented. */
function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= 70) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(line === undefined ? word : `  ${word}`);
  }
  return lines.join('\n');
}

type Form = (authors: string, title: string, venue: string, year: string) => string;
const FORMS: readonly (readonly [string, Form])[] = [
  [
    'links',
    (authors, title, venue, year) => `- ${authors}. [${title}](https://example.org/${year}). ${venue}, ${year}.`,
  ],
  ['italics', (authors, title, venue, year) => `- ${authors}: *${title}*. ${venue}, ${year}`],
  ['bold names', (authors, title, venue) => `- **${authors}.** *${title}.* ${venue}.`],
  [
    'quotation marks',
    (authors, title, venue, year) => `- ${authors}, "${title}", ${venue} [paper](https://example.org/${year})`,
  ],
];
const listOf = (form: Form): string =>
  `# Papers on sand\n\n${PAPERS.map((paper) => wrap(form(...paper))).join('\n')}\n`;

describe.each(FORMS)('a list of %s whose items are wrapped', (_, form) => {
  const text = listOf(form);

  it('is read as if they were not', () => {
    expect(parseListing(text).papers.map(({ title }) => title)).toEqual(TITLES);
    expect(parseListing(text.replaceAll('\n', '\r\n')).papers.map(({ title }) => title)).toEqual(TITLES);
  });

  it('has the places of its fields in the text', () => {
    const lines = text.split('\n');
    for (const { paper, fields } of parseListing(text).entries) {
      const span = fields.find((each) => each.fields.includes('title'))?.span;
      if (paper === undefined || span === undefined) continue;
      expect(
        text
          .slice(span.start, span.end)
          .replace(/\s+/g, ' ')
          .replace(/[.*"]+$/, ''),
      ).toBe(paper.title);
      expect(lines[span.line - 1]?.slice(span.column - 1)).toMatch(text.slice(span.start, span.start + 8));
    }
    expect(accountOf(text, parseListing(text)).lost).toBe(0);
  });

  it('is the same in a stream', async () => {
    const long = Array.from({ length: 40 }, () => text).join('\n');
    const chunks = (async function* () {
      for (let at = 0; at < long.length; at += 97) yield long.slice(at, at + 97);
    })();
    const entries = [];
    for await (const entry of parseListingStream(chunks)) entries.push(entry);
    expect(entries).toEqual(parseListing(long).entries);
  });
});

describe('lines within items', () => {
  it('stay where they were not broken for their width', () => {
    const text = PAPERS.map(([authors, title, venue]) => `- ${title}\n  ${authors}\n  ${venue}\n`).join('');
    expect(unwrapped(text)).toBe(text);
  });

  it('stay before addresses, lists and labels, and behind the breaks of Markdown', () => {
    const items = PAPERS.map(([authors, title]) =>
      wrap(`- ${authors}: *${title}*, which says much about sand and stones`),
    );
    const kept = ['https://example.org/a', '- a nested item', 'DOI: 10.5555/1', '```'].map(
      (line) => `${items[0]}\n  ${line}`,
    );
    const hard = `- Some words that go on for about as long as a line of this list  \n  and more of them behind it`;
    const text = [...items, ...kept, hard].join('\n');
    const joined = unwrapped(text).split('\n');
    expect(joined.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim())).toEqual([
      'https://example.org/a',
      '- a nested item',
      'DOI: 10.5555/1',
      '```',
      'and more of them behind it',
    ]);
  });
});
