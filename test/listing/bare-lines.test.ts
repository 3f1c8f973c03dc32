import { describe, expect, it } from 'vitest';
import { accountOf, parseListing } from '../../src/index.js';
import { allParsers } from '../fuzz/corpus.js';
import { faultOf } from '../fuzz/listing-targets.js';

const parsers = await allParsers();
const papers = (from: number): string =>
  Array.from(
    { length: 6 },
    (_, i) => `- [A field study of snails on wall ${from + i}](https://arxiv.org/abs/2401.${10000 + from + i})\n`,
  ).join('');
const bare = (line: string, times = 100): string => `${line}\n`.repeat(times);

describe('runs of lines that say nothing', () => {
  it.each(['a', '1.', '▲ 12', '-', '12', '| 1 |'])('are one entry: %s', (line) => {
    const text = bare(line);
    const { papers: found, diagnostics } = parseListing(text, { dialect: 'plain' });
    expect(found).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-listing']);
    expect(accountOf(text, parseListing(text, { dialect: 'plain' })).lost).toBe(0);
  });

  it('leave the papers before and behind them as they are', () => {
    const text = `${papers(0)}\n${bare('▲ 3')}\n${papers(20)}`;
    const { papers: found, entries } = parseListing(text);
    expect(found.map(({ arxivId }) => arxivId)).toEqual(
      [...papers(0).matchAll(/2401\.\d+/g), ...papers(20).matchAll(/2401\.\d+/g)].map(String),
    );
    for (const { paper, span } of entries)
      if (paper !== undefined) expect(text.slice(span.start, span.end)).toContain(paper.arxivId);
    expect(entries.find(({ paper }) => paper?.arxivId === '2401.10020')?.span.line).toBe(109);
  });

  it('are read the same in pieces, with faithful places', async () => {
    for (const text of [`${bare('a')}${papers(0)}`, `${papers(0)}${bare('1.')}`, `${bare('7', 63)}${papers(0)}`])
      expect(await faultOf({ text, dialect: 'plain', sizes: [1, 7, 64] }, parsers)).toBeUndefined();
  });

  it('are none where their lines may name papers', () => {
    const text = Array.from({ length: 80 }, (_, i) => `2401.${10000 + i}\n`).join('');
    expect(parseListing(text).papers).toHaveLength(80);
    const titles = Array.from({ length: 80 }, (_, i) => `| ${i} | 蜗牛之墙${i} |\n`).join('');
    expect(parseListing(titles).diagnostics.some(({ message }) => message.startsWith('lines without'))).toBe(false);
  });
});
