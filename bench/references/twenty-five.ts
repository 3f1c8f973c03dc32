// How texts of 25 reference strings are read by `parseListing`, whatever reading it chooses, by layout:
// npx tsx bench/references/twenty-five.ts --data DIR
import { parseArgs } from 'node:util';
import { type Entry, type Paper, parseListing } from '../../src/index.js';
import { dateOf } from '../../src/paper/dates.js';
import { splitNames } from '../../src/paper/name-list.js';
import { type GoldReference, readGold } from './data.js';
import { printedAs, wrap } from './text-layouts.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

const STRINGS = 25;
const WIDTH = 80;

interface Layout {
  readonly numbered: boolean;
  readonly between: string;
  readonly wrapped: boolean;
}

const LAYOUTS: ReadonlyMap<string, Layout> = new Map([
  ['one a line', { numbered: false, between: '\n', wrapped: false }],
  ['one a line, numbered', { numbered: true, between: '\n', wrapped: false }],
  ['wrapped, a blank line between', { numbered: false, between: '\n\n', wrapped: true }],
  ['wrapped, numbered', { numbered: true, between: '\n', wrapped: true }],
  ['run together, numbered', { numbered: true, between: ' ', wrapped: false }],
  ['run together', { numbered: false, between: ' ', wrapped: false }],
]);

/** Right fields and all fields, by name. */
type Counts = Map<'titles' | 'authors' | 'years', { right: number; all: number }>;

const dev = readGold(values.data, 'dev').filter(({ fields }) => fields.some(([label]) => label === 'title'));
for (const source of ['anystyle-gold', 'grobid']) {
  const references = dev.filter((reference) => reference.source === source);
  for (const [name, layout] of LAYOUTS) {
    const counts: Counts = new Map();
    for (let from = 0; from + STRINGS <= references.length; from += STRINGS)
      measure(references.slice(from, from + STRINGS), layout, counts);
    const shares = [...counts].map(
      ([field, { right, all }]) => `${field} ${((100 * right) / all).toFixed(1)}% of ${all}`,
    );
    console.log(`${source}, ${name}: ${shares.join(', ')}`);
  }
}

function measure(references: readonly GoldReference[], layout: Layout, counts: Counts): void {
  let text = '';
  const ends = references.map((reference, i) => {
    const printed = layout.numbered ? printedAs(`[${i + 1}] `, reference) : printedAs('', reference);
    if (i > 0) text += layout.between;
    text += layout.wrapped ? wrap(printed, WIDTH, '', '') : printed;
    return text.length;
  });
  const papers = references.map((): Paper[] => []);
  for (const entry of parseListing(text).entries) {
    const paper = entry.paper ?? entry.repeated;
    const place = titleStart(entry);
    const at = ends.findIndex((end) => place < end);
    if (paper !== undefined && at >= 0) papers[at]!.push(paper);
  }
  references.forEach((reference, i) => {
    compare(reference, papers[i]!, counts);
  });
}

function titleStart({ fields, span }: Entry): number {
  return fields.find((field) => field.fields.includes('title'))?.span.start ?? span.start;
}

/** Counts the fields of a reference that the one paper which stands there has; of two papers none is right. */
function compare({ text, fields }: GoldReference, papers: readonly Paper[], counts: Counts): void {
  const paper = papers.length === 1 ? papers[0] : undefined;
  const printed = (name: string): string[] =>
    fields.filter(([label]) => label === name).map(([, start, end]) => text.slice(start, end));
  const [title = ''] = printed('title');
  count('titles', folded(paper?.title ?? '') === folded(title));
  const names = (authors: readonly string[]): string => authors.map(folded).join('|');
  const authors = names(splitNames(printed('author').join('; ')));
  if (authors !== '') count('authors', authors === names(paper?.authors ?? []));
  const year = printed('date').flatMap((date) => dateOf(date)?.iso?.slice(0, 4) ?? [])[0];
  if (year !== undefined) count('years', paper?.date?.slice(0, 4) === year);

  function count(field: 'titles' | 'authors' | 'years', right: boolean): void {
    const { right: before, all } = counts.get(field) ?? { right: 0, all: 0 };
    counts.set(field, { right: before + (right ? 1 : 0), all: all + 1 });
  }
}

/** A title or a name without what stands around it, which the strings' labels take now inside and now outside. */
function folded(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’«»„,.;:]+|[\s"'“”‘’«»„,.;:]+$/g, '');
}
