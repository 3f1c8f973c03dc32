import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkKind } from '../../src/paper/link-kind.js';
import { findLinks } from '../../src/paper/links.js';

const cases = JSON.parse(readFileSync(new URL('link-cases.json', import.meta.url), 'utf8')) as [string, string[]][];

describe('findLinks', () => {
  it.each(cases)('finds the links of %j', (text, spellings) => {
    const links = findLinks(text);
    expect(links.map((link) => link.text)).toEqual(spellings);
    for (const { text: spelling, start, end } of links) expect(text.slice(start, end)).toBe(spelling);
  });

  it('makes addresses absolute', () => {
    expect(
      findLinks('see www.a.org/b, doi:10.1145/12.3, arXiv:2401.00001 and github.com/a/b').map(({ url }) => url),
    ).toEqual([
      'https://www.a.org/b',
      'https://doi.org/10.1145/12.3',
      'https://arxiv.org/abs/2401.00001',
      'https://github.com/a/b',
    ]);
  });
});

describe('linkKind', () => {
  it.each([
    ['https://github.com/a/b', 'Code: ', 'code'],
    ['https://huggingface.co/datasets/a', 'Data: ', 'dataset'],
    ['https://huggingface.co/spaces/a', 'see ', 'demo'],
    ['https://a.github.io/b', 'Project page: ', 'project'],
    ['https://arxiv.org/abs/2401.00001', 'see ', 'paper'],
    ['https://youtu.be/x', 'Video: ', 'video'],
    ['https://example.org/x', 'The dataset is at ', 'dataset'],
    ['https://example.org/x', 'Code, data and models are at ', 'project'],
    ['https://example.org/x', 'see ', 'other'],
  ])('%s after “%s” is %s', (url, before, kind) => {
    expect(linkKind(url, before)).toBe(kind);
  });
});
