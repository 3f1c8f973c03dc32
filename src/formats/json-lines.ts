import { isVisible } from '../paper/clean.js';
import type { Block } from '../paper/reader/block-reader.js';
import { type Format, format } from './format.js';
import { jsonFields } from './json-fields.js';
import { kindOf } from './json-kind.js';
import { jsonRecord } from './json-record.js';
import { valueEnd } from './json-scanner.js';
import type { Item, RecordSource } from './record.js';

/** One JSON object a line; lines end at `\n` alone, since JSON may hold every other line break. */
class JsonLines implements RecordSource {
  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const items: Item[] = [];
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      if (newline < 0 && !final && !forced) break;
      const end = newline < 0 ? text.length : newline;
      if (isVisible(text.slice(start, end))) items.push(jsonRecord(text, { start, end }, 'the line is no JSON object'));
      start = end + 1;
    }
    return { items, consumed: Math.min(start, text.length) };
  }
}

/** A title, and no list of objects within. */
const isFlat = (line: string): boolean => /"title"\s*:\s*"/.test(line) && !/\[\s*\{/.test(line);

/** Whether a text begins with lines of objects: a record in the first, or another object in the second. */
function isLines(head: string): boolean {
  const [first = '', second = ''] = head.split('\n').filter(isVisible);
  const start = first.indexOf('{');
  if (!/^\s*\{\s*"/.test(first) || valueEnd(first, start) === undefined) return false;
  return /^\s*\{/.test(second) || isFlat(first) || kindOf(first, start, true) === 'record';
}

/** JSON Lines: objects with the members of `jsonFields`, one a line. */
export const jsonLinesFormat: Format = /* @__PURE__ */ format({
  name: 'json-lines',
  sign: isLines,
  records: () => new JsonLines(),
  fields: jsonFields,
});
