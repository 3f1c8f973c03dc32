import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Digest, renderDigestText } from '../../src/report.js';
import { hostileDigest } from './hostile.js';

const empty: Digest = { title: 'Paper digest', size: 0, topics: [], trends: [], picks: [] };

function digestOf(title: string): Digest {
  const paper = { id: 'a', title, abstract: '', links: [] };
  const kin = [
    {
      id: 'b',
      title: 'Another paper',
      number: 2,
      score: 0.4,
      closeness: 'close' as const,
      words: ['reasoning', 'traces'],
    },
  ];
  const entry = { number: 1, paper, keywords: ['thought anchors', 'reasoning'], kin, isNew: false };
  return { ...empty, size: 1, topics: [{ label: 'Reasoning', keywords: [], papers: [entry] }] };
}

describe('renderDigestText', () => {
  it('says that there are no papers', () => {
    expect(renderDigestText(empty)).toBe('Paper digest\nno papers\n');
  });

  it('shows title, keywords and nearest kin of a paper under its topic', () => {
    expect(renderDigestText(digestOf('Thought Anchors'), { width: 60 })).toBe(
      [
        'Paper digest',
        '1 paper · 1 topic',
        '',
        '── 1. Reasoning ─────────────────────────────────────── 1 ──',
        ' 1  Thought Anchors',
        '    thought anchors · reasoning',
        '    ~ 2 Another paper (reasoning)',
        '',
      ].join('\n'),
    );
  });

  it.each([40, 60, 80, 200])('keeps every line within %i columns', (width) => {
    for (const digest of [
      hostileDigest(),
      digestOf('界'.repeat(300)),
      digestOf('x'.repeat(1000)),
      digestOf('👩‍🔬 '.repeat(99)),
    ]) {
      for (const color of [false, true]) {
        for (const line of renderDigestText(digest, { width, color }).split('\n')) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('never lets a paper start an escape sequence', () => {
    expect(renderDigestText(hostileDigest())).not.toMatch(/[^\P{Cc}\n]/u);
    const colors = stripVTControlCharacters(renderDigestText(hostileDigest(), { color: true }));
    expect(colors).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('colours only when asked to', () => {
    expect(renderDigestText(digestOf('A'), { color: true })).toContain('\u001b[1mA\u001b[22m');
    expect(renderDigestText(digestOf('A'))).not.toContain('\u001b');
  });

  it('marks new papers and lists fifteen of them at most', () => {
    const fresh = Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, title: `Paper ${i}`, number: i + 1 }));
    const text = renderDigestText({ ...digestOf('A'), fresh });
    expect(text).toContain(' 1+ Paper 0\n');
    expect(text).toContain('and 5 more, marked + below');
  });

  it.each([39, 80.5, Number.NaN, -1])('refuses a width of %s', (width) => {
    expect(() => renderDigestText(empty, { width })).toThrow(RangeError);
  });
});
