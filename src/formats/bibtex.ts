import { isVisible } from '../paper/clean.js';
import { dateOf, MONTHS } from '../paper/dates.js';
import { doiOf, findArxivId, isArxivId } from '../paper/identifiers.js';
import { addressOf } from '../paper/links.js';
import { htmlText } from '../paper/markup/html.js';
import type { Block } from '../paper/reader/block-reader.js';
import { quote } from '../paper/reader/entry-builder.js';
import { splitBibtexNames } from './bibtex-names.js';
import { type BibtexEntry, type BibtexField, bibtexEntries } from './bibtex-tokens.js';
import {
  type FieldReader,
  first,
  type ItemReader,
  identifiers,
  isbn,
  issn,
  list,
  matching,
  separated,
  withSubtitle,
} from './field-readers.js';
import { type Format, format } from './format.js';
import { typeNamed } from './paper-types.js';
import { withoutProtection } from './protection.js';
import type { Fault, Item, RecordSource, RecordValue, SourceRecord } from './record.js';

/** An entry may grow to this many times its length by its abbreviations, and to this length. */
const GROWTH = 8;
const LARGEST_ENTRY = 1 << 20;
/** Fields that a work takes from the volume that it names by `crossref`, and what they are called there. */
const INHERITED: readonly (readonly [string, readonly string[]])[] = [
  ['booktitle', ['booktitle', 'title']],
  ...['year', 'month', 'date', 'editor', 'publisher', 'volume', 'series', 'isbn', 'journal', 'number'].map(
    (name): readonly [string, readonly string[]] => [name, [name]],
  ),
];
const VOLUMES: ReadonlySet<string> = new Set(
  'proceedings book collection mvbook mvcollection mvproceedings periodical'.split(' '),
);

/** Entries with their abbreviations written out, and with what they take from others. */
class BibtexSource implements RecordSource {
  readonly #strings = new Map<string, string>();
  readonly #volumes = new Map<string, ReadonlyMap<string, string>>();

  read({ text, final, forced }: Block): { readonly items: readonly Item[]; readonly consumed: number } {
    const entries = [...bibtexEntries(text)];
    // An entry that is not closed may go on in the text behind the block.
    const last = entries.at(-1);
    const open = last !== undefined && last.end === text.length && !final && !forced;
    if (open) entries.pop();
    const items: Item[] = [];
    let done = 0;
    const records = entries.map((entry) => this.#record(text, entry));
    entries.forEach((entry, i) => {
      items.push(...between(text, done, entry.start), this.#inherited(records[i] as SourceRecord));
      done = entry.end;
    });
    const end = open ? (last?.start ?? 0) : final || forced ? text.length : lastLine(text, done);
    return { items: [...items, ...between(text, done, end)], consumed: end };
  }

  #record(text: string, entry: BibtexEntry): SourceRecord {
    const { type, key, head, fields, junk, closed } = entry;
    const budget = { left: Math.min(LARGEST_ENTRY, GROWTH * (entry.end - entry.start)) };
    if (type === 'string') for (const field of fields) this.#strings.set(field.name, this.#text(field, budget));
    if (type === 'string' || type === 'comment' || type === 'preamble')
      return { values: [], marks: [{ start: entry.start, end: entry.end }] };
    const values: RecordValue[] = [{ name: '@', text: type, ranges: [head] }];
    for (const field of fields)
      values.push({
        name: field.name,
        text: this.#text(field, budget),
        ranges: [{ start: field.start, end: field.end }],
      });
    if (VOLUMES.has(type) && key !== '')
      this.#volumes.set(key.toLowerCase(), new Map(values.map((value) => [value.name, value.text])));
    const faults: Fault[] = junk.map((range) => ({
      code: 'unread-metadata',
      message: `${quote(text.slice(range.start, range.end).trim())} is no field`,
      ...range,
    }));
    if (!closed) faults.push({ code: 'low-confidence', message: 'the entry is not closed', ...head });
    return { values, marks: marksBetween(entry), faults };
  }

  /** Text of a value; parts that would make it larger than the budget are left out. */
  #text({ parts }: BibtexField, budget: { left: number }): string {
    let whole = '';
    for (const { text, kind } of parts) {
      const part = kind === 'name' ? (this.#strings.get(text.toLowerCase()) ?? text) : text;
      if (part.length > budget.left) break;
      budget.left -= part.length;
      whole += part;
    }
    return whole;
  }

  #inherited(record: SourceRecord): SourceRecord {
    const reference = record.values.find(({ name }) => name === 'crossref' || name === 'xref');
    const volume = reference && this.#volumes.get(reference.text.trim().toLowerCase());
    if (reference === undefined || volume === undefined) return record;
    const own = new Set(record.values.map(({ name }) => name));
    const values = INHERITED.flatMap(([name, sources]): RecordValue[] => {
      const source = sources.find((each) => volume.has(each));
      return own.has(name) || source === undefined ? [] : [{ name, text: volume.get(source) ?? '', ranges: [] }];
    });
    const others = record.values.filter((value) => value !== reference);
    return { ...record, values: [...others, ...values], marks: [...record.marks, ...reference.ranges] };
  }
}

/** The entries of BibTeX as records. Names of values are those of the fields in lower case, `@` is the type of the entry. */
export const bibtexRecords = (): RecordSource => new BibtexSource();

/** What of an entry is neither head nor field nor junk: brackets, commas, comments. */
function marksBetween({ head, fields, junk, end }: BibtexEntry): { readonly start: number; readonly end: number }[] {
  const taken = [...fields, ...junk].sort((a, b) => a.start - b.start);
  let done = head.end;
  const marks = taken.map((range) => {
    const mark = { start: done, end: range.start };
    done = range.end;
    return mark;
  });
  return [...marks, { start: done, end }];
}

function between(text: string, start: number, end: number): Fault[] {
  const printed = text.slice(start, end);
  if (!isVisible(printed)) return [];
  return [
    {
      code: 'boilerplate',
      message: `${quote(printed.replace(/\s+/g, ' ').trim())} is not part of an entry`,
      start,
      end,
    },
  ];
}

/** The beginning of the last line of a text, at least `from`: an entry may open there. */
function lastLine(text: string, from: number): number {
  // Not the break that ends it.
  const last = text.length - (text.endsWith('\r\n') ? 3 : 2);
  return Math.max(from, 1 + Math.max(text.lastIndexOf('\n', last), text.lastIndexOf('\r', last)));
}

/** Text without the braces that only keep capitals, without HTML; LaTeX stays as it is printed. */
const latex = (value: string): string | undefined => htmlText(withoutProtection(value)) || undefined;
const text = (...names: readonly string[]): FieldReader<string> => first(names, latex);

/** `month = oct`, `10`, `{OCT 1}`, `"1~" # jan` beside `year`; `date` has all of it. */
const published: FieldReader<string> = (values) => {
  const whole = first(['date'], (value) => dateOf(bare(value))?.iso)(values);
  if (whole !== undefined) return whole;
  const [year] = values.of(['year']);
  const iso = year && dateOf(bare(year.text))?.iso;
  if (year === undefined || iso === undefined) return undefined;
  const [month] = values.of(['month']);
  const [day] = values.of(['day']);
  const full = month && iso.length === 4 ? withMonth(iso, bare(month.text), day && bare(day.text)) : undefined;
  return {
    value: full ?? iso,
    from: full === undefined ? [year] : [year, month, day].filter((each) => each !== undefined),
  };
};

const bare = (value: string): string => value.replace(/[{}~]/g, ' ').trim();

function withMonth(year: string, month: string, day = ''): string | undefined {
  const name = /[a-z]{3}/i.exec(month)?.[0].toLowerCase();
  const number = name === undefined ? Number(month) : MONTHS.indexOf(name) + 1;
  if (!(number >= 1 && number <= 12)) return undefined;
  const printed = day || (name === undefined ? '' : (/\d{1,2}/.exec(month)?.[0] ?? ''));
  const parts = [number, ...(/^\d{1,2}$/.test(printed) && Number(printed) <= 31 ? [Number(printed)] : [])];
  return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** `eprint` with `archivePrefix = {arXiv}`, or an identifier that can only be one; `journal = {arXiv preprint arXiv:…}`. */
const arxiv: FieldReader<string> = (values) => {
  const archive = values.of(['archiveprefix', 'eprinttype']);
  const isArxiv = archive.some((value) => /^arxiv$/i.test(bare(value.text)));
  const [eprint] = values.of(['eprint', 'arxivid', 'arxiv']);
  const id = eprint && bare(eprint.text).replace(/^arxiv:\s*/i, '');
  if (eprint !== undefined && id !== undefined && (isArxivId(id) || (isArxiv && id !== '')))
    return { value: id, from: [eprint, ...archive] };
  return first(['journal', 'volume', 'note', 'howpublished', 'url'], (value) =>
    /arxiv/i.test(value) ? findArxivId(value)?.id : undefined,
  )(values);
};

/** `\url{https://a.org/b\_c}` */
const address = (value: string): string | undefined =>
  addressOf(
    value
      .replace(/^\s*\{*\\(?:url|href)\{([^{}]*)\}.*$/s, '$1')
      .replace(/[{}]/g, '')
      .replace(/\\([_%&#~])/g, '$1'),
  );

const names: ItemReader = (value) => splitBibtexNames(value).flatMap((name) => latex(name) ?? []);
const words: ItemReader = (value) => separated(/[,;]/)(withoutProtection(value));

/** BibTeX and biblatex. LaTeX in titles and abstracts stays as it is printed. */
export const bibtexFormat: Format = /* @__PURE__ */ format({
  name: 'bibtex',
  sign: { line: /^\s*@\s*[a-z][\w-]*\s*[{(]\s*(?:[^\s{}()]+\s*)?(?:,|$|=)/i },
  records: bibtexRecords,
  fields: () => ({
    title: withSubtitle(text('title', 'booktitle'), text('subtitle')),
    abstract: text('abstract'),
    authors: list([['author']], names),
    date: published,
    arxivId: arxiv,
    doi: first(['doi', 'url'], (value) => (/doi|^[{\s]*10\./i.test(value) ? doiOf(value) : undefined)),
    ids: identifiers({
      pmid: matching(/^\d+$/, 'pmid'),
      pmcid: matching(/PMC\d+/, 'pmcid', 'pmc'),
      isbn: isbn('isbn'),
      issn: issn('issn'),
      wos: matching(/(?:WOS|ISI):[\w:]+/, 'unique-id'),
    }),
    url: first(['url', 'howpublished', 'ee', 'bdsk-url-1'], address),
    type: first(['@'], (value) =>
      VOLUMES.has(value) && value !== 'periodical' ? 'book' : (typeNamed(value) ?? 'other'),
    ),
    venue: text('journal', 'journaltitle', 'booktitle', 'maintitle', 'series'),
    volume: text('volume'),
    issue: text('number', 'issue'),
    pages: first(['pages', 'eid', 'articleno'], (value) =>
      latex(value)?.replace(/(?:(?<!\s)\s+)?(?:--+|[–—])\s*/g, '-'),
    ),
    publisher: text('publisher'),
    editors: list([['editor']], names),
    organisation: text('institution', 'school', 'organization'),
    categories: list([['primaryclass']], words),
    keywords: list([['keywords', 'keyword'], ['author_keywords']], words),
    comments: text('comment', 'comments'),
    note: text('note', 'annote', 'annotation'),
  }),
});
