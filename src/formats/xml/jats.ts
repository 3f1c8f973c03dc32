import { folded } from '../../paper/clean.js';
import { dateOf } from '../../paper/dates.js';
import { doiOf } from '../../paper/identifiers.js';
import {
  best,
  first,
  identifiers,
  issn,
  list,
  oneEach,
  pages,
  paperType,
  text,
  type ValueReader,
  withSubtitle,
} from '../field-readers.js';
import type { RecordValue } from '../record.js';
import { attributeOf, elementOf } from '../xml-elements.js';
import type { XmlElement } from './element.js';
import type { XmlRecordFormat } from './record-format.js';

const META = 'front/article-meta/';
const JOURNAL = 'front/journal-meta/';
const TITLE = `${META}title-group/article-title`;
const CONTRIB = `${META}contrib-group/contrib`;
const ABSTRACT = `${META}abstract`;
const PUBLISHED = `${META}pub-date`;

/** Marks of notes, and the persons and the address of a group, are no part of a text. */
const ASIDE: ReadonlySet<string> = new Set(['xref', 'fn', 'object-id', 'contrib-group', 'email']);
/** Elements after which words do not touch; a `title` of a part is followed by a colon. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'sec', 'list', 'list-item', 'title', 'break', 'label']);

function textOf(element: XmlElement): string {
  return element.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      // A formula in a second notation.
      const isCopy = part.name === 'tex-math' && element.children.length > 1;
      if (ASIDE.has(part.name) || isCopy) return '';
      const inner = textOf(part);
      if (part.name === 'title') return ` ${inner.trim().replace(/(?<=[\p{L}\p{N})])$/u, ':')} `;
      return BLOCKS.has(part.name) ? ` ${inner} ` : inner;
    })
    .join('');
}

const plain: ValueReader<string> = (given, value) => {
  const element = elementOf(value);
  return folded(element === undefined ? given : textOf(element)) || undefined;
};

/** The abstract itself: its own title is left out, and so are graphical ones and summaries beside it. */
const abstractOf: ValueReader<string> = (given, value) =>
  plain(given, value)?.replace(/^(?:abstract|summary)[.:]? (?=\S)/i, '');
const isOwnAbstract = (value: RecordValue): boolean => attributeOf(value, 'abstract-type') === '';

const titleOf = withSubtitle(first([TITLE], plain), first([`${META}title-group/subtitle`], plain));

/** Of names in several scripts the one that is marked as English or Western. */
const latinName = (holder: XmlElement): XmlElement | undefined =>
  holder.children.find(
    ({ name, attributes }) =>
      /^(?:string-)?name$/.test(name) &&
      (attributes.get('name-style') === 'western' || /^en/.test(attributes.get('xml:lang') ?? '')),
  );

/** `Quill, Mara` of the contributors of a kind; the name of a group as it is. */
const namesOf =
  (kind: RegExp) =>
  (_given: string, value: RecordValue): readonly string[] => {
    const contributor = elementOf(value);
    if (contributor === undefined || !kind.test(contributor.attributes.get('contrib-type') ?? 'author')) return [];
    const holder = contributor.child('name-alternatives') ?? contributor;
    const name = latinName(holder) ?? holder.child('name') ?? holder.child('string-name');
    const parts = ['surname', 'given-names', 'suffix']
      .map((part) => name?.textOf(part) ?? '')
      .filter((part) => part !== '');
    const group = contributor.child('collab');
    return oneEach(parts.join(', ') || name?.text || (group && textOf(group)) || '');
  };

const dateIn: ValueReader<string> = (_given, value) => {
  const element = elementOf(value);
  const iso = element?.attributes.get('iso-8601-date');
  const parts = ['year', 'month', 'day'].map((part) => element?.textOf(part) ?? '').filter((part) => part !== '');
  return dateOf(iso ?? parts.join(parts.every((part) => /^\d+$/.test(part)) ? '-' : ' '))?.iso;
};
/** Dates of parts of an archive are no dates of the article. */
const publishedIn: ValueReader<string> = (given, value) =>
  /pmc-release|nihms/.test(attributeOf(value, 'pub-type')) ? undefined : dateIn(given, value);

/** An identifier of a kind: `<article-id pub-id-type="doi">`. */
const ofKind =
  (kind: string, read: (given: string) => string | undefined): ValueReader<string> =>
  (given, value) =>
    attributeOf(value, 'pub-id-type') === kind ? read(given.trim()) : undefined;
const ids = [`${META}article-id`];

/** Articles as JATS and NLM XML: one, or a set of them as PubMed Central gives it. */
export const jats: XmlRecordFormat = {
  records: ['article'],
  whole: [
    ...[TITLE, `${META}title-group/subtitle`, `${META}title-group/trans-title-group`, CONTRIB, ABSTRACT],
    ...[`${META}trans-abstract`, PUBLISHED, `${META}kwd-group/kwd`, `${META}kwd-group/title`, `${META}permissions`],
    ...[
      'history',
      'aff',
      'author-notes',
      'funding-group',
      'custom-meta-group',
      'related-article',
      'contrib-group/aff',
    ].map((name) => META + name),
    ...['body', 'back', 'floats-group', 'sub-article', 'response', 'front/notes'],
  ],
  attributes: ['@article-type'],
  fields: {
    title: titleOf,
    abstract: (values) =>
      first([ABSTRACT], (given, value) => (isOwnAbstract(value) ? abstractOf(given, value) : undefined))(values) ??
      first([ABSTRACT], abstractOf)(values),
    authors: list([[CONTRIB]], namesOf(/^author$/)),
    date: best([PUBLISHED], publishedIn, (iso) => iso.length),
    doi: first(ids, ofKind('doi', doiOf)),
    ids: identifiers({
      pmid: first(
        ids,
        ofKind('pmid', (given) => given || undefined),
      ),
      pmcid: first(
        ids,
        (given, value) =>
          /^PMC\d+$/.exec(
            /^pmc/.test(attributeOf(value, 'pub-id-type')) ? `PMC${given.trim().replace(/^PMC/i, '')}` : '',
          )?.[0],
      ),
      issn: issn(`${JOURNAL}issn`),
    }),
    type: paperType('@article-type'),
    venue: text(
      ...['journal-title-group/journal-title', 'journal-title', 'abbrev-journal-title'].map((name) => JOURNAL + name),
    ),
    volume: text(`${META}volume`),
    issue: text(`${META}issue`),
    pages: pages([`${META}fpage`], [`${META}lpage`], [`${META}elocation-id`, `${META}page-range`]),
    publisher: text(`${JOURNAL}publisher/publisher-name`),
    editors: list([[CONTRIB]], namesOf(/editor$/)),
    keywords: list([[`${META}kwd-group/kwd`]], (given, value) => oneEach(plain(given, value) ?? '')),
  },
};
