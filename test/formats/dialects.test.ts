import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dialectTable } from '../../docs/fill/dialects.js';
import { DIALECTS } from '../../src/formats/dialect.js';
import { formats } from '../../src/formats/formats.js';

it('lists the dialects that there are, in the guide and in the code', () => {
  expect(readFileSync('docs/guide/parsing.md', 'utf8')).toContain(dialectTable());
  const read = ['plain', ...formats().map(({ name }) => name)];
  expect(read.sort()).toEqual([...DIALECTS].sort());
});
