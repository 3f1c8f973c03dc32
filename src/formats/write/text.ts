import { folded } from '../../paper/clean.js';
import { plainText } from '../../paper/markup/plain-text.js';

/** Characters that no file of these formats may hold: control characters and lone surrogates. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A value on one line as a reader sees it: LaTeX read, white space folded. */
export const lineOf = (text: string): string => folded(plainText(text).replace(FORBIDDEN, ' '));

/** A name or an identifier on one line, as it is printed. */
export const printed = (text: string): string => folded(text.replace(FORBIDDEN, ' '));
