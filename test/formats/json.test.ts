import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/formats/json-kind.js';
import { accountOf } from '../../src/listing/account.js';
import { parseListing } from '../../src/listing/parse.js';

const titles = (text: string): readonly string[] => {
  const listing = parseListing(text);
  expect(listing.dialect).toBe('json');
  expect(accountOf(text, listing).lost).toBe(0);
  return listing.papers.map(({ title }) => title);
};
const work = (title: string): string => JSON.stringify({ title, year: 2020 });

describe('JSON', () => {
  it('reads works in arrays, in envelopes, one behind the other, and alone', () => {
    expect(titles(`[${work('A')}, ${work('B')}]`)).toEqual(['A', 'B']);
    expect(titles(`{"status": "ok", "message": {"items": [${work('A')},\n${work('B')}], "total": 2}}`)).toEqual([
      'A',
      'B',
    ]);
    expect(titles(`{\n  "title": "A",\n  "year": 2020\n}\n{\n  "title": "B",\n  "year": 2021\n}\n`)).toEqual([
      'A',
      'B',
    ]);
    expect(titles(`{"mine": {"read": [${work('A')}]}}`)).toEqual(['A']);
  });

  it('waits for what an object holds where the text ends within it', () => {
    const object = '{ "id": "a", "title": "A", "year": 2020 }';
    const kinds = Array.from(object, (_mark, end) => kindOf(object.slice(0, end + 1), 0, false));
    expect(kinds.at(-1)).toBe('record');
    expect(kinds).not.toContain('envelope');
  });

  it('reads on behind a record that is broken, and in a file that is cut', () => {
    expect(titles(`[${work('A')},\n{"title": "B", "year": },\n${work('C')}]`)).toEqual(['A', 'C']);
    expect(titles(`{"results": [${work('A')}, ${work('B')}, {"title": "C", "ye`)).toEqual(['A', 'B']);
  });

  it('reads past titles that are nested 20,000 deep', () => {
    const nested = `${'{"title":{"value":'.repeat(20_000)}"B"${'}}'.repeat(20_000)}`;
    expect(titles(`[${work('A')}, {"title": ${nested}, "year": 2020}]`)).toEqual(['A']);
  });

  it('takes no reference of a work for a work', () => {
    const references = { title: 'A', year: 2020, references: [{ title: 'B', year: 1990 }] };
    expect(titles(`[${JSON.stringify(references)}]`)).toEqual(['A']);
  });

  it('puts the words of an inverted abstract in their places', () => {
    const text =
      '{"results": [{"title": "A", "abstract_inverted_index": {"snails": [0, 2], "and": [1], "x": ["1", -4, 1e9]}}]}';
    expect(parseListing(text).papers[0]?.abstract).toBe('snails and snails');
  });
});
