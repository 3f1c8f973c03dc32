import { foldBlanks, isVisible } from '../paper/clean.js';
import type { Range } from '../paper/range.js';
import type { Block } from '../paper/reader/block-reader.js';
import { quote } from '../paper/reader/entry-builder.js';
import type { Item, RecordSource, RecordValue, SourceRecord } from './record.js';

/** "{{cite journal", "{{Citation", "{{Literatur", "{{Article" */
const TEMPLATE =
  /\{\{[ \t]{0,4}(cite[ _][a-z ]{3,30}|citation|literatur|internetquelle|article|ouvrage|chapitre)[ \t]{0,4}(?=[|\n])/gi;
/** Characters of a template. */
const LONGEST = 1 << 14;
/** Cuts the templates of citations out of the source of a page of a wiki. */
export class WikiSource implements RecordSource {
  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const items: Item[] = [];
    let at = 0;
    const ends = closings(text);
    for (const { 0: opening, 1: name = '', index } of text.matchAll(TEMPLATE)) {
      if (index < at) continue;
      const end = ends.get(index);
      if (end === undefined && !final && !forced && text.length - index < LONGEST) return { items, consumed: at };
      if (end === undefined) continue;
      items.push(
        ...outside(text, at, index),
        recordOf(text, { name, start: index, first: index + opening.length, end }),
      );
      at = end;
    }
    const consumed = final || forced ? text.length : Math.max(at, text.length - LONGEST);
    return { items: [...items, ...outside(text, at, consumed)], consumed };
  }
}

const BRACES = /\{\{|\}\}/g;

/** One past the braces that close each template, by where it begins: in one pass, however many are left open. */
function closings(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: braces, index } of text.matchAll(BRACES)) {
    if (braces === '{{') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && index - start < LONGEST) found.set(start, index + 2);
    }
  }
  return found;
}

/** What stands between templates, as text that is in no record. */
function outside(text: string, from: number, to: number): readonly Item[] {
  const between = text.slice(from, to);
  if (!isVisible(between)) return [];
  const start = from + between.length - between.trimStart().length;
  const end = from + between.trimEnd().length;
  return [
    {
      code: 'boilerplate',
      message: `${quote(foldBlanks(text.slice(start, end)))} is not part of a record`,
      start,
      end,
    },
  ];
}

interface Template {
  readonly name: string;
  readonly start: number;
  /** Where its name ends. */
  readonly first: number;
  readonly end: number;
}

const MARK = /^\|\s{0,40}([\p{L}\d_-][\p{L}\d _-]{0,40}?)\s{0,40}=\s{0,40}/u;

function recordOf(text: string, { name, start, first, end }: Template): SourceRecord {
  const marks: Range[] = [{ start: end - 2, end }];
  const template = name.trim().toLowerCase().replace('_', ' ');
  const parameters = parametersOf(text, first, end - 2);
  // What stands between the name and the first bar is of the name.
  const named = { start, end: parameters[0]?.start ?? end - 2 };
  const values: RecordValue[] = [{ name: 'template', text: template, ranges: [named] }];
  for (const range of parameters) {
    const printed = text.slice(range.start, range.end);
    const [mark = '', parameter = ''] = MARK.exec(printed) ?? [];
    const value = wikiText(printed.slice(mark.length));
    const visible = { start: range.start, end: range.start + printed.trimEnd().length };
    if (mark === '' || value === '') marks.push(visible);
    else values.push({ name: parameter.toLowerCase(), text: value, ranges: [visible] });
  }
  return { values, marks };
}

/** The parameters of a template, each from its bar. Bars in links and in other templates part nothing. */
function parametersOf(text: string, first: number, end: number): readonly Range[] {
  const bars: number[] = [];
  let depth = 0;
  for (let i = first; i < end; i++) {
    const pair = text.slice(i, i + 2);
    if (pair === '{{' || pair === '[[') depth++;
    else if (pair === '}}' || pair === ']]') depth--;
    else {
      if (text[i] === '|' && depth === 0) bars.push(i);
      continue;
    }
    i++;
  }
  return bars.map((start, b) => ({ start, end: bars[b + 1] ?? end }));
}

/** The text of a value: links as their words, without the marks of emphasis and of other templates. */
const wikiText = (value: string): string =>
  value
    .replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,300})\]\]/g, '$1')
    .replace(/\{\{(?:[^{}|]{0,60}\|)([^{}|]{0,300})(?:\|[^{}]{0,300})?\}\}/g, '$1')
    .replace(/'{2,5}/g, '')
    .replace(/<!--[^<>]{0,500}-->/g, '')
    .trim();
