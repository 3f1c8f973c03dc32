import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byline, cleanMarkup, cleanText, paperUrl, safeUrl } from '../../src/report/clean.js';

const paper = { id: 'a', title: 'A', abstract: '', links: [] };

describe('cleanText', () => {
  it('leaves ordinary text of any script as it is', () => {
    for (const text of ['Graph networks', 'Poincaré 空間 नमस्ते', '👩‍🔬 emoji', 'שלום'])
      expect(cleanText(text)).toBe(text);
  });

  it('gives one line without control characters, reordering marks and lone surrogates, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('keeps what LaTeX yields clean', () => {
    expect(cleanMarkup('a\n\u001b[31m $x$')).not.toMatch(/\p{Cc}/u);
  });
});

describe('safeUrl', () => {
  it('passes absolute http and https addresses', () => {
    expect(safeUrl('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
    expect(safeUrl('HTTP://example.org')).toBe('http://example.org/');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@b.c',
    '//example.org/x',
    '/relative',
    'https://user:secret@example.org/',
    'https://',
    '',
  ])('refuses %j', (address) => {
    expect(safeUrl(address)).toBeUndefined();
  });

  it('never gives back quotes, angle brackets or blanks, whatever follows the host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        expect(safeUrl(`https://example.org/${rest}`) ?? '').not.toMatch(/[\s"<>]/);
      }),
    );
  });
});

describe('paperUrl', () => {
  it('prefers the printed address, then arXiv, then DOI', () => {
    expect(paperUrl({ ...paper, url: 'https://example.org/p', arxivId: '2402.10524' })).toBe('https://example.org/p');
    expect(paperUrl({ ...paper, arxivId: 'hep-th/9901001v2' })).toBe('https://arxiv.org/abs/hep-th/9901001v2');
    expect(paperUrl({ ...paper, doi: '10.1145/3613905' })).toBe('https://doi.org/10.1145/3613905');
    expect(paperUrl(paper)).toBeUndefined();
  });

  it('does not fall back where the printed address is no web address', () => {
    expect(paperUrl({ ...paper, url: 'javascript:alert(1)', doi: '10.1/x' })).toBeUndefined();
  });

  it('encodes what does not belong into a path', () => {
    expect(paperUrl({ ...paper, doi: '10.1/a?b#c"<>' })).toBe('https://doi.org/10.1/a%3Fb%23c%22%3C%3E');
  });
});

describe('byline', () => {
  it('names one author, two, or the first of many, with date and venue', () => {
    expect(byline({ ...paper, authors: ['A. One'] })).toBe('A. One');
    expect(byline({ ...paper, authors: ['A. One', 'B. Two'], date: '2024' })).toBe('A. One and B. Two · 2024');
    expect(byline({ ...paper, authors: ['A', 'B', 'C'], venue: 'X' })).toBe('A et al. · X');
    expect(byline(paper)).toBe('');
  });
});
