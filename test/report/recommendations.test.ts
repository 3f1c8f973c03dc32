import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PaperIndex, parseListing } from '../../src/index.js';
import { recommendations } from '../../src/report/recommendations.js';

const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
const index = new PaperIndex(papers);
const ids = papers.map(({ id }) => id);

describe('recommendations', () => {
  it('gives as many as are asked for, each once, none of those judged', () => {
    const liked = ids.slice(0, 1);
    const disliked = ids.slice(1, 3);
    const found = recommendations(index, { liked, disliked, limit: 10 }).map(({ paper }) => paper.id);
    expect(found).toHaveLength(10);
    expect(new Set([...found, ...liked, ...disliked]).size).toBe(13);
  });

  it('takes ids it does not know, and one that is liked and disliked, without a fault', () => {
    const [first = ''] = ids;
    expect(recommendations(index, { liked: ['unknown'], disliked: [], limit: 5 })).toEqual([]);
    expect(recommendations(index, { liked: [first, 'unknown'], disliked: [first], limit: 5 })).toHaveLength(5);
  });
});
