// What of public test suites is read right, beside other packages: tsx bench/formats/quality.ts --files DIR
// DIR holds the translators of Zotero (github.com/zotero/translators), whose files end with test cases.
import { personOf } from '../../src/formats/write/person.js';
import { loadParsers, type Paper, parseListing } from '../../src/index.js';
import { argument } from '../data.js';
import { peersOf } from './peers.js';
import { FIELDS, type Reader, scoreOf } from './score.js';
import { type Expected, zoteroCases } from './zotero.js';

const TRANSLATORS: readonly (readonly [string, string])[] = [
  ['bibtex', 'BibTeX'],
  ['ris', 'RIS'],
  ['medline', 'MEDLINEnbib'],
  ['web-of-science', 'Web of Science Tagged'],
  ['pubmed-xml', 'PubMed XML'],
  ['endnote-xml', 'Endnote XML'],
  ['json', 'CSL JSON'],
  ['json', 'OpenAlex JSON'],
  ['json', 'Datacite JSON'],
];

const folder = argument('files');
const parsers = await loadParsers('atom');
const misses = process.argv.includes('--misses');

/** Family name, or all of a name without parts. */
const familyOf = (name: string): string => {
  const person = personOf(name);
  return 'literal' in person ? person.literal : person.family;
};
const expectedOf = (paper: Paper): Expected => ({
  title: paper.title,
  authors: (paper.authors ?? []).map(familyOf),
  ...(paper.date && { year: paper.date.slice(0, 4) }),
  ...(paper.doi && { doi: paper.doi }),
  abstract: paper.abstract,
});
/** Files that show every type and tag under one title are no listing of papers: what is the same is read once. */
const isTemplate = (records: readonly Expected[]): boolean =>
  records.length > 9 && new Set(records.map(({ title }) => title)).size * 2 < records.length;

const own: Reader = (input) => parseListing(input, { parsers }).papers.map(expectedOf);

console.log(`| format | suite | files | reader | throws | ${FIELDS.join(' | ')} |`);
for (const [format, translator] of TRANSLATORS) {
  const cases = zoteroCases(folder, translator).filter(({ records }) => !isTemplate(records));
  const readers = new Map([['paperkin', own], ...(await peersOf(format))]);
  for (const [name, read] of readers) {
    const scores = await scoreOf(cases, read);
    const cells = FIELDS.map((field) => {
      const { right, of } = scores[field];
      return of === 0 ? '' : `${((100 * right) / of).toFixed(1)} of ${of}`;
    });
    console.log(`| ${format} | ${translator} | ${cases.length} | ${name} | ${scores.throws} | ${cells.join(' | ')} |`);
  }
  if (misses)
    for (const each of cases)
      for (const record of each.records) {
        const { title, authors } = await scoreOf([{ ...each, records: [record] }], own);
        if (title.right < title.of || authors.right < authors.of)
          console.log(
            '  miss',
            JSON.stringify(record.title).slice(0, 70),
            record.authors.join(';').slice(0, 60),
            '<-',
            JSON.stringify(own(each.input)).slice(0, 200),
          );
      }
}
