import { describe, expect, it } from 'vitest';
import { ListingReader } from '../../src/listing/listing-reader.js';
import { trainedLabeller } from '../../src/listing/prose/labeller/labeller.js';
import { ProseReader } from '../../src/listing/prose/prose-reader.js';
import type { Block, BlockReader } from '../../src/paper/reader/block-reader.js';

/** What reading a text takes, counted where it does not depend on the machine. */
interface Work {
  /** Characters in all blocks that were read, those read again counted again. */
  characters: number;
  /** Pieces that the labeller was asked for. */
  pieces: number;
}

function workOf(text: string): Work {
  const work: Work = { characters: 0, pieces: 0 };
  const plain = new ProseReader((windows, block) => {
    for (const window of windows) work.pieces += window.length;
    return trainedLabeller(windows, block);
  });
  const counting: BlockReader = {
    read(block: Block) {
      work.characters += block.text.length;
      return plain.read(block);
    },
  };
  const reader = new ListingReader(() => counting, 0);
  for (const entries of [...reader.push(text), ...reader.end()]) expect(entries).toBeDefined();
  return work;
}

const sentences =
  'We propose a method that reads listings. It is fast and we show that it works on many tasks. '.repeat(4);

describe('the work of reading a listing', () => {
  it.each([
    ['papers', `A Method for Reading Listings of Papers\n${sentences.trim()}\n`],
    [
      'papers with votes and dates',
      `A Method for Listings of Papers\n${sentences.trim()}\n3 authors\n·\nFeb 16, 2024\n12\n`,
    ],
    ['one line without a blank', 'x'],
    ['sentences without blanks', '.A'],
    ['two words in one', 'NetworksLarge language '],
    ['lines of few words', 'some words of a text\n'],
    ['blank lines', '\n'],
    ['titles alone', 'On the Limits of Language Models in Physics\n'],
    ['lists of names', 'John Smith, Jane Doe, '],
  ])('grows with the length alone: %s', (_name, unit) => {
    const size = 100_000;
    const once = workOf(unit.repeat(Math.ceil(size / unit.length)));
    const fourTimes = workOf(unit.repeat(Math.ceil((4 * size) / unit.length)));
    // Where no record ends, a block is read again with as much text behind it: each character three times at most.
    expect(fourTimes.characters).toBeLessThanOrEqual(3 * 4 * size);
    expect(fourTimes.pieces).toBeLessThanOrEqual(3 * 4 * once.pieces + 100);
    expect(once.characters).toBeGreaterThanOrEqual(size);
  });
});
