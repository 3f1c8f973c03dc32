/** The first two rules of math, between single dollars: nearly all formulas. */
export const FORMULA: RegExp =
  /\$([^$\s\d\\][^$\s\\]{0,11})\$|\$(?=[^\s$])((?:[^$\\]|\\.){0,600}?(?:[^\s$\\]|\\.))\$(?![\d$])/y;
/** pandoc's rule: no blank inside the dollars, no digit behind. Relaxed where the inside has \ ^ _ or is one short word. */
export const MATH: readonly RegExp[] = [
  /\$([^$\s\d\\][^$\s\\]{0,11})\$/y,
  /\$\$?(?=[^\s$])((?:[^$\\]|\\.){0,600}?(?:[^\s$\\]|\\.))\$\$?(?!\d)/y,
  /\$\$?((?=[^$]{0,600}[\\^_])(?:[^$\\]|\\.){1,600}?)\$\$?/y,
];
export const BRACKETED_MATH: RegExp = /\\(?:\(([\s\S]{0,600}?)\\\)|\[([\s\S]{0,600}?)\\\])/y;

/** Untidy white space in a formula, or a bracket beside a blank. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[⟨⟩]/;

/** A formula without the white space of its source. */
export function tidyFormula(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=⟨) | (?=⟩)/g, '')
    .trim();
}
