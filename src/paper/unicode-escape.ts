/** A UTF-16 code unit as JSON and JavaScript spell it: `\u003c`. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
