import { describe, expect, it } from 'vitest';
import { type BibtexEntry, bibtexEntries } from '../../src/formats/bibtex-tokens.js';

const entriesOf = (text: string): BibtexEntry[] => [...bibtexEntries(text)];
/** `type key: name = part # part, …` */
const printed = ({ type, key, fields }: BibtexEntry): string =>
  `${type} ${key}: ${fields.map(({ name, parts }) => `${name} = ${parts.map(({ text }) => text).join(' # ')}`).join(', ')}`;

describe('bibtexEntries', () => {
  it.each([
    ['braces', '@article{k, a = {x {y} z}, b = 3}', 'article k: a = x {y} z, b = 3'],
    ['round brackets', '@book(k, a = "x")', 'book k: a = x'],
    ['a blank before the key', '@misc{ k, a = {x} }', 'misc k: a = x'],
    ['the key on the next line', '@misc{\n  k,\n  a = {x}\n}', 'misc k: a = x'],
    ['no key', '@misc{, a = {x}}', 'misc : a = x'],
    ['neither key nor comma', '@misc{ a = {x} }', 'misc : a = x'],
    ['joined values', '@misc{k, a = jan # " 1" # {2}}', 'misc k: a = jan #  1 # 2'],
    ['braces in quotes', '@misc{k, a = "x {"} y"}', 'misc k: a = x {"} y'],
    ['a missing comma', '@misc{k, a = {x}\n b = {y}}', 'misc k: a = x, b = y'],
    ['commas too many', '@misc{k,, a = {x}, , b = {y},,}', 'misc k: a = x, b = y'],
    ['a brace too many', '@misc{k, a = {x}}, b = {y}}', 'misc k: a = x, b = y'],
    ['a comment', '@misc{k, a = {x}, % b = {z}\n c = {y}}', 'misc k: a = x, c = y'],
    ['escaped braces', '@misc{k, a = {x \\} y}}', 'misc k: a = x \\} y'],
  ])('reads %s', (_name, text, expected) => {
    expect(entriesOf(text).map(printed)).toEqual([expected]);
  });

  it('reads two entries on a line', () => {
    expect(entriesOf('@misc{a, t = {x}} @misc{b, t = {y}}').map(printed)).toEqual(['misc a: t = x', 'misc b: t = y']);
  });

  it('ends an entry that is not closed where the next one opens a line', () => {
    const [open, next] = entriesOf('@misc{a, t = {x}, u = {not closed\n@misc{b, t = {y}}');
    expect([open && printed(open), open?.closed]).toEqual(['misc a: t = x, u = not closed', false]);
    expect([next && printed(next), next?.closed]).toEqual(['misc b: t = y', true]);
  });

  it('says what begins no field', () => {
    const text = '@misc{a, ???, t = {x}}';
    const [entry] = entriesOf(text);
    expect(entry?.junk.map(({ start, end }) => text.slice(start, end))).toEqual(['???']);
  });

  it('takes no address for an entry', () => {
    expect(entriesOf('mail a@b{c, d}')).toEqual([]);
  });
});
