import { dateIn } from '../paper/dates.js';
import type { EntryBuilder } from '../paper/reader/entry-builder.js';
import { type Format, lineFormat } from './format.js';
import type { RecordLine } from './record-reader.js';

const CITATION = /^\d+\. \S.*?\. (?:19|20)\d\d\b/;
/** Paragraphs beside title, authors and abstract. */
const ASIDE =
  /^(?:author information|collaborators|conflict of interest statement|publisher|doi|pmid|pmcid):|^(?:copyright\b|©|free pmc|\[article in)/i;
/** The first line of a paragraph that names other papers. */
const REFERENCE =
  /^(?:comment|erratum|update|republished|retraction|expression of concern|summary|dataset)[a-z ]* (?:in|on|of|for|from)$/i;

// 1. Science. 2009 Dec 11;326(5959):1478-9. doi: 10.1126/science.326.5959.1478.
//
// Title.
//
// Gibbons A.
//
// Abstract
//
// PMID: 20007881  [Indexed for MEDLINE]
export const pubmedFormat: Format = lineFormat({
  name: 'pubmed',
  sign: { line: /^\d+\. \S.{0,120}?\. (?:19|20)\d\d\b.*;\S/, also: [/^(?:PMID|PMCID|DOI):/m] },
  letter: (line, before) => (before !== 'L' && CITATION.test(line) ? 'S' : 'L'),
  record: /S[L_]*/y,
  read: (lines, builder) => {
    paragraphsOf(lines).forEach((paragraph, i) => {
      readParagraph(paragraph, i, builder);
    });
  },
});

function paragraphsOf(lines: readonly RecordLine[]): readonly (readonly RecordLine[])[] {
  const paragraphs: RecordLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last !== undefined && line.span.line === last.span.line + 1) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function readParagraph(lines: readonly RecordLine[], i: number, builder: EntryBuilder): void {
  const text = lines.map((line) => line.text.trim()).join(' ');
  if (i === 0) {
    const doi = /\bdoi: (10\.\d{4,9}\/\S+?)\.?(?:\s|$)/i.exec(text)?.[1];
    const venue = /^\d+\. (.*?)\. (?=(?:19|20)\d\d)/.exec(text)?.[1];
    const date = dateIn(text);
    const fields = {
      ...(doi !== undefined && { doi }),
      ...(venue !== undefined && { venue }),
      ...(date?.iso !== undefined && { date: date.iso, datePrinted: date.printed }),
    };
    for (const { span } of lines) if (!builder.take(fields, span)) builder.mark(span);
  } else if (builder.get('title') === undefined) {
    for (const line of lines) builder.append('title', line.text, line.span);
  } else if (ASIDE.test(text) || REFERENCE.test(lines[0]?.text.trim() ?? '')) {
    for (const line of lines) builder.unread(line.text.trim(), line.span);
  } else if (builder.get('authors') === undefined && builder.get('abstract') === undefined && isAuthors(text)) {
    builder.set('authors', authorsIn(text));
    for (const { span } of lines) builder.read(span, 'authors');
  } else for (const line of lines) builder.append('abstract', line.text, line.span);
}

/** `Rosengren AH(1), Jokubka R, Tojjar D.` */
const isAuthors = (text: string): boolean =>
  authorsIn(text).every((name) => /^[\p{L}'’. -]+ \p{Lu}{1,4}(?: (?:Jr|Sr|\d\w+))?$/u.test(name));

function authorsIn(text: string): string[] {
  return text
    .replace(/\.$/, '')
    .replace(/\(\d+\)/g, '')
    .split(/\s*[,;]\s*(?:et al)?/)
    .filter((name) => name !== '');
}
