/** How letters beyond ASCII are written. */
export type Characters = 'unicode' | 'latex';

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\\', '{\\textbackslash}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['^', '{\\textasciicircum}'],
  ['~', '{\\textasciitilde}'],
]);
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0304', '='],
  ['\u0306', 'u'],
  ['\u0307', '.'],
  ['\u0308', '"'],
  ['\u030a', 'r'],
  ['\u030b', 'H'],
  ['\u030c', 'v'],
  ['\u0323', 'd'],
  ['\u0327', 'c'],
  ['\u0328', 'k'],
]);
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ı', 'i'],
]);

/**
 * Text for a value of BibTeX: what LaTeX takes for marks is escaped. With `latex` accented letters of the Latin alphabet are
 * written as commands; other letters stay as they are.
 *
 * @example
 * ```ts
 * latexText('Müller & Söhne', 'latex'); // 'M{\\"u}ller \\& S{\\"o}hne'
 * ```
 */
export function latexText(text: string, characters: Characters): string {
  const escaped = text.replace(/[\\{}$&%#_^~]/g, (mark) => SPECIAL.get(mark) ?? mark);
  return characters === 'unicode' ? escaped : escaped.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, asCommand);
}

function asCommand(letter: string): string {
  const command = LETTERS.get(letter);
  if (command !== undefined) return `{\\${command}}`;
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const accent = ACCENTS.get(mark);
  if (accent === undefined || more.length > 0) return letter;
  return /[a-z]/i.test(accent) ? `{\\${accent} ${base}}` : `{\\${accent}${base}}`;
}

/** A title whose words with capitals inside keep them: styles of BibTeX write titles in small letters. */
export function protectedText(text: string, characters: Characters): string {
  return text
    .split(/(\s+)/)
    .map((word) => {
      const latex = latexText(word, characters);
      return hasInnerCapital(word) ? `{${latex}}` : latex;
    })
    .join('');
}

function hasInnerCapital(word: string): boolean {
  const first = word.search(/[\p{L}\p{N}]/u);
  return first >= 0 && /\p{Lu}/u.test(word.slice(first + 1));
}
