import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DIALECTS } from '../../src/formats/dialect.js';
import { DIALECT_NOTES } from '../../src/formats/dialect-notes.js';
import { formats } from '../../src/formats/formats.js';

it('lists the dialects that there are, in the guide and in the code', () => {
  const guide = readFileSync('docs/guide/parsing.md', 'utf8');
  const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| ([^|]*?) +\|$/gm)].map(([, name, description]) => [
    name,
    description,
  ]);
  expect(rows).toEqual(Object.entries(DIALECT_NOTES));
  const read = ['plain', ...formats().map(({ name }) => name)];
  expect(read.sort()).toEqual([...DIALECTS].sort());
});
