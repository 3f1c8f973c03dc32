import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilesOf } from '../../src/listing/structure/inline-grammar.js';
import { leadOf } from '../../src/listing/structure/line-lead.js';
import { structureOf } from '../../src/listing/structure/structured-line.js';

const printed = (text: string): string[] =>
  structureOf(text).flatMap(({ tokens }) =>
    tokens.map(({ type, text: spelt, url }) =>
      type === 'mark' ? `<${spelt}${url === undefined ? '' : ` ${url}`}>` : spelt,
    ),
  );

/** What stands between the tiles of a line and is no blank; tiles out of order are as bad. */
function uncovered(line: string): string {
  let at = 0;
  let between = '';
  for (const { start, end } of tilesOf(line)) {
    between += start < at ? '<' : line.slice(at, start);
    at = end;
  }
  return (between + line.slice(at)).trim();
}

describe('the marks of a line', () => {
  it.each([
    ['Markdown', '[A title](https://example.org/a)', ['<[>', 'A', 'title', '<]( https://example.org/a>']],
    ['HTML', '<a href="https://example.org/a">A title</a>', ['<[>', 'A', 'title', '<]( https://example.org/a>']],
    ['org', '[[https://example.org/a][A title]]', ['<[>', 'A', 'title', '<]( https://example.org/a>']],
  ])('are the same in %s', (_name, text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it('keep brackets inside an address', () => {
    expect(printed('[pdf](http://a.org/x_(1).pdf)')).toContain('<]( http://a.org/x_(1).pdf>');
  });

  it('read a badge as one mark that leads where it is linked to', () => {
    expect(printed('[![arXiv](https://img.example/a.svg)](https://arxiv.org/abs/2401.00001)')).toEqual([
      '<img https://arxiv.org/abs/2401.00001>',
    ]);
  });

  it('take stars and underscores inside words for what they are', () => {
    expect(printed('A* search of snake_case')).toEqual(['A', '*', 'search', 'of', 'snake', '_', 'case']);
    expect(printed('*A* _search_')).toEqual(['<*>', 'A', '<*>', '<*>', 'search', '<*>']);
  });

  it('tell columns by wide blanks', () => {
    expect(printed('Graph    A title    2023')).toEqual(['Graph', '<gap>', 'A', 'title', '<gap>', '2023']);
  });

  it('cover every line, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const line = text.replace(/\n/g, ' ');
        expect(uncovered(line)).toBe('');
      }),
    );
  });

  it.each(['__proto__', 'constructor', '[__proto__](__proto__)', '[', '](', '<', '<a href="', '`', '![x](', '**'])(
    'read %s',
    (text) => {
      expect(uncovered(text)).toBe('');
    },
  );
});

describe('the lead of a line', () => {
  it.each([
    ['- a', 'bullet', 0, undefined],
    ['  * [ ] a', 'bullet', 0, undefined],
    ['12. a', 'number', 0, 12],
    ['[3] a', 'number', 0, 3],
    ['7\tGina Alder', 'number', 0, 7],
    ['### 4. a', 'heading', 3, 4],
    ['<li>a', 'bullet', 0, undefined],
    ['<h2>a', 'heading', 2, undefined],
    ['2019. a', 'none', 0, undefined],
    ['a - b', 'none', 0, undefined],
  ] as const)('of %s is %s', (line, kind, level, count) => {
    const lead = leadOf(line);
    expect({ kind: lead.kind, count: lead.count }).toEqual({ kind, count });
    if (kind === 'heading') expect(lead.level).toBe(level);
  });

  it('counts beyond 999, but takes a year for none', () => {
    expect(leadOf('1024. Rivers of Sand')).toMatchObject({ kind: 'number', count: 1024 });
    expect(leadOf('2024. Rivers of Sand').kind).toBe('none');
  });

  it('counts quotation and indentation', () => {
    expect(leadOf('  > > - a')).toMatchObject({ kind: 'bullet', quotes: 2, indent: 2 });
  });

  it('sees a heading that is underlined', () => {
    const text = 'Papers\n======\n\na\n';
    expect(structureOf(text).map(({ lead }) => lead.kind)).toEqual(['heading', 'none', 'none']);
  });
});
