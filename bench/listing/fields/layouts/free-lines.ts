import type { Arrival, Desk } from './arrivals.js';
import { otherThings } from './other-things.js';
import type { Choice } from './random.js';
import { CONFERENCES, HEADINGS, INSTITUTIONS, NOTES } from './words.js';

/** What a line may say of a paper besides its title. */
type Field =
  | 'title'
  | 'name'
  | 'authors'
  | 'conference'
  | 'journal'
  | 'year'
  | 'day'
  | 'links'
  | 'badge'
  | 'tags'
  | 'institution'
  | 'gloss';

type Marks = readonly [opening: string, closing: string];

/** A field as all papers of a listing write it. */
interface Slot {
  readonly field: Field;
  readonly marks: Marks;
  /** What stands between the field before and this one. */
  readonly before: string;
  /** Share of papers that have it. */
  readonly share: number;
  /** Marks of a tag inside those of a title, before it. */
  readonly tag: Marks | undefined;
}

/** How likely a line has a field, and how likely the field then stands before the title. */
const HABITS: readonly (readonly [Field, has: number, first: number])[] = [
  ['name', 0.28, 0.9],
  ['authors', 0.4, 0.2],
  ['conference', 0.4, 0.4],
  ['journal', 0.12, 0.1],
  ['year', 0.2, 0.4],
  ['day', 0.14, 0.5],
  ['links', 0.65, 0.12],
  ['badge', 0.1, 0.2],
  ['tags', 0.16, 0.4],
  ['institution', 0.1, 0.2],
  ['gloss', 0.22, 0],
];
const MOST_FIELDS = 6;

const NONE: Marks = ['', ''];
const BRACKETS: readonly Marks[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['【', '】'],
  ['<', '>'],
];
const EMPHASIS: readonly Marks[] = [
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['`', '`'],
  ['***', '***'],
  ['<b>', '</b>'],
  ['<i>', '</i>'],
  ['<sub>', '</sub>'],
];
const LINKED: readonly Marks[] = [
  ['[', '](LINK)'],
  ['[[', '](LINK)]'],
  ['([', '](LINK))'],
];
const BOTH: readonly Marks[] = [
  ['**[', ']**'],
  ['(*', '*)'],
  ['[**', '**]'],
  ['(**', '**)'],
  ['_(', ')_'],
  ['`[', ']`'],
];

/** Around titles; LINK stands for the address. */
const TITLE_MARKS: readonly Marks[] = [
  NONE,
  NONE,
  NONE,
  NONE,
  ['**', '**'],
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['[', '](LINK)'],
  ['[', '](LINK)'],
  ['[', '](LINK)'],
  ['**[', '](LINK)**'],
  ['[**', '**](LINK)'],
  ['*[', '](LINK)*'],
  ['"', '"'],
  ['“', '”'],
  ['"[', '](LINK)"'],
  ['**"', '"**'],
  ['<a href="LINK">', '</a>'],
  ['<b>', '</b>'],
  ['《', '》'],
];

/** Around a tag that stands in the marks of a title, with what parts them. */
const TAG_MARKS: readonly Marks[] = [
  ['[', '] '],
  ['【', '】'],
  ['(', ') '],
  ['', ' | '],
  ['[', ']'],
];

/** How a gloss begins that goes on behind its title. */
const VERBS = [
  'shows that',
  'argues that',
  'proposes',
  'introduces',
  'which studies',
  'explains why',
  'hypothesizes that',
  'a survey of',
];

const TAGS = [
  'SFT',
  '🔧SFT+RL',
  'Survey',
  'Oral',
  'ICLR 2024',
  '2023',
  'Best Paper',
  '🔥',
  'CVPR 2022',
  'NLP',
  'Dataset',
  'New',
  '2024.03',
];

const INLINE = [', ', ', ', '. ', '. ', ' - ', ' – ', ' — ', ' | ', ': ', '; ', ' / ', ' · ', ', ', ' '];
/** What a title cannot be taken to go on behind, and what parts it from a gloss where its own marks end. */
const BEFORE_GLOSSES = [' - ', ' – ', ' — ', ' | ', '. ', '  '];
const BEHIND_MARKS = [...BEFORE_GLOSSES, ': ', ', ', ' '];

/** Between fields that stand on lines of their own. */
const BREAKS = ['\n  ', '\n  - ', '\n    - ', '\n    * ', '<br>', '<br>\n', '\n', '  \n', '\n\n', '\n\t- ', '\n  > '];

const marksOf = (field: Field, choice: Choice): Marks => {
  switch (field) {
    case 'title':
      return choice.of(TITLE_MARKS);
    case 'name':
      return choice.of([
        NONE,
        NONE,
        ['**', '**'],
        ['**', '**'],
        ['[', ']'],
        ['*', '*'],
        ['`', '`'],
        ['[', '](LINK)'],
        ['(', ')'],
      ]);
    case 'authors':
      return choice.of([
        NONE,
        NONE,
        NONE,
        NONE,
        ['by ', ''],
        ['By ', ''],
        ['Authors: ', ''],
        ['*', '*'],
        ['_', '_'],
        ['(', ')'],
        ['[', ']'],
        ['**', '**'],
        ['*by ', '*'],
        ['@ ', ''],
      ]);
    case 'gloss':
      return choice.of([
        NONE,
        NONE,
        NONE,
        ['*', '*'],
        ['(', ')'],
        ['TL;DR: ', ''],
        ['> ', ''],
        ['_', '_'],
        ['Notes: ', ''],
      ]);
    case 'links':
    case 'badge':
      return choice.of([NONE, NONE, NONE, NONE, ['(', ')'], ['**', '**'], ['Links: ', ''], ['<sub>', '</sub>']]);
    case 'tags':
      return choice.of(choice.of([BRACKETS, BRACKETS, EMPHASIS, BOTH]));
    case 'conference':
    case 'year':
    case 'day':
      return choice.chance(0.35) ? NONE : choice.of(choice.of([BRACKETS, BRACKETS, EMPHASIS, BOTH, LINKED]));
    default:
      return choice.chance(0.4) ? NONE : choice.of(choice.of([BRACKETS, BRACKETS, EMPHASIS, BOTH]));
  }
};

/** Fields of a listing in their order. */
function orderOf(choice: Choice): readonly Field[] {
  const chosen = choice.shuffled(HABITS.filter(([, has]) => choice.chance(has))).slice(0, MOST_FIELDS - 1);
  const head: Field[] = [];
  const tail: Field[] = [];
  for (const [field, , first] of chosen) (choice.chance(first) ? head : tail).push(field);
  // A name stands right before the title that it names.
  head.sort((a, b) => Number(a === 'name') - Number(b === 'name'));
  return [...head, 'title', ...tail];
}

/** The fields of a listing in their order, each with its marks and what stands before it. */
function slotsOf(choice: Choice): readonly Slot[] {
  const order = orderOf(choice);
  const title = order.indexOf('title');
  const marks = order.map((field) => marksOf(field, choice));
  const lineBreak = choice.of(BREAKS);
  const breaks = choice.chance(0.4) ? choice.of([0.4, 0.7, 1]) : 0;
  const usual = choice.chance(0.4) ? choice.of(INLINE) : undefined;
  const before = (i: number): string => {
    if (i === 0) return '';
    if (i > title && choice.chance(breaks)) return lineBreak;
    if (order[i - 1] === 'name' && choice.chance(0.7)) return ': ';
    if (/^[([{_*`]/.test(marks[i]?.[0] ?? '') && choice.chance(0.6)) return ' ';
    const sign =
      order[i] === 'gloss'
        ? choice.of(marks[i - 1] === NONE ? BEFORE_GLOSSES : BEHIND_MARKS)
        : (usual ?? choice.of(INLINE));
    return sign === ' ' && marks[i] === NONE && marks[i - 1] === NONE ? ', ' : sign;
  };
  return order.map((field, i) => ({
    field,
    marks: marks[i] ?? NONE,
    before: before(i),
    share: field === 'title' || choice.chance(0.6) ? 1 : choice.of([0.5, 0.75, 0.9]),
    tag: field === 'title' && marks[i] !== NONE && choice.chance(0.1) ? choice.of(TAG_MARKS) : undefined,
  }));
}

/** Whether a name before a title is the beginning of it: "**Name**: Title" is read as one title. */
const isOfTitle = ({ marks }: Slot, next: Slot | undefined): boolean =>
  next?.field === 'title' && next.marks === NONE && next.before === ': ' && /^[*_`]*$/.test(marks[0]);

/** Writes the fields of a paper as a listing writes them. */
class FreeWriter {
  readonly #desk: Desk;
  readonly #slots: readonly Slot[];
  readonly #form: number;
  readonly #venue: (choice: Choice) => string;
  readonly #link: (name: string, to: string) => string;
  readonly #names: readonly string[];
  readonly #linkBreak: string;
  readonly #stop: boolean;

  constructor(desk: Desk) {
    const { choice } = desk;
    this.#desk = desk;
    this.#slots = slotsOf(choice);
    this.#form = choice.whole(0, 6);
    this.#stop = choice.chance(0.15);
    this.#linkBreak = choice.of([' ', ' ', ', ', ' | ']);
    const dated = choice.of([' ', ' ', "'", '-', '-20', '', ', ', ' @ ', " '"]);
    const yearless = choice.chance(0.25);
    const monthly = choice.chance(0.08);
    this.#venue = (own) => {
      const year = String(own.whole(1996, 2027));
      const name = own.of(CONFERENCES);
      if (monthly && own.chance(0.7)) return `arXiv ${year}.${own.whole(10, 13)}`;
      return yearless ? name : name + (dated === '-20' ? '-' : dated) + (/'|-20/.test(dated) ? year.slice(2) : year);
    };
    this.#link = choice.of([
      (name: string, to: string) => `[${name}](${to})`,
      (name: string, to: string) => `[${name}](${to})`,
      (name: string, to: string) => `[[${name}](${to})]`,
      (name: string, to: string) => `[[${name}]](${to})`,
      (name: string, to: string) => `(${name}: ${to})`,
      (_name: string, to: string) => to,
      (_name: string, to: string) => `<${to}>`,
      (name: string, to: string) => `<a href="${to}">${name}</a>`,
    ]);
    this.#names = choice
      .shuffled([
        'Paper',
        'Code',
        'Project',
        'Website',
        'Tweet',
        'Video',
        'Slides',
        'PDF',
        'arXiv',
        'Blog',
        'Demo',
        'Data',
        'link',
        '论文',
      ])
      .slice(0, choice.whole(1, 4));
  }

  write(): void {
    const { choice, put } = this.#desk;
    let begun = false;
    // What a title begins with where a name before it is part of it.
    let name = '';
    this.#slots.forEach((slot, i) => {
      const { field, marks, before, share, tag } = slot;
      if (!choice.chance(share)) return;
      const address = this.#desk.fragments.paperAddress();
      if (begun && name === '') put(before);
      begun = true;
      const [opening, closing] = marks.map((mark) => mark.replace('LINK', address)) as [string, string];
      put(opening);
      if (tag !== undefined) put(tag[0] + choice.of(TAGS) + tag[1]);
      if (field === 'title') this.#desk.title(name);
      else if (field === 'name' && isOfTitle(slot, this.#slots[i + 1])) {
        name = `${this.#desk.fragments.nickname()}${closing}: `;
        return;
      } else this.#field(field);
      name = '';
      if (field === 'title' && this.#stop) put('.');
      put(closing);
    });
  }

  #field(field: Exclude<Field, 'title'>): void {
    const { choice, put, out, fragments } = this.#desk;
    const fields: Readonly<Record<Exclude<Field, 'title'>, () => void>> = {
      authors: () => this.#desk.authors(),
      conference: () => out.field('venue', this.#venue(choice)),
      journal: () => this.#desk.venue(),
      year: () => this.#desk.year(),
      day: () => this.#desk.day(this.#form),
      name: () => put(choice.chance(0.8) ? fragments.nickname() : capital(fragments.phrase())),
      links: () => this.#links(),
      badge: () => put(`[![Star](https://img.shields.io/github/stars/u/r.svg)](${fragments.codeAddress()})`),
      tags: () => put(choice.chance(0.5) ? choice.of(HEADINGS) : fragments.phrase()),
      institution: () => put(choice.of(INSTITUTIONS)),
      gloss: () =>
        put(
          choice.of([
            fragments.sentence(),
            fragments.sentence().slice(0, 90),
            choice.of(NOTES),
            `${choice.of(VERBS)} ${small(fragments.sentence())}`,
          ]),
        ),
    };
    fields[field]();
  }

  #links(): void {
    const { choice, put, fragments } = this.#desk;
    const address = (i: number): string =>
      i === 0 ? fragments.paperAddress() : choice.chance(0.5) ? fragments.codeAddress() : fragments.siteAddress();
    const names = this.#names.filter((_name, i) => i === 0 || choice.chance(0.6));
    put(names.map((name, i) => this.#link(name, address(i))).join(this.#linkBreak));
  }
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Notes of a reader below a paper: sentences, or parts of some. */
function writeNotes({ choice, put, fragments }: Desk, marker: (number: number) => string): void {
  put(choice.of(['', '\n']));
  const count = choice.whole(1, 5);
  for (let n = 1; n <= count; n++) {
    const words = small(fragments.sentence()).split(' ').slice(0, choice.whole(3, 16)).join(' ');
    put(marker(n) + choice.of([words, words, fragments.sentence()]));
  }
}

/** Lists whose lines have any fields in any order, each with marks of its own: what a person thought up for one page. */
export function freeLines(desk: Desk): Arrival {
  const { choice, put } = desk;
  // Some lists write their papers in two or three ways.
  const writers = Array.from({ length: choice.chance(0.2) ? choice.whole(2, 4) : 1 }, () => new FreeWriter(desk));
  const marker = choice.of([
    () => '- ',
    () => '- ',
    () => '- ',
    () => '* ',
    () => '* ',
    () => '+ ',
    () => '• ',
    () => '  - ',
    () => '    * ',
    () => '',
    () => '',
    () => '',
    (n: number) => `${n}. `,
    (n: number) => `${n}. `,
    (n: number) => `${n}) `,
    (n: number) => `[${n}] `,
    () => '### ',
    () => '#### ',
    (n: number) => `### ${n}. `,
    () => '- [ ] ',
    () => '- [x] ',
    () => '> ',
    () => '🔹 ',
    () => '- 📄 ',
    () => '<li>',
  ]);
  const gap = choice.of(['\n', '\n', '\n', '\n\n', '\n\n\n']);
  const noted = choice.chance(0.2);
  const noteMarker = choice.of([
    (n: number) => `\n${n}. `,
    (n: number) => `\n   ${n}. `,
    () => '\n  - ',
    () => '\n    * ',
    () => '\n  ',
  ]);
  const heading = choice.of(['## ', '### ', '#### ', '**', '- ', '* ', '']);
  const headings = choice.chance(0.5) ? choice.of([0.08, 0.15, 0.3]) : 0;
  const other = choice.chance(0.2) ? otherThings(desk.fragments) : undefined;
  return {
    paper: (index) => {
      put(marker(index + 1));
      choice.of(writers).write();
      if (noted && choice.chance(0.7)) writeNotes(desk, noteMarker);
      put(gap);
    },
    between: () => {
      if (other !== undefined && choice.chance(0.3)) put(marker(1) + other() + gap);
      if (choice.chance(headings)) put(`\n${heading}${choice.of(HEADINGS)}${heading === '**' ? '**' : ''}\n\n`);
    },
  };
}
