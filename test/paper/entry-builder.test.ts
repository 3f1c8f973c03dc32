import { expect, it } from 'vitest';
import { EntryBuilder } from '../../src/paper/reader/entry-builder.js';

it('quotes the first and the last of neighbouring lines that are not read, dots and all', () => {
  const builder = new EntryBuilder();
  const lines = ['Tides … and snails', 'Room 4', 'Room 5 was not read'];
  for (const [i, line] of lines.entries())
    builder.unread(line, { start: 20 * i, end: 20 * i + line.length, line: i + 1, column: 1 });
  expect(builder.noise().diagnostics).toEqual([
    {
      severity: 'info',
      code: 'unread-metadata',
      message: '“Tides … and snails” … “Room 5 was not read” was not read',
      span: { start: 0, end: 59, line: 1, column: 1 },
    },
  ]);
});
