import type { ReferenceLabel } from './labels.js';
import type { ReferenceField } from './reference.js';

/** `\bibinfo {author} {`, as REVTeX and the styles of Elsevier mark each field of an entry. */
const INFO = /\\bibinfo\s{0,9}\{([a-z]{1,20})\}\s{0,9}\{/g;

/** What their names mean; others are left out. */
const LABELS: ReadonlyMap<string, ReferenceLabel> = new Map([
  ['author', 'author'],
  ['collaboration', 'author'],
  ['editor', 'editor'],
  ['title', 'title'],
  ['journal', 'container'],
  ['booktitle', 'container'],
  ['volume', 'volume'],
  ['number', 'issue'],
  ['pages', 'pages'],
  ['eid', 'pages'],
  ['year', 'date'],
  ['date', 'date'],
  ['publisher', 'publisher'],
  ['school', 'publisher'],
  ['institution', 'publisher'],
  ['address', 'location'],
  ['edition', 'edition'],
  ['note', 'note'],
]);

/** Fields of an entry, beside which others say little. */
const FEWEST = 2;

/**
 * The fields of an entry of LaTeX that marks each by its name; nothing where it marks none so. Names stand one by one.
 *
 * @example
 * ```ts
 * markedFields('\\bibinfo{author}{G.~Alder}, \\bibinfo{title}{Sand}'); // [{ label: 'author', start: 17, end: 25 }, …]
 * ```
 */
export function markedFields(text: string): readonly ReferenceField[] | undefined {
  if (!text.includes('\\bibinfo')) return undefined;
  const fields: ReferenceField[] = [];
  for (const { 1: name = '', 0: mark, index } of text.matchAll(INFO)) {
    const label = LABELS.get(name);
    const start = index + mark.length;
    const end = closingBrace(text, start);
    if (label === undefined || end === undefined || start < (fields.at(-1)?.end ?? 0)) continue;
    const [first, last] = withoutSigns(text, start, end);
    if (last > first) fields.push({ label, start: first, end: last });
  }
  return fields.length < FEWEST ? undefined : fields;
}

/** Characters of a field. */
const MOST = 1000;

/** Where the brace closes that is open at a place. */
function closingBrace(text: string, from: number): number | undefined {
  let open = 1;
  for (let i = from; i < Math.min(text.length, from + MOST); i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') open++;
    else if (text[i] === '}' && --open === 0) return i;
  }
  return undefined;
}

/** A stretch without blanks and commas at its ends: `{Iron in the Sea,\ }`. */
function withoutSigns(text: string, start: number, end: number): readonly [number, number] {
  const inner = text.slice(start, end);
  const before = inner.length - inner.trimStart().length;
  const behind = /(?:[\s,;]|\\ ){0,20}$/.exec(inner)?.[0].length ?? 0;
  return [start + before, end - behind];
}
