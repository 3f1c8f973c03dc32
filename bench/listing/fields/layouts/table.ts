import { type Fragments, namesInStyle } from './fragments.js';
import { type Layout, labelIn } from './layout.js';
import type { ListingWriter } from './listing-writer.js';
import { titleMarks, venueName, yearBy } from './printed-forms.js';
import { CONFERENCES, NOTES } from './words.js';

type Column =
  | 'title'
  | 'name'
  | 'score'
  | 'authors'
  | 'venue'
  | 'date'
  | 'link'
  | 'code'
  | 'comments'
  | 'number'
  | 'abstract';

/** How a table of papers is written. */
export interface TableStyle {
  readonly columns: readonly Column[];
  readonly headers: readonly string[];
  readonly rule: string;
  readonly numberInTitle: boolean;
  readonly sentenceBehindTitle: string;
  /** Points behind that sentence. */
  readonly point: string;
  /** Whether names of methods have their authors behind them: "GraNet (Roe et al., 2019)". */
  readonly citedNames: boolean;
  readonly conferencesWithYear: boolean;
  readonly dateForm: 'year' | 'day' | 'month' | 'bold';
  readonly chinese: boolean;
  readonly longComments: boolean;
  readonly abstractMarks: readonly [string, string];
}

const SOMETIMES: readonly (readonly [Column, number])[] = [
  ['authors', 0.5],
  ['venue', 0.5],
  ['date', 0.5],
  ['link', 0.8],
  ['code', 0.5],
  ['comments', 0.3],
  ['number', 0.2],
  ['abstract', 0.25],
  ['abstract', 0.1],
  ['name', 0.15],
  ['score', 0.1],
  ['score', 0.08],
];

const SCORE_HEADERS = ['Accuracy', 'F1', 'Test perplexity', 'Number of params', 'BLEU', 'mAP'];
const NAME_HEADERS = ['Name', 'Method', 'Model', 'Dataset', 'Abbreviation', 'Tool'];

export function tableStyle(layout: Layout, { choice }: Fragments): TableStyle {
  const rest = choice.shuffled(
    SOMETIMES.filter(([, probability]) => choice.chance(probability)).map(([column]) => column),
  );
  const columns: Column[] = choice.chance(0.5) ? ['title', ...rest] : choice.shuffled(['title', ...rest]);
  const bold = choice.chance(0.2);
  const header = (column: Column): string =>
    column === 'name'
      ? choice.of(NAME_HEADERS)
      : column === 'score'
        ? choice.of(SCORE_HEADERS)
        : labelIn(column, layout.language, choice) + (column === 'title' && slashed ? ' / Source' : '');
  const slashed = choice.chance(0.08);
  return {
    columns,
    headers: columns.map((column) => (choice.chance(0.1) ? '' : bold ? `**${header(column)}**` : header(column))),
    rule: choice.of(['---', ':---:', ':--']),
    numberInTitle: choice.chance(0.18),
    sentenceBehindTitle: choice.chance(0.2)
      ? choice.of([' - ', ' – ', '<br>', layout.title === 'plain' ? ' — ' : ': ', '  '])
      : '',
    point: choice.of(['', '', '<br>● ', '<br>- ', ' • ']),
    citedNames: choice.chance(0.3),
    conferencesWithYear: choice.chance(0.5),
    dateForm: choice.of(['year', 'day', 'month', 'bold']),
    chinese: choice.chance(0.4),
    longComments: choice.chance(0.3),
    abstractMarks: choice.of([
      ['', ''],
      ['', ''],
      ['<details><summary>Show</summary><p>', '</p></details>'],
    ] as const),
  };
}

export function writeHeader({ headers, rule }: TableStyle, out: ListingWriter): void {
  out.put(`| ${headers.join(' | ')} |\n|${headers.map(() => rule).join('|')}|\n`);
}

/** What a row is written with. */
interface RowPlace {
  readonly index: number;
  readonly out: ListingWriter;
  readonly fragments: Fragments;
  readonly layout: Layout;
}

/** A row that names the part of the table which begins there. */
export function writeSectionRow({ columns }: TableStyle, out: ListingWriter, heading: string): void {
  out.put(`|${columns.map((column) => (column === 'title' ? ` **${heading}** ` : ' ')).join('|')}|\n`);
}

export function writeRow(style: TableStyle, place: RowPlace): void {
  const address = place.fragments.paperAddress();
  place.out.put('|');
  for (const column of style.columns) {
    place.out.put(' ');
    writeCell(column, style, { ...place, address });
    place.out.put(' |');
  }
  place.out.put('\n');
}

function writeCell(column: Column, style: TableStyle, place: RowPlace & { readonly address: string }): void {
  const { out, fragments, layout, address, index } = place;
  const { choice } = fragments;
  switch (column) {
    case 'title': {
      if (style.numberInTitle) out.put(`${index + 1}) `);
      const [opening, closing] = titleMarks(layout, address);
      out.put(opening);
      out.title(choice.of(fragments.pool.titles).replace(/\|/g, '/'));
      out.put(closing);
      if (style.sentenceBehindTitle !== '')
        out.put(style.sentenceBehindTitle + pointsOf(style, fragments).replace(/\|/g, '/'));
      return;
    }
    case 'authors':
      out.field('author', namesInStyle(fragments, layout.names));
      return;
    case 'venue':
      out.field(
        'venue',
        layout.venueForm.startsWith('J') ? venueName({ venueForm: 'J' }, fragments, 0) : conference(style, fragments),
      );
      return;
    case 'date':
      writeDate(style, place);
      return;
    case 'link':
      out.put(
        choice.of([
          `[Link](${address})`,
          `[${address.replace(/.*\//, '')}](${address})`,
          `[Paper](${address})`,
          '-',
          address,
        ]),
      );
      return;
    case 'code':
      out.put(
        choice.of([
          `[code](${fragments.codeAddress()})`,
          `**[link](${fragments.codeAddress()})**`,
          '-',
          'null',
          '![Star](https://img.shields.io/github/stars/u/r.svg)',
        ]),
      );
      return;
    case 'name':
      out.put(choice.chance(0.8) ? fragments.nickname() : fragments.phrase());
      if (style.citedNames) out.put(` (${choice.of(fragments.pool.familyNames)} et al., ${yearBy(choice)})`);
      return;
    case 'score':
      out.put(choice.of([`${choice.whole(10, 99)}.${choice.whole(1, 99)}`, `${choice.whole(1, 300)}M`, '-']));
      return;
    case 'number':
      out.put(String(index + 1));
      return;
    case 'abstract':
      out.put(
        style.abstractMarks[0] +
          (style.chinese
            ? fragments.chinese()
            : choice.of([fragments.sentence(), choice.of(fragments.pool.abstracts)]).replace(/\|/g, '/')) +
          style.abstractMarks[1],
      );
      return;
    case 'comments':
      out.put(style.longComments ? fragments.sentence().replace(/\|/g, '/') : choice.of(NOTES).slice(0, 40));
      return;
  }
}

/** A sentence, or several with points behind them, some of which begin with words of their own. */
function pointsOf({ point }: TableStyle, fragments: Fragments): string {
  const { choice } = fragments;
  if (point === '') return fragments.sentence();
  const points = Array.from({ length: choice.whole(0, 4) }, () => {
    const lead = choice.chance(0.5) ? `${fragments.phrase()}: ` : '';
    return point + lead.charAt(0).toUpperCase() + lead.slice(1) + fragments.sentence();
  });
  return `${fragments.sentence()} ${fragments.sentence()}${points.join('')}`;
}

function conference({ conferencesWithYear }: TableStyle, { choice }: Fragments): string {
  const name = choice.of(CONFERENCES);
  return conferencesWithYear ? `${name} ${yearBy(choice)}` : name;
}

function writeDate({ dateForm }: TableStyle, { out, fragments: { choice } }: RowPlace): void {
  const year = yearBy(choice);
  const day = `${year}-0${choice.whole(1, 10)}-${choice.whole(10, 29)}`;
  if (dateForm === 'bold') out.put('**');
  out.field(
    'date',
    dateForm === 'year' ? String(year) : dateForm === 'month' ? `${year}.0${choice.whole(1, 10)}` : day,
  );
  if (dateForm === 'bold') out.put('**');
}
