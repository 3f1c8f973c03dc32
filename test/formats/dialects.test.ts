import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/formats/dialect.js';
import { formats } from '../../src/formats/formats.js';

it('lists the dialects that there are, in the guide and in the code', () => {
  const guide = readFileSync('docs/guide/parsing.md', 'utf8');
  const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| (.*?) +\|$/gm)].map(([, name, description]) => [
    name,
    description,
  ]);
  expect(rows).toEqual(KINDS.map(([name, description]) => [name, description]));
  const read = ['plain', ...formats().map(({ name }) => name)];
  expect(read.sort()).toEqual(KINDS.map(([name]) => name).sort());
});
