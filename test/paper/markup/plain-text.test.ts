import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/paper/markup/plain-text.js';

const casesOf = (file: string): [string, string][] => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const cases = [...casesOf('plain-text-cases.json'), ...casesOf('plain-text-more-cases.json')];

describe('plainText', () => {
  it.each(cases)('reads %j as %j', (markup, text) => {
    expect(plainText(markup)).toBe(text);
  });

  it('takes constructor and __proto__ for ordinary words', () => {
    for (const word of ['constructor', '__proto__', 'toString']) expect(plainText(word)).toBe(word);
    expect(plainText('\\constructor{} and \\toString')).toBe('constructor and toString');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.keys(Object)).toEqual([]);
  });

  it('leaves braces nested beyond reason as they are', () => {
    const deep = `${'{'.repeat(2000)}x${'}'.repeat(2000)}`;
    expect(plainText(deep)).toBe(deep);
  });

  it('reads commands without their arguments once, however deep they are nested', () => {
    expect(plainText('\\frac{'.repeat(100))).toBe('\\frac{'.repeat(100));
    expect(plainText(`$${'x^{\\frac{'.repeat(60)}$`)).toContain('frac');
  });
});
