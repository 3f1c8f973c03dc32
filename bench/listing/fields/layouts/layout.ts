import { LABEL_WORDS, type LabelKind } from '../../../../src/listing/fields/labels.js';
import type { NameStyle } from './fragments.js';
import type { Choice } from './random.js';

/** The values of each dimension in which layouts differ; one that is written twice is chosen twice as often. */
export const DIMENSIONS = {
  marker: [
    '- ',
    '- ',
    '- ',
    '* ',
    '* ',
    '+ ',
    '1. ',
    '1. ',
    '1. ',
    '1) ',
    '(1) ',
    '[1] ',
    '1\t',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '#### ',
    '### ',
    '# ',
    '### 1. ',
    '|',
    '|',
    '|',
    '|',
    '<li>',
    '<li>',
    '<p>',
    '<tr>',
    '<h3>',
    '<dt>',
    '<div>',
    '    - ',
    '  * ',
    '• ',
    '* TODO ',
    '** ',
    '> - ',
    '> ',
    '[x] ',
  ],
  title: [
    'plain',
    'plain',
    'plain',
    'bold',
    'bold',
    'link',
    'link',
    'link',
    'bold link',
    'link bold',
    'quoted',
    'curly',
    'italic',
    'underscore',
    'code',
    'org link',
    'rst link',
  ],
  order: [
    'AT',
    'AT',
    'TAVD',
    'TAVD',
    'ATVD',
    'TVD',
    'VTA',
    'VT',
    'TV',
    'DT',
    'DTA',
    'T',
    'T',
    'T',
    'TA',
    'AT',
    'TDA',
    'TVA',
    'TAD',
    'ADTV',
    'VTD',
    'TD',
    'ATDV',
    'DTAV',
  ],
  inside: ['title', 'title', 'title', 'title', 'title', 'next'],
  separator: ['. ', ', ', ' ', ' - ', ' | ', ' – ', '; ', '. ', '. ', ': ', ' · '],
  links: ['none', 'end', 'end', 'end', 'some', 'before', 'bare', 'line', 'badge'],
  breaks: ['one line', 'one line', 'one line', 'lines'],
  wrap: ['never', 'never', 'never', 'never', 'never', 'never', 'never', '60', '76'],
  language: ['en', 'en', 'en', 'en', 'en', 'en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'zh', 'zh', 'ja', 'ko'],
  abstracts: ['none', 'none', 'none', 'none', 'some'],
  subfields: ['none', 'none', 'none', 'some'],
  labels: ['few', 'few', 'few', 'few', 'few', 'few', 'few', 'few', 'all'],
} as const;

export type Dimension = keyof typeof DIMENSIONS;
type Values = { readonly [D in Dimension]: (typeof DIMENSIONS)[D][number] };

/** A value of a dimension. */
export interface LayoutValue {
  readonly dimension: Dimension;
  readonly value: string;
}

/** What the layouts of some listings are held to. */
export interface LayoutBounds {
  /** A value that none may have. */
  readonly leftOut?: LayoutValue | undefined;
  /** A value that all have, as far as their other habits allow it. */
  readonly only?: LayoutValue | undefined;
}

/** How a listing lays out its papers. Small habits are chosen once a listing too. */
export interface Layout extends Omit<Values, 'marker'> {
  /** A value of the dimension, or the heading of a listing of labelled papers. */
  readonly marker: Values['marker'] | (typeof HEADED)[number];
  readonly names: NameStyle;
  readonly venueForm: 'C Y' | "C'y" | 'C' | 'CY' | 'C-Y' | 'J' | 'J, Y' | 'J Y';
  readonly venueMarks: readonly [string, string];
  readonly authorMarks: readonly [string, string];
  /** Marks around authors and the venue behind them: `*X et al. V.*`. */
  readonly bylineMarks: readonly [string, string] | undefined;
  readonly dateForm: 'year' | '(year)' | '[year]' | 'day' | 'month' | 'year.' | '**day**';
  readonly blankLines: number;
  readonly lineBreak: string;
  readonly breakEverywhere: boolean;
  readonly titleLabel: string;
  readonly dateLabel: string;
  readonly linkLabel: string;
  readonly nickname: 'none' | 'before' | 'inside';
  readonly nicknameMarks: readonly [string, string, string];
  readonly smallTitles: boolean;
  readonly stopInTitle: boolean;
  readonly fullStop: boolean;
  readonly emoji: boolean;
  readonly linkMarks: readonly [string, string, string];
  readonly linkName: string;
  readonly linkBreak: string;
  readonly notes: boolean;
  readonly headings: boolean;
  readonly orgTags: boolean;
  readonly abstractLead: string;
  readonly subfieldMarker: string;
  /** Marks around the labels of a listing: `**Authors**: `. */
  readonly labelMarks: readonly [string, string];
}

const PLAIN: readonly [string, string] = ['', ''];

const HEADED = ['# ', '## ', '### ', '', '', '1. '] as const;
const ALONE = ['', '', '', '- ', '1. '] as const;

/** A layout by chance. */
export function randomLayout(choice: Choice, { leftOut, only }: LayoutBounds = {}): Layout {
  const value = <D extends Dimension>(dimension: D): Values[D] =>
    choice.of(
      DIMENSIONS[dimension].filter(
        (it) =>
          (leftOut?.dimension !== dimension || it !== leftOut.value) &&
          (only?.dimension !== dimension || it === only.value),
      ),
    ) as Values[D];
  const labels = value('labels');
  const titlesAlone = labels === 'few' && choice.chance(0.06);
  const marker =
    labels === 'all' && choice.chance(0.5) ? choice.of(HEADED) : titlesAlone ? choice.of(ALONE) : value('marker');
  const html = marker.startsWith('<');
  const table = marker === '|';
  const bare = marker === '' && choice.chance(0.6);
  const labelMarks = choice.of([
    ['', ': '],
    ['**', '**: '],
    ['**', ':** '],
    ['*', ':* '],
    ['_', '_: '],
    ['', '：'],
  ] as const);
  const language = value('language');
  const label = (kind: LabelKind): string => labelMarks[0] + labelIn(kind, language, choice) + labelMarks[1];
  const title =
    table && choice.chance(0.8)
      ? choice.of(['plain', 'link', 'bold', 'bold link'] as const)
      : bare
        ? choice.of(['plain', 'plain', 'link', 'bold'] as const)
        : value('title');
  const labelled = labels === 'all' && !table && !html;
  const authorMarks = labelled
    ? ([label('authors'), ''] as const)
    : html
      ? choice.of([
          PLAIN,
          ['<em>', '</em>'],
          ['<i>', '</i>'],
          ['<span>', '</span>'],
          ['by ', ''],
          [label('authors'), ''],
          ['(', ')'],
        ] as const)
      : choice.of([
          PLAIN,
          PLAIN,
          PLAIN,
          PLAIN,
          ['*', '*'],
          ['_', '_'],
          ['(', ')'],
          ['by ', ''],
          ['- ', ''],
          ['`', '`'],
          [label('authors'), ''],
        ] as const);
  const venueMarks = labelled
    ? ([label('venue'), ''] as const)
    : html
      ? choice.of([PLAIN, ['(', ')'], ['<em>', '</em>'], ['<i>', '</i>'], ['in ', '']] as const)
      : choice.of([
          PLAIN,
          PLAIN,
          ['(', ')'],
          ['[', ']'],
          ['*', '*'],
          ['`', '`'],
          ['**', '**'],
          ['**[', ']**'],
          ['In ', ''],
          ['in ', ''],
          ['In *', '*'],
          ['_', '_'],
          ['[[', '](https://venue.example.org)]'],
          [label('venue'), ''],
        ] as const);
  const bylineMarks =
    !labelled && !html && choice.chance(0.12)
      ? choice.of([
          ['*', '.*'],
          ['_', '_'],
          ['(', ')'],
          ['*', '*'],
        ] as const)
      : undefined;
  const lines = labelled
    ? 'lines'
    : table
      ? 'one line'
      : bare || (html && choice.chance(0.5))
        ? choice.of(['lines', 'one line'] as const)
        : value('breaks');
  const indent = /^\s*/.exec(marker)?.[0] ?? '';
  return {
    marker,
    title,
    language,
    labels,
    order: titlesAlone ? 'T' : value('order'),
    separator: value('separator'),
    inside: table || html || labelled || ['quoted', 'curly', 'code'].includes(title) ? 'title' : value('inside'),
    links: labelled
      ? choice.of(['none', 'line', 'line'] as const)
      : html
        ? choice.of(['none', 'end', 'none'] as const)
        : value('links'),
    breaks: lines,
    wrap: table || html ? 'never' : value('wrap'),
    abstracts: (bare && choice.chance(0.3)) || (labelled && choice.chance(0.5)) ? 'some' : value('abstracts'),
    subfields: table || html ? 'none' : value('subfields'),
    names: {
      form: choice.of([
        'full',
        'full',
        'full',
        'full',
        'J. Roe',
        'J. Roe',
        'Roe, J.',
        'Roe, J.',
        'Roe J',
        'Roe',
        'Roe J.',
        'Roe, Jane',
        'ROE Jane',
      ]),
      most: choice.of([0, 0, 0, 1, 3, 6]),
      last: choice.of([', ', ' and ', ', and ', ' & ']),
      semicolons: choice.chance(0.5),
      spacedInitials: choice.chance(0.5),
      etAl: choice.of([' et al.', ' et al', ', et al.', ' et.al.', ' 等']),
    },
    venueForm: choice.of(['C Y', "C'y", 'C Y', 'C', 'CY', 'C-Y', 'J', 'J, Y', 'J Y']),
    venueMarks: bylineMarks === undefined ? venueMarks : PLAIN,
    authorMarks: bylineMarks === undefined ? authorMarks : PLAIN,
    bylineMarks,
    dateForm: choice.of(['(year)', 'year', '(year)', 'year.', '[year]', 'day', 'month', 'day', '**day**']),
    blankLines: html ? choice.of([0, 0, 1]) : bare ? choice.of([0, 0, 1, 1, 2]) : choice.of([0, 0, 0, 1, 1, 2]),
    lineBreak: html
      ? choice.of(['<br>', '<br>\n', '<br/>', '\n    ', ' '])
      : choice.of([
          `\n${indent}  `,
          `  \n${indent}  `,
          `<br>\n${indent}  `,
          '<br>',
          ' \\\n',
          '\n',
          `\n${indent}  - `,
          `\n${indent}    * `,
          '\n\n',
        ]),
    breakEverywhere: labelled || choice.chance(0.5),
    titleLabel: choice.chance(labelled ? 0.5 : 0.09) ? label('title') : '',
    dateLabel: labelled ? label('date') : '',
    linkLabel: labelled ? label('link') : '',
    nickname: choice.chance(0.15) ? choice.of(['before', 'inside', 'before'] as const) : 'none',
    nicknameMarks: choice.of([
      ['', '', ': '],
      ['', '', ' - '],
      ['**', '**', ': '],
      ['`', '`', ' '],
      ['', '', ' | '],
      ['', '', ' — '],
      ['**', '**', html || table ? ': ' : `\n${indent}  - `],
    ] as const),
    smallTitles: choice.chance(0.1),
    stopInTitle: choice.chance(0.08),
    fullStop: choice.chance(0.4) && title !== 'code',
    emoji: choice.chance(0.1),
    linkMarks: choice.of([
      ['[[', '](', ')]'],
      ['[', '](', ')'],
      ['([', '](', '))'],
      ['[[', ']](', ')'],
      ['<a href="', '">', '</a>'],
    ] as const),
    linkName: choice.of([
      'paper',
      'Paper',
      'pdf',
      'PDF',
      'arXiv',
      'link',
      'Arxiv',
      'ArXiv',
      'Paper Link',
      '📄 Paper',
      '论文',
      'Lien',
    ]),
    linkBreak: choice.of(['\n', '  \n', '\n\n', '<br>\n', `\n${indent}  * `, `\n${indent}    - `]),
    notes: choice.chance(0.15),
    headings: choice.chance(0.6),
    orgTags: (marker.includes('TODO') && choice.chance(0.5)) || choice.chance(0.02),
    abstractLead: choice.of([
      '\n',
      '',
      '> ',
      `${indent}  - `,
      label('abstract'),
      label('abstract'),
      '<details><summary>Abstract</summary>',
      '  - TLDR: ',
      `\n${label('abstract')}`,
      'Abstract. ',
    ]),
    subfieldMarker: indent + choice.of(['  - ', '    - ', '    * ', '  ', '   ', '', '  + ', '  > ', '  1. ', '1. ']),
    labelMarks,
  };
}

const OF_LANGUAGE: ReadonlyMap<string, RegExp> = new Map([
  ['ru', /[а-я]/],
  ['zh', /^[\u4e00-\u9fff/]+$/],
  ['ja', /[\u3040-\u30ff]|著者|会議|日付/],
  ['ko', /[\uac00-\ud7af]/],
]);
const LATIN = /^[\p{Script=Latin}\p{P}\s#№°]+$/u;

/** A word of a label as a listing in a language writes it. Languages in Latin letters share theirs. */
export function labelIn(kind: LabelKind, language: string, choice: Choice): string {
  const words = LABEL_WORDS.get(kind) ?? [kind];
  const pattern = OF_LANGUAGE.get(language);
  const latin = words.filter((word) => LATIN.test(word));
  const fit =
    pattern === undefined
      ? language === 'en'
        ? latin.slice(0, 5)
        : latin
      : words.filter((word) => pattern.test(word));
  const word = choice.of(fit.length > 0 ? fit : latin);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
