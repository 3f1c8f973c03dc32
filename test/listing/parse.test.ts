import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/formats/dialect.js';
import { loadParsers } from '../../src/formats/parsers.js';
import { accountOf } from '../../src/listing/account.js';
import { formatDiagnostic } from '../../src/listing/format-diagnostic.js';
import { parseListing, parseListingStream } from '../../src/listing/parse.js';
import { ListingError } from '../../src/paper/reader/diagnostic.js';
import { readFixture } from './fixtures.js';

describe('parseListing', () => {
  it('gives no papers and no diagnostics of an empty text', () => {
    for (const text of ['', '\n\n', '\ufeff', ' \t\0\u200b\n'])
      expect(parseListing(text)).toMatchObject({ papers: [], diagnostics: [] });
  });

  it('refuses what is no string, naming it', () => {
    expect(() => parseListing(7 as unknown as string)).toThrow(new TypeError('text must be a string, not 7'));
  });

  it('refuses an unknown dialect, naming those that exist', () => {
    expect(() => parseListing('', { dialect: 'latex' as Dialect })).toThrow(
      /dialect must be one of auto, plain, .*ris.*, not "latex"/,
    );
  });

  it('reads a listing as the dialect that is asked for', () => {
    expect(parseListing(readFixture('ris'), { dialect: 'ris' }).papers).toHaveLength(2);
    expect(parseListing(readFixture('ris'), { dialect: 'medline' }).papers).toHaveLength(0);
  });

  it('says which package is missing, and how to install it, and throws nothing', async () => {
    const text = readFixture('atom');
    const { papers, diagnostics } = parseListing(text);
    expect(papers).toEqual([]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['missing-package', 'error']]);
    expect(diagnostics[0]?.message).toMatch(/npm install fast-xml-parser/);
    expect(accountOf(text, parseListing(text)).lost).toBe(0);
    expect(parseListing(text, { parsers: await loadParsers('atom') }).papers).toHaveLength(4);
  });

  it('tells where each field was read', () => {
    const text = readFixture('arxiv-mailing');
    const [entry] = parseListing(text).entries.filter(({ paper }) => paper);
    const read = (field: string): string[] =>
      (entry?.fields ?? [])
        .filter(({ fields }) => fields.some((name) => name === field))
        .map(({ span }) => text.slice(span.start, span.end));
    expect(read('title')).toEqual([
      'Title: HDDL 2.1: Towards Defining a Formalism and a Semantics for Temporal HTN',
      'Planning',
    ]);
    expect(read('categories')).toEqual(['Categories: cs.AI']);
    expect(read('abstract')).toHaveLength(12);
  });

  it('throws every diagnostic in strict mode where one is worse than skipped boilerplate', () => {
    const text =
      '- [Bees That Count to Four](https://arxiv.org/abs/2401.00001)\n- [How Rivers Move](https://arxiv.org/abs/2401.00001)\n';
    expect(() => parseListing(text, { strict: true })).toThrow(ListingError);
    try {
      parseListing(text, { strict: true });
    } catch (error) {
      expect((error as ListingError).diagnostics.map(({ code }) => code)).toContain('same-title');
      expect((error as ListingError).message).toMatch(/\(line \d, column 1\)/);
    }
    expect(parseListing(readFixture('trending'), { strict: true }).papers).toHaveLength(119);
  });
});

describe('parseListingStream', () => {
  it('throws in strict mode at the entry that is wrong', async () => {
    const read = async (): Promise<void> => {
      for await (const _entry of parseListingStream(['Sign in to ', 'read on\n'], { strict: true }));
    };
    await expect(read()).rejects.toThrow(ListingError);
  });
});

describe('formatDiagnostic', () => {
  it('points at the place in a code frame', () => {
    const abstract = 'We propose the Transformer, a network of attention alone. It is fast to train.';
    const text = `Sign in\nAttention Is All You Need\n${abstract}\n`;
    const [diagnostic] = parseListing(text).diagnostics;
    expect(diagnostic && formatDiagnostic(diagnostic, text)).toBe(
      ['1:1 info boilerplate: “Sign in” is not part of a paper', '  1 | Sign in', `    | ${'^'.repeat(7)}`].join('\n'),
    );
  });

  it('shows a part of a long line', () => {
    const text = readFixture('trending');
    const span = { start: 3000, end: 3010, line: 5, column: 1000 };
    const frame = formatDiagnostic({ severity: 'info', code: 'stray-text', message: 'x', span }, text);
    for (const line of frame.split('\n')) expect(line.length).toBeLessThan(110);
  });
});
