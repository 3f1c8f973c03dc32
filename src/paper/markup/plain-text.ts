import { checkString } from '../arguments.js';
import { LatexReader } from './latex-reader.js';

const MARKUP = /[\\{}$~`]|''|--/;
const UNTIDY = /[ \t]{2}|\s[,.;:!?]/;

/**
 * Text of LaTeX markup as a reader would see it: accents composed, Greek letters and symbols in Unicode, indices and
 * exponents raised or lowered, formatting commands dropped with their braces, unknown commands kept by name. Text without
 * markup comes back as it is, and any string can be given: what cannot be read as LaTeX stays as printed, and so does all
 * of a text with braces nested beyond reason.
 *
 * @category Text
 * @throws TypeError when `markup` is no string
 * @example
 * ```ts
 * plainText('Poincar\\\'e maps at $10^{-3}$ Hz, {\\em fast}'); // 'Poincaré maps at 10⁻³ Hz, fast'
 * ```
 */
export function plainText(markup: string): string {
  checkString('markup', markup);
  const text = spacedText(markup);
  if (text === markup) return markup;
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/(?<!\s)\s+([,.;:!?])/g, '$1')
    .trim();
}

/** The same, but for blanks that the markup leaves behind: enough to count words. */
export function spacedText(markup: string): string {
  if (!MARKUP.test(markup)) return markup;
  // The line break ends a command at the end of a text.
  const reader = new LatexReader(`${markup}\n`);
  const text = reader.text();
  return reader.tooDeep ? markup : text;
}
