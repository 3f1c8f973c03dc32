import { describe, expect, it } from 'vitest';
import { type Dialect, parseListing } from '../../src/index.js';
import { blocksFault, readInBlocks } from '../fuzz/blocks-target.js';
import { allParsers, corpus } from '../fuzz/corpus.js';

const parsers = await allParsers();
const SIZES = { first: 700, next: 300, overrun: 20, largest: 1 << 23 };

/** Texts that once were read wrongly at the border of a block, by what they show. */
const CASES: ReadonlyMap<string, { readonly dialect: Dialect | 'auto'; readonly text: string }> = new Map([
  [
    'objects on one line have columns of that line',
    { dialect: 'json', text: JSON.stringify(Array.from({ length: 40 }, (_unused, i) => ({ title: `Snails ${i}` }))) },
  ],
  [
    'a row of Embase that ends behind the block is read with the next one',
    { dialect: 'embase', text: `"TITLE","${'Slow snails '.repeat(100)}"\n"TITLE","Frost"\n` },
  ],
  [
    'a block of BibTeX ends before or behind a return with its line feed',
    { dialect: 'bibtex', text: `${'% snails\r\n'.repeat(200)}% end\n` },
  ],
  [
    'the line above a quotation whose marks are in the next block is a mark',
    {
      dialect: 'auto',
      text: Array.from(
        'abcdefghijklmnopqrstuvwxyz',
        (letter) =>
          `Ann wrote in letter ${letter}:\n\n> Effects of moisture on ${letter}\n> Dynamic meshes of ${letter}\n`,
      ).join(''),
    },
  ],
]);

describe('texts in blocks', () => {
  it.each([...CASES])('%s', (_shows, { text, dialect }) => {
    expect(blocksFault({ text, dialect, sizes: [1, 70, 900], blocks: SIZES }, parsers)).toBeUndefined();
  });

  const texts = corpus(parsers).map((text) => [text.slice(0, 40), text.slice(0, 6000)] as const);

  it.each(texts)('lose nothing: %s', (_head, text) => {
    expect(blocksFault({ text, dialect: 'auto', sizes: [1, 70, 900], blocks: SIZES }, parsers)).toBeUndefined();
  });

  it('have the papers of the whole, wherever a block of records ends', () => {
    for (const [, text] of texts) {
      const { dialect, papers } = parseListing(text, { parsers });
      // How plain text is read is decided on its first block.
      if (dialect === 'plain') continue;
      for (let first = 700; first < 1000; first += 37) {
        const blocks = { ...SIZES, first, next: first - 400 };
        expect(readInBlocks({ dialect: 'auto', blocks }, [text], parsers).papers).toEqual(papers);
      }
    }
  });
});
