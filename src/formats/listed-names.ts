import { htmlText } from '../paper/markup/html.js';
import { splitNames } from '../paper/name-list.js';
import type { RecordValue } from './record.js';

/**
 * The names in one value of a table or a feed, whatever parts them; a value without the separator that others of its kind
 * have is one name: `Alder Hale, Iris Maria`. What holds no name stays as it is.
 */
export function listedNames(value: string, { separator }: Pick<RecordValue, 'separator'> = {}): readonly string[] {
  const text = htmlText(value).trim();
  if (text === '') return [];
  if (separator !== undefined && !text.includes(separator)) return [text.replace(/[.,;]? ?et al\.?$/i, '')];
  const names = splitNames(text);
  return names.length === 0 ? [text] : withoutStop(names);
}

/** PubMed ends its list with a full stop, `Quill M, Fenn O.`; behind initials that all have one it belongs to the name. */
function withoutStop(names: readonly string[]): readonly string[] {
  const others = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  const isStop = others.length === 0 ? /\s\p{Lu}{2,4}\.$/u.test(last) : others.every((name) => !/[.,]/.test(name));
  return isStop && !last.includes(',') ? [...others, last.replace(/\.$/, '')] : names;
}
