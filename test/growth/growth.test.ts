import { describe, expect, it } from 'vitest';
import { allParsers } from '../fuzz/corpus.js';
import { shapes } from './shapes.js';
import { workOf } from './work.js';

const SIZE = 4_000;
/** The larger text is so many times as long: blocks and their overlap, and tables that double, even out. */
const TIMES = 8;
/** Logarithm of the work over that of the length: 1 is linear, 2 quadratic. */
const MOST = 1.2;

const all = shapes(await allParsers());

describe('the work grows with the length alone', () => {
  it.each(all.map((shape) => [shape.name, shape] as const))('%s', async (_name, { make, run }) => {
    const [small, large] = [make(SIZE), make(SIZE * TIMES)];
    // What is made once, as tables are, is made before, of another text: words that were met are known.
    run(make(100));
    const first = await workOf(() => run(small));
    const second = await workOf(() => run(large));
    expect(first).toBeGreaterThan(0);
    expect(Math.log(second / first) / Math.log(large.length / small.length)).toBeLessThanOrEqual(MOST);
  });
});
