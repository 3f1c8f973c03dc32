import { adsFormat } from './ads.js';
import { mailingFormat } from './arxiv-mailing.js';
import { arxivListFormat, arxivSearchFormat } from './arxiv-pages.js';
import { bibtexFormat } from './bibtex.js';
import { csvFormat } from './csv.js';
import { embaseFormat } from './embase.js';
import type { Format } from './format.js';
import { htmlMetaFormat } from './html-meta.js';
import { jsonFormat } from './json.js';
import { jsonLinesFormat } from './json-lines.js';
import { medlineFormat } from './medline.js';
import { ovidFormat } from './ovid.js';
import { paperkinFormat } from './paperkin.js';
import { pubmedFormat } from './pubmed.js';
import { referFormat } from './refer.js';
import { refworksFormat } from './refworks.js';
import { risFormat } from './ris.js';
import { webOfScienceFormat } from './web-of-science.js';
import { wikitextFormat } from './wikitext.js';
import { xmlFormats } from './xml-formats.js';

/** What can be read beside plain text, in the order in which signs are looked for. */
export const formats = (): readonly Format[] => [
  paperkinFormat,
  ...xmlFormats(),
  htmlMetaFormat,
  jsonLinesFormat,
  jsonFormat,
  bibtexFormat,
  ovidFormat,
  risFormat,
  medlineFormat,
  webOfScienceFormat,
  refworksFormat,
  adsFormat,
  referFormat,
  mailingFormat,
  arxivListFormat,
  arxivSearchFormat,
  pubmedFormat,
  embaseFormat,
  wikitextFormat,
  csvFormat,
];
