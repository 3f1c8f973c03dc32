import { SUBSCRIPTS, SUPERSCRIPTS } from './latex-symbols.js';

const ATOM = /^[\p{L}\p{N}.]+$/u;

/** A part of a fraction or an index, in brackets unless it is one word or number. */
export function bracketed(text: string): string {
  return ATOM.test(text) ? text : `(${text})`;
}

/** A letter under a combining accent. */
export function accented(letter: string, accent: string): string {
  return `${letter}${accent}`.normalize('NFC');
}

/** Exponent or index: 10^{-3} -> 10⁻³   T_{eff} -> T_eff   x_{i,j} -> x_(i,j) */
export function script(printed: string, mark: '^' | '_'): string {
  const text = printed.trim();
  if (text === '′' || text === '°') return text;
  if (text === '∘') return '°';
  const moved = text === '' ? undefined : movedCharacters(text, mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS);
  return moved ?? mark + (text.length > 1 ? bracketed(text) : text);
}

/** Every character raised or lowered; `undefined` where there is none for one of them. */
function movedCharacters(text: string, characters: ReadonlyMap<string, string>): string | undefined {
  let moved = '';
  for (let i = 0; i < text.length; i++) {
    const character = characters.get(text[i]!);
    if (character === undefined) return undefined;
    moved += character;
  }
  return moved;
}
