import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accepts, FIELD_NAMES, isLink } from '../../src/paper/checks.js';
import { linkSchema, paperSchema } from '../../src/paper/schema.js';

const text = fc.constantFrom(
  '',
  'a',
  '2024',
  '2024-13',
  '2024-1',
  'https://a.org',
  'ftp://a',
  'javascript:alert(1)',
  'article',
  'title',
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0.5, 1e300, Number.MAX_SAFE_INTEGER + 1));
const value = fc.oneof(
  text,
  number,
  fc.constantFrom(null, undefined, true),
  fc.array(fc.oneof(text, number)),
  fc.dictionary(fc.constantFrom('', 'pmid', 'constructor'), fc.oneof(text, number)),
);
const link = fc.record(
  {
    url: text,
    kind: fc.constantFrom('code', 'other', 'nothing'),
    text: fc.constantFrom('', 'code'),
    field: fc.constantFrom('title', 'note', 'url'),
    start: number,
    end: number,
  },
  { requiredKeys: [] },
);

describe('the checks of the reader', () => {
  it('know the fields that the schema knows', () => {
    expect(new Set([...FIELD_NAMES, 'id', 'links'])).toEqual(new Set(Object.keys(paperSchema.shape)));
  });

  it.each(FIELD_NAMES)('accept for %s what the schema accepts', (field) => {
    fc.assert(
      fc.property(value, (given) => {
        const schema = paperSchema.shape[field];
        // An absent field is left out of a paper: undefined is no value.
        const right = given !== undefined && schema.safeParse(given).success;
        expect(accepts(field, given)).toBe(right);
      }),
      { numRuns: 300 },
    );
  });

  it('accept the links that the schema accepts', () => {
    fc.assert(
      fc.property(fc.oneof(value, link), (given) => {
        expect(isLink(given)).toBe(linkSchema.safeParse(given).success);
      }),
      { numRuns: 1000 },
    );
  });
});
