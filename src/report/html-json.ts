import { unicodeEscape } from '../paper/unicode-escape.js';

/**
 * JSON for a data block inside of HTML. No `<` is left that could end the element or open a comment, and none of the
 * line separators that are no white space in JavaScript.
 */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>\u2028\u2029]/g, unicodeEscape);
}
