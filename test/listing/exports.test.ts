import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/listing/account.js';
import { Random } from './faults/random.js';
import { EXPORTS } from './faults/record-layouts.js';
import { parseFixture } from './fixtures.js';

const PAPERS = [
  {
    title: 'Comment on "A Theory of Everything that Anyone Ever Wanted to Know about Covariance in Quantum Mechanics"',
    abstract:
      'Contrary to the central claim, the equation $i\\hbar\\,\\partial_t \\psi = H[\\psi]$ remains covariant & exact for $x < 2$. We show this ' +
      'in 3 steps. Experiments on 12. More than 95\\% of all cases agree, and code is at https://github.com/a/b_c.',
  },
  {
    title: 'Update rules of learned optimisers: what do they do?',
    abstract:
      'Learned optimisers are faster than those written by hand. We ask why, and find {\\em momentum} in each of them.',
  },
  { title: 'LLM agents at GPT-4 scale', abstract: 'Short.' },
];

describe.each([...EXPORTS])('an export: %s', (_name, format) => {
  it('gives back every title, abstract, author list, date and DOI', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { text, truth } = format(PAPERS, new Random(seed));
      const { papers } = await parseFixture(text);
      expect(
        papers.map(({ title, abstract, authors, date, doi }) => ({ title, abstract, authors, date, doi })),
      ).toEqual(truth);
    }
  });

  it('loses no character', async () => {
    const { text } = format(PAPERS, new Random(5));
    expect(accountOf(text, await parseFixture(text)).lost).toBe(0);
  });
});
