import { dateOf } from '../../paper/dates.js';
import { doiOf } from '../../paper/identifiers.js';
import {
  type FieldReader,
  first,
  identifiers,
  isbn,
  issn,
  list,
  longest,
  matching,
  oneEach,
  pages,
  paperType,
  plainValue,
  text,
  type ValueReader,
} from '../field-readers.js';
import type { RecordValue } from '../record.js';
import { attributeOf, elementOf } from '../xml-elements.js';
import type { XmlRecordFormat } from './record-format.js';

const CITATION = 'MedlineCitation/';
const ARTICLE = `${CITATION}Article/`;
/** A citation alone is a record as well, and a chapter of a book. */
const of = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [ARTICLE + name, `Article/${name}`, `BookDocument/${name}`]);
const ofCitation = (name: string): readonly string[] => [CITATION + name, name, `BookDocument/${name}`];

const childText = (value: RecordValue, name: string): string => elementOf(value)?.textOf(name) ?? '';

/** `Quill, Mara`, with `Jr` behind; the name of a group as it is. */
const authorOf = (_text: string, value: RecordValue): readonly string[] => {
  const group = childText(value, 'CollectiveName');
  const given = childText(value, 'ForeName') || childText(value, 'Initials');
  const name = [childText(value, 'LastName'), given, childText(value, 'Suffix')].filter((part) => part !== '');
  return oneEach(group || name.join(', '));
};

const dateIn: ValueReader<string> = (_text, value) => {
  const parts = ['Year', 'Month', 'Day'].map((name) => childText(value, name)).filter((part) => part !== '');
  const isNumeric = parts.every((part) => /^\d+$/.test(part));
  return dateOf(childText(value, 'MedlineDate') || parts.join(isNumeric ? '-' : ' '))?.iso;
};

/** The date of the issue; the day on which the article was put online where that is in the same month or year. */
const published: FieldReader<string> = (values) => {
  const issue = first(of('Journal/JournalIssue/PubDate', 'Book/PubDate'), dateIn)(values);
  const online = first(of('ArticleDate'), dateIn)(values);
  if (issue === undefined || online === undefined) return issue ?? online;
  const value = online.value.startsWith(issue.value) ? online.value : issue.value;
  return { value, from: [...issue.from, ...(value === online.value ? online.from : [])] };
};

/** The parts of an abstract one behind the other, each with its label: `METHODS: We count.` */
const abstract: FieldReader<string> = (values) => {
  const from = values.of(of('Abstract/AbstractText'));
  const parts = from.flatMap((value) => {
    const label = attributeOf(value, 'Label');
    const part = plainValue(value.text, value);
    return part === undefined ? [] : [label === '' || label === 'UNLABELLED' ? part : `${label}: ${part}`];
  });
  return parts.length === 0 ? undefined : { value: parts.join(' '), from };
};

/** An identifier of a kind that an attribute names: `<ArticleId IdType="doi">`. */
const ofKind =
  (kind: RegExp, read: ValueReader<string>): ValueReader<string> =>
  (given, value) =>
    kind.test(attributeOf(value, 'IdType') || attributeOf(value, 'EIdType')) ? read(given, value) : undefined;
const IDS = [
  'PubmedData/ArticleIdList/ArticleId',
  'PubmedBookData/ArticleIdList/ArticleId',
  'BookDocument/ArticleIdList/ArticleId',
];

/** XML of PubMed: `PubmedArticle` of efetch and of the yearly files, `MedlineCitation` alone. */
export const pubmedXml: XmlRecordFormat = {
  records: ['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation'],
  whole: [
    ...of(
      'ArticleTitle',
      'VernacularTitle',
      'Abstract/AbstractText',
      'AuthorList/Author',
      'Journal/JournalIssue/PubDate',
    ),
    ...of('ArticleDate', 'Book/BookTitle', 'Book/PubDate', 'Book/AuthorList/Author'),
    ...ofCitation('KeywordList/Keyword'),
  ],
  fields: {
    title: text(...of('ArticleTitle', 'VernacularTitle', 'Book/BookTitle')),
    abstract,
    authors: list([of('AuthorList/Author'), of('Book/AuthorList/Author')], authorOf),
    date: published,
    doi: first([...of('ELocationID'), ...IDS], ofKind(/^doi$/i, doiOf)),
    ids: identifiers({
      pmid: matching(/^\d+$/, ...ofCitation('PMID')),
      pmcid: first(
        IDS,
        ofKind(/^pmc$/i, (given) => /^PMC\d+/.exec(given.trim())?.[0]),
      ),
      issn: issn(...of('Journal/ISSN')),
      isbn: isbn(...of('Book/Isbn')),
    }),
    type: paperType(...of('PublicationTypeList/PublicationType')),
    venue: longest(
      ...of('Journal/Title', 'Journal/ISOAbbreviation', 'Book/BookTitle'),
      ...ofCitation('MedlineJournalInfo/MedlineTA'),
    ),
    volume: text(...of('Journal/JournalIssue/Volume')),
    issue: text(...of('Journal/JournalIssue/Issue')),
    pages: pages(of('Pagination/StartPage'), of('Pagination/EndPage'), of('Pagination/MedlinePgn')),
    publisher: text(...of('Book/Publisher/PublisherName')),
    keywords: list(
      [[...ofCitation('KeywordList/Keyword'), ...ofCitation('MeshHeadingList/MeshHeading/DescriptorName')]],
      oneEach,
    ),
  },
};
