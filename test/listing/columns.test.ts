import { describe, expect, it } from 'vitest';
import { ColumnFollower } from '../../src/listing/fields/columns.js';
import type { Columns } from '../../src/listing/fields/run-finder.js';
import { structureOf } from '../../src/listing/structure/structured-line.js';

/** What the header of a table says of its columns; the first bar stands before the first. */
function columnsBelow(header: string): Columns {
  const follower = new ColumnFollower();
  const text = `${header}\n|---|---|\n| a | b |`;
  const lines = structureOf(text).map((line) => follower.next(line));
  return lines.at(-1)?.slice(1, -1) ?? [];
}

describe('the header of a table', () => {
  it.each([
    ['| Title | Authors | PDF |', ['title', 'authors', 'link']],
    ['| Method | Accuracy | Paper / Source | Code |', ['note', undefined, 'title', 'code']],
    ['| Model | Perplexity | Parameters | Paper / Source | Code |', ['code', undefined, undefined, 'title', 'code']],
    ['| Year | Paper (PDF) | Venue |', ['date', 'link', 'venue']],
    ['| Name | Paper | Year |', ['note', 'title', 'date']],
  ])('labels its columns: %s', (header, expected) => {
    expect(columnsBelow(header)).toEqual(expected);
  });

  it('is none where most of its cells say nothing', () => {
    expect(columnsBelow('| Rivers | of | Sand | Paper |')).toEqual([]);
    expect(columnsBelow('| Rivers | A long tale of six or more words | Code | Paper |  | Why |')).toEqual([]);
  });
});
