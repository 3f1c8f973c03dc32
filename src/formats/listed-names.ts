import { htmlText } from '../paper/markup/html.js';
import { splitNames } from '../paper/name-list.js';
import type { RecordValue } from './record.js';

/** `M.`   `M.-A.`   `MA`   `J. R.` */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u;

/** `van der Fenn, Anna Maria` */
const PARTICLE = /^(?:van|von|de|del|della|der|di|da|dos|du|la|le|al|el|ter|ten|zu) /;

/**
 * The names in one value of a table or a feed, whatever parts them: semicolons, "and", bars, commas between full names
 * (`Quill M, Fenn O`), commas also within them (`Quill, M., Fenn, O.`). One name with a comma stays one: `Quill, Mara`;
 * so does a value without the separator that others of its kind have: `Alder Hale, Iris Maria`.
 */
export function listedNames(value: string, { separator }: Pick<RecordValue, 'separator'> = {}): readonly string[] {
  const text = htmlText(value).replace(/[.,;]? ?et al\.?$| ?(?:…|\.\.\.)$/i, '');
  if (separator !== undefined && !text.includes(separator)) return given([text]);
  if (/[;|]/.test(text)) return given(text.split(/[;|]+/)).map((name) => name.replace(/^and /, ''));
  if (/ (?:and|&) /.test(text)) return splitNames(text);
  const parts = given(text.split(/,/));
  const isOne = parts.length === 2 && (INITIALS.test(parts[1] ?? '') || PARTICLE.test(parts[0] ?? ''));
  if (!isOne && (parts.length === 1 || parts.every((part) => /\S\s+\S/.test(part)))) return withoutStop(parts);
  const inverted =
    parts.length % 2 === 0 && (parts.length === 2 || parts.every((part, i) => i % 2 === 0 || INITIALS.test(part)));
  if (!inverted) return parts;
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
}

const given = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== '');

/** PubMed ends its list with a full stop: `Quill M, Fenn O.`; one behind each initial belongs to the name. */
function withoutStop(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  const isStop = others.length === 0 ? /\s\p{Lu}{2,4}\.$/u.test(last) : others.every((part) => !part.includes('.'));
  return isStop ? [...others, last.replace(/\.$/, '')] : parts;
}
