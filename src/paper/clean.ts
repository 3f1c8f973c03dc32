import { decodeEntities } from './markup/entities.js';

// NEL (\x85) breaks lines, and is no white space to a regular expression.
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD\0\x85]/g;
const VISIBLE = /[^\s\u200B-\u200D\u2060\uFEFF\u00AD\0\x85]/;

// Letters and marks that stay as they are: composed, visible, no entity.
const STEADY = /^[\x20-\x25\x27-\x7e\xa1-\xac\xae-\u02ff\u0391-\u03c9\u2010-\u2027\u2030-\u205e\u4e00-\u9fff]*$/;

/** White space that is not one blank already. */
const UNFOLDED = /[^\S ]\s*| \s+/g;

/** Whether any character of a text can be seen: not white space, no zero-width character, no NUL. */
export function isVisible(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || VISIBLE.test(text);
}

/** Text without the marks a copied page puts around a whole title or abstract. */
function undecorate(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.+)\*\*$/, '$1')
    .replace(/^\[(.{8,})\](?:\([^()\s]*\)|\[\d+\])$/, '$1')
    .replace(/ ?(?:△ Less|▽ More)$/, '');
}

/** A line as a reader sees it: entities decoded, NFC, white space folded, invisible characters and decoration dropped. */
export function clean(text: string): string {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  const decorated = first === 35 || first === 42 || first === 91;
  if (!decorated && STEADY.test(trimmed) && !trimmed.includes('  ')) return trimmed;
  return undecorate(folded(decodeEntities(text)));
}

/** Text with one blank for each stretch of white space. */
export const foldBlanks = (text: string): string => text.replace(UNFOLDED, ' ');

/** Text in NFC, white space folded, invisible characters dropped. */
export function folded(text: string): string {
  const spaced = text.includes('\x85') ? text.replaceAll('\x85', ' ') : text;
  return foldBlanks(spaced.replace(INVISIBLE, '').normalize('NFC')).trim();
}

/** {@link clean} for a stretch of a line, of which it is known that it holds nothing odd or may. */
export function cleanPiece(text: string, odd: boolean): string {
  if (odd) return clean(text);
  const first = text.charCodeAt(0);
  return first === 35 || first === 42 || first === 91 ? clean(text) : text.trim();
}

/**
 * A copy that does not share memory with the text it was cut from.
 *
 * Engines keep a slice as a view of its parent: ten titles of a 100 MB listing would hold all of it. Joining makes a
 * rope, and cutting the rope flattens it into memory of its own.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
