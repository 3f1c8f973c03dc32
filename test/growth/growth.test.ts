import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { allParsers } from '../fuzz/corpus.js';
import { type Shape, shapes } from './shapes.js';
import { workOf } from './work.js';

const SIZE = 4_000;
/** The larger text is so many times as long: blocks and their overlap, and tables that double, even out. */
const TIMES = 8;
/** Logarithm of the work over that of the length: 1 is linear, 2 quadratic. */
const MOST = 1.2;

const all = shapes(await allParsers());
const exponents = new Map<string, number>();

/** What the table in docs/benchmarks/reliability.md is made of. */
afterAll(() => {
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/growth.json', JSON.stringify(Object.fromEntries(exponents), null, 1));
});

async function exponentOf({ make, run }: Shape): Promise<number> {
  // What is made once, as tables are, is made before, of another text: words that were met are known.
  run(make(100));
  const exponent = await exponentBetween(SIZE, { make, run });
  // Between two sizes a line may become longer than what is read at once: that is a step and no growth, as the next size shows.
  return exponent > MOST ? exponentBetween(SIZE * TIMES, { make, run }) : exponent;
}

async function exponentBetween(size: number, { make, run }: Pick<Shape, 'make' | 'run'>): Promise<number> {
  const [small, large] = [make(size), make(size * TIMES)];
  const first = await workOf(() => run(small));
  const second = await workOf(() => run(large));
  return Math.log(second / first) / Math.log(large.length / small.length);
}

describe('the work grows with the length alone', () => {
  it.each(all.map((shape) => [shape.name, shape] as const))('%s', async (name, shape) => {
    const exponent = await exponentOf(shape);
    exponents.set(name, exponent);
    expect(exponent).not.toBeNaN();
    expect(exponent).toBeLessThanOrEqual(MOST);
  });
});
