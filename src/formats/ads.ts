import { dateOf } from '../paper/dates.js';
import { findArxivId } from '../paper/identifiers.js';
import { doi, first, identifiers, list, matching, pages, plainValue, separated, text, url } from './field-readers.js';
import { type Format, format } from './format.js';
import { taggedLines, tags } from './tagged-lines.js';

/** Tags of the Astrophysics Data System: `%R 2020JTP.....8..113Q` opens a record, authors stand in one value, `%B` is the abstract. */
export const adsFormat: Format = /* @__PURE__ */ format({
  name: 'ads',
  sign: { line: /^\uFEFF?%R \d{4}[\w.&]{15}\s*$/, also: [/^%T /m] },
  records: () => taggedLines({ tag: /^\uFEFF?%([A-Z])(?: |$)/, opens: tags('R'), continued: /\S/ }),
  fields: () => ({
    title: text('T'),
    abstract: first(['B', 'X'], (value, from) => (/^not available/i.test(value) ? undefined : plainValue(value, from))),
    authors: list([['A']], separated(/;/)),
    date: first(['D'], (value) => dateOf(value.replace(/^(\d\d)\/(\d{4})$/, '$2-$1'))?.iso),
    doi: doi('Y', 'U'),
    arxivId: first(['Y', 'J'], (value) => (/arxiv/i.test(value) ? findArxivId(value)?.id : undefined)),
    ids: identifiers({ bibcode: matching(/^\d{4}\S{15}$/, 'R') }),
    url: url('U'),
    venue: text('J'),
    volume: text('V'),
    pages: pages(['P'], ['L']),
    keywords: list([['K']], separated(/[,;]/)),
  }),
});
