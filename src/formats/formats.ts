import { mailingFormat } from './arxiv-mailing.js';
import { arxivListFormat, arxivSearchFormat } from './arxiv-pages.js';
import { atomFormat } from './atom.js';
import { bibtexFormat } from './bibtex.js';
import type { Format } from './format.js';
import { jsonLinesFormat } from './json-lines.js';
import { medlineFormat } from './medline.js';
import { paperkinFormat } from './paperkin.js';
import { pubmedFormat } from './pubmed.js';
import { risFormat } from './ris.js';
import { webOfScienceFormat } from './web-of-science.js';

/** What can be read beside plain text, in the order in which signs are looked for. */
export const FORMATS: readonly Format[] = [
  paperkinFormat,
  atomFormat,
  jsonLinesFormat,
  bibtexFormat,
  risFormat,
  medlineFormat,
  webOfScienceFormat,
  mailingFormat,
  arxivListFormat,
  arxivSearchFormat,
  pubmedFormat,
];
