import { latexToText } from './latex-grammar.js';

const MARKUP = /[\\{}$~`]|''|--/;
/** Braces nested deeper than this are no text; they stay as they are, and so does the stack. */
const DEEPEST = 200;

/**
 * Text of LaTeX markup as a reader would see it: accents composed, Greek letters and symbols in Unicode, indices and
 * exponents raised or lowered, formatting commands dropped with their braces, unknown commands kept by name. Text without
 * markup comes back as it is, and any string can be given: what cannot be read as LaTeX stays as printed.
 *
 * @example
 * ```ts
 * plainText('Poincar\\\'e maps at $10^{-3}$ Hz, {\\em fast}'); // 'Poincaré maps at 10⁻³ Hz, fast'
 * ```
 */
export function plainText(markup: string): string {
  if (!MARKUP.test(markup) || depth(markup) > DEEPEST) return markup;
  return latexToText(markup)
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim();
}

function depth(text: string): number {
  let open = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) deepest = Math.max(deepest, ++open);
    else if (code === 125) open--;
  }
  return deepest;
}
