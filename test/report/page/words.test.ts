import { describe, expect, it } from 'vitest';
import { completions, Vocabulary } from '../../../src/report/page/words.js';

const vocabulary = new Vocabulary(['Sparse autoencoders', 'autoencoders and automata', 'constructor __proto__']);

describe('completions', () => {
  it('completes the word at the end, the most frequent completion first', () => {
    expect(completions('sparse auto', vocabulary)).toEqual(['sparse auto', 'sparse autoencoders', 'sparse automata']);
  });

  it('leaves a query alone whose last word is finished or too short', () => {
    expect(completions('sparse ', vocabulary)).toEqual(['sparse ']);
    expect(completions('a', vocabulary)).toEqual(['a']);
    expect(completions('', vocabulary)).toEqual(['']);
  });

  it('completes capitals, and takes constructor for an ordinary word', () => {
    expect(completions('Constr', vocabulary)).toEqual(['Constr', 'constructor']);
    expect(completions('proto', vocabulary)).toEqual(['proto']);
  });
});
