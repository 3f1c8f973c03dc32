import type { Format } from './format.js';
import { XML_ROOTS } from './xml-roots.js';

// <?xml …?>   <!-- … -->   <!DOCTYPE a [ … ]>
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)/i;
const OPENING = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)(?=[\s/>])/;

/** Name of the first element of a text that begins as XML or HTML, without a prefix. */
export function rootOf(head: string): string | undefined {
  let rest = head.replace(/^\uFEFF/, '');
  for (let match = PROLOGUE.exec(rest); match !== null; match = PROLOGUE.exec(rest)) rest = rest.slice(match[0].length);
  return OPENING.exec(rest)?.[1];
}

/** Whether a text is a page of HTML as a whole. */
export const isPage = (head: string): boolean => /^html$/i.test(rootOf(head) ?? '');

/** The formats of XML: told by the first element, read by what `loadParsers` gives. */
export const xmlFormats = (): readonly Format[] =>
  [...XML_ROOTS].map(([name, roots]) => ({
    name,
    sign: (head) => roots.includes(rootOf(head) ?? ''),
    reader: ({ xml }) => xml?.reader(name),
  }));
