import type { FieldReader } from '../../../src/listing/fields/field-reader.js';
import { HeadReader } from '../../../src/listing/fields/head-reader.js';
import { ListReader } from '../../../src/listing/records/list-reader.js';
import { wholeBlock } from '../../../src/paper/reader/block-reader.js';
import type { ReadPaper } from './measure.js';

/** The papers that a list gives, with the places of their titles. */
export function readPapers(text: string, fields: FieldReader): readonly ReadPaper[] {
  const { entries } = new ListReader(new HeadReader(fields)).read(wholeBlock(text));
  return entries.flatMap(({ paper, repeated, fields: read, span, confidence }): ReadPaper[] => {
    const found = paper ?? repeated;
    if (found === undefined || found.title === '') return [];
    const place = read.find((field) => field.fields.includes('title'))?.span;
    const start = place?.start ?? text.indexOf(found.title.slice(0, 20), span.start);
    const { title, arxivId, authors, date, links } = found;
    const end = place?.end ?? start + title.length;
    return [{ title, start, end, arxivId, authors, date, links: links.map(({ url }) => url), confidence }];
  });
}
