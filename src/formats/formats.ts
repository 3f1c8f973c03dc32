import { mailingFormat } from './arxiv-mailing.js';
import { arxivListFormat, arxivSearchFormat } from './arxiv-pages.js';
import type { Dialect } from './dialect.js';
import { jsonLinesFormat } from './json-lines.js';
import { paperkinFormat } from './paperkin.js';
import { pubmedFormat } from './pubmed.js';
import type { RecordFormat } from './record-reader.js';
import { medlineFormat, risFormat, webOfScienceFormat } from './tagged.js';

/** The formats of the dialects that are read record by record. */
export const FORMATS: ReadonlyMap<Dialect, RecordFormat> = new Map<Dialect, RecordFormat>([
  ['paperkin', paperkinFormat],
  ['arxiv-mailing', mailingFormat],
  ['arxiv-list', arxivListFormat],
  ['arxiv-search', arxivSearchFormat],
  ['ris', risFormat],
  ['medline', medlineFormat],
  ['web-of-science', webOfScienceFormat],
  ['pubmed', pubmedFormat],
  ['json-lines', jsonLinesFormat],
]);
