import { mailingFormat } from './arxiv-mailing.js';
import { arxivListFormat, arxivSearchFormat } from './arxiv-pages.js';
import { bibtexFormat } from './bibtex.js';
import { csvFormat } from './csv.js';
import type { Format } from './format.js';
import { jsonFormat } from './json.js';
import { jsonLinesFormat } from './json-lines.js';
import { medlineFormat } from './medline.js';
import { paperkinFormat } from './paperkin.js';
import { pubmedFormat } from './pubmed.js';
import { risFormat } from './ris.js';
import { webOfScienceFormat } from './web-of-science.js';
import { xmlFormats } from './xml-formats.js';

/** What can be read beside plain text, in the order in which signs are looked for. */
export const formats = (): readonly Format[] => [
  paperkinFormat,
  ...xmlFormats(),
  jsonLinesFormat,
  jsonFormat,
  bibtexFormat,
  risFormat,
  medlineFormat,
  webOfScienceFormat,
  mailingFormat,
  arxivListFormat,
  arxivSearchFormat,
  pubmedFormat,
  csvFormat,
];
