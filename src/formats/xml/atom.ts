import { FEED_FIELDS } from './feed-fields.js';
import type { XmlRecordFormat } from './record-format.js';

/** Atom of arXiv's API and of journals (RFC 4287), with the elements of Dublin Core and PRISM. */
export const atom: XmlRecordFormat = {
  records: ['entry'],
  whole: ['title', 'summary', 'content', 'rights', 'dc:title', 'dc:description', 'dcterms:abstract', 'arxiv:comment'],
  attributes: ['category@term', 'link@href', 'arxiv:primary_category@term'],
  fields: FEED_FIELDS,
};
