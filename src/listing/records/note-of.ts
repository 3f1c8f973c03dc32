import { type LabelKind, labelKind } from '../fields/labels.js';

/** Signs that stand between fields, and closing ones whose opening ones stand in the field before. */
const BEFORE = /^[\s)\]}>】）,.;:!|/”’»–—-]+/;
const BEHIND = new Set([...' ([{<【（,;:|/“«–—-']);
const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
  ['"', '"'],
];
/** Words that lead to a field or a link and say nothing without it. */
const LEADING = new Set([
  'by',
  'at',
  'in',
  'on',
  'from',
  'and',
  'with',
  'via',
  'see',
  'the',
  'paper',
  'supp',
  'supplementary',
  'bibtex',
  'cite',
]);
const OF_LINKS: ReadonlySet<LabelKind | undefined> = new Set<LabelKind | undefined>(['link', 'code', 'title']);

/**
 * What a list says of a paper beside its fields, without the signs between them: "code]" and "., Paper:" are nothing, `) Google`
 * is "Google".
 */
export function noteOf(text: string): string {
  const note = unpaired(withoutEnd(text.replace(BEFORE, ''))).trim();
  if (!/[\p{L}\p{N}]/u.test(note) || /^(?:null|none|n\/a|nan)$/i.test(note)) return '';
  return saysNothing(note) ? '' : note;
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BEHIND.has(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Without brackets around all of it, and those that are not closed or were not opened. */
function unpaired(text: string): string {
  let inner = text;
  for (const [opening, closing] of PAIRS) {
    const opens = inner.startsWith(opening);
    const closes = inner.length > 1 && inner.endsWith(closing);
    const within = inner.slice(1, -1);
    const between = within.includes(opening) || within.includes(closing);
    if (opens && closes && !between) inner = within;
    else if (opens && !inner.slice(1).includes(closing)) inner = inner.slice(1);
    else if (closes && !inner.slice(0, -1).includes(opening)) inner = inner.slice(0, -1);
  }
  return inner;
}

/** Whether a note is but words for links, as "Paper: Code:", and those that lead to a field. */
function saysNothing(note: string): boolean {
  const words = note.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 4 && words.every((word) => LEADING.has(word) || OF_LINKS.has(labelKind(word)));
}
