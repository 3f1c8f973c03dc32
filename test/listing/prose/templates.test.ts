import { describe, expect, it } from 'vitest';
import { trainedLabeller } from '../../../src/listing/prose/labeller/labeller.js';
import { LineScanner } from '../../../src/listing/prose/line-scan.js';
import { type LabelledBlock, labelBlock } from '../../../src/listing/prose/roles.js';
import { Templates } from '../../../src/listing/prose/templates.js';

const TOPICS = ['graphs', 'proteins', 'galaxies', 'markets', 'robots', 'languages', 'magnets', 'storms'];

/** A record as a page prints it: title, abstract, number of authors, date, votes. */
function record(i: number): string {
  const topic = TOPICS[i % TOPICS.length] ?? '';
  const abstract = `We study ${topic} with method ${i} in depth. ${`We show that our method for ${topic} works well on many tasks. `.repeat(6)}`;
  return `A Study of the Structure of ${topic} in Depth\n${abstract.trim()}\n${(i % 9) + 1} authors\n·\nFeb ${(i % 27) + 1}, 2024\n${i}\n`;
}

const page = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_unused, i) => record(from + i)).join('');

function label(text: string, templates: Templates): { readonly labelled: LabelledBlock; readonly asked: number } {
  let asked = 0;
  const lines = new LineScanner().scan(text);
  const labelled = labelBlock(
    { text, lines, line: 1 },
    (windows, block) => {
      for (const window of windows) asked += window.length;
      return trainedLabeller(windows, block);
    },
    templates,
  );
  return { labelled, asked };
}

describe('records that a page prints in one shape', () => {
  it('are read as the first ones were, without the labeller', () => {
    const templates = new Templates();
    const first = label(page(0, 20), templates);
    const second = label(page(20, 60), templates);
    const fresh = label(page(20, 60), new Templates());
    expect(first.asked).toBe(120);
    expect(fresh.asked).toBe(240);
    expect(second.asked).toBeLessThan(30);
    expect(second.labelled.roles).toBe(fresh.labelled.roles);
  });

  it('are left to the labeller where a line has another shape', () => {
    const templates = new Templates();
    label(page(0, 20), templates);
    const odd = page(20, 60).replace('4 authors', 'Read the newsletter');
    const read = label(odd, templates);
    expect(read.labelled.roles).toBe(label(odd, new Templates()).labelled.roles);
    expect(read.asked).toBeGreaterThan(label(page(20, 60), templates).asked);
  });

  it('are left to the labeller once it read two of one shape differently', () => {
    const templates = new Templates();
    const overview = { letters: 'A?TA'.repeat(6).slice(1), text: () => '12' };
    const reading = (role: string) => (i: number) => ({
      role: overview.letters.charAt(i) === '?' ? role : overview.letters.charAt(i),
      confidence: 1,
    });
    templates.learn(overview, reading('M'));
    expect(templates.follow(overview)).toBe(overview.letters.replaceAll('?', 'm'));
    templates.learn(overview, reading('B'));
    expect(templates.follow(overview)).toBe(overview.letters);
  });
});
