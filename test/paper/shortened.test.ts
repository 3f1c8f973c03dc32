import { expect, it } from 'vitest';
import { shortened } from '../../src/paper/shortened.js';

it('quotes the beginning of a long text, and no half of a character', () => {
  expect(shortened('a'.repeat(60))).toBe('a'.repeat(60));
  expect(shortened('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  expect(shortened(`${'a'.repeat(58)}𝔽${'a'.repeat(9)}`)).toBe(`${'a'.repeat(58)}…`);
});
