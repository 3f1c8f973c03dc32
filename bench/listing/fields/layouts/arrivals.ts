import { type Fragments, type NameStyle, namesInStyle } from './fragments.js';
import type { ListingWriter } from './listing-writer.js';
import type { Choice } from './random.js';
import { MONTHS, NOTES } from './words.js';

/** How a kind of mail or page is written: what stands before all papers, each paper, and what stands behind them. */
export interface Arrival {
  readonly before?: () => void;
  readonly paper: (index: number) => void;
  readonly between?: () => void;
  readonly after?: () => void;
}

/** The parts that mails and pages are made of. */
export class Desk {
  readonly fragments: Fragments;
  readonly choice: Choice;
  readonly out: ListingWriter;
  readonly style: NameStyle;

  constructor(fragments: Fragments, out: ListingWriter, form?: NameStyle['form']) {
    const { choice } = fragments;
    this.fragments = fragments;
    this.choice = choice;
    this.out = out;
    this.style = {
      form: form ?? choice.of(['full', 'full', 'full', 'J. Roe', 'Roe, J.', 'Roe J']),
      most: choice.of([0, 0, 0, 3, 6]),
      last: choice.of([', ', ' and ', ', and ', ' & ']),
      semicolons: choice.chance(0.3),
      spacedInitials: choice.chance(0.5),
      etAl: choice.of([' et al.', ', et al.', '…']),
    };
  }

  put = (text: string): void => this.out.put(text);

  /** A title, or one that begins with a name. */
  title(name = ''): void {
    const title = this.choice.of(this.fragments.pool.titles);
    this.out.title(name + title);
  }

  authors(style: NameStyle = this.style): void {
    this.out.field('author', namesInStyle(this.fragments, style));
  }

  venue(): void {
    this.out.field('venue', this.choice.of(this.fragments.pool.journals));
  }

  year(): void {
    this.out.field('date', String(this.choice.whole(1985, 2027)));
  }

  /** "3 March 2024", "Mar 3, 2024", "2024 Mar 3", "2024-03-03", one form a listing. */
  day(form: number): void {
    const { choice } = this;
    const year = choice.whole(1998, 2027);
    const month = choice.of(MONTHS);
    const day = choice.whole(1, 29);
    const short = month.slice(0, 3);
    const two = (n: number): string => String(n).padStart(2, '0');
    this.out.field(
      'date',
      [
        `${day} ${month} ${year}`,
        `${short} ${day}, ${year}`,
        `${year} ${short} ${day}`,
        `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(day)}`,
        `${month} ${year}`,
        `${month} ${day}, ${year}`,
      ][form % 6] as string,
    );
  }

  doi(): string {
    const { choice } = this;
    return choice.of([
      `10.${choice.whole(1000, 9999)}/s${choice.whole(10_000, 99_999)}-02${choice.whole(0, 7)}-0${choice.whole(1000, 9999)}-${choice.whole(0, 10)}`,
      `10.1101/20${choice.whole(14, 27)}.0${choice.whole(1, 10)}.1${choice.whole(0, 10)}.${choice.whole(100_000, 999_999)}`,
      `10.1016/j.${choice.of(['cell', 'neuron', 'jsr', 'pow'])}.20${choice.whole(10, 27)}.${choice.whole(10, 99)}`,
    ]);
  }

  /** Sentences in lines of a width; `Infinity` for one line. */
  prose(sentences: number, width: number): string {
    const text = Array.from({ length: sentences }, () => this.fragments.sentence()).join(' ');
    return wrapped(text, width);
  }
}

/** A text in lines of at most so many characters. */
export function wrapped(text: string, width: number): string {
  let column = 0;
  return text
    .split(' ')
    .map((word) => {
      const breaks = column > 0 && column + word.length + 1 > width;
      const lead = column === 0 ? '' : breaks ? '\n' : ' ';
      column = breaks ? word.length : column + lead.length + word.length;
      return lead + word;
    })
    .join('');
}

/** Google Scholar: alerts, and result pages with what can be clicked. */
function scholar(desk: Desk): Arrival {
  const { choice, put } = desk;
  const style: NameStyle = { ...desk.style, form: 'Roe', last: ', ', etAl: choice.of(['…', ', …', ' et al.']) };
  const page = choice.chance(0.45);
  const mostly = choice.chance(0.3) ? 0.6 : 0.15;
  const width = choice.of([80, 90, 110, Number.POSITIVE_INFINITY]);
  const snippets = choice.chance(0.85);
  const initials = (): string =>
    choice.of([...'ABCDEFGHJKLMNPRST']) + (choice.chance(0.3) ? choice.of([...'ABCEJLM']) : '');
  const names = (): string => {
    const count = choice.whole(1, 6);
    const list = Array.from({ length: count }, () => `${initials()} ${choice.of(desk.fragments.pool.familyNames)}`);
    return list.join(style.last) + (choice.chance(0.25) ? '…' : '');
  };
  return {
    before: () => {
      if (!page && choice.chance(0.5))
        put(
          choice.of([
            'Scholar Alert: [ rivers ]\n\n',
            '[ "bees" ] - new results\n\n',
            'Articles\n\n',
            'Gina Alder - new related research\n\n',
          ]),
        );
      if (page && choice.chance(0.5)) put('About 12,300 results (0.08 sec)\n\n');
    },
    paper: () => {
      if (choice.chance(mostly)) put(`[${choice.of(['PDF', 'HTML', 'BOOK', 'CITATION', 'B'])}] `);
      desk.title();
      put(
        page && choice.chance(0.3)
          ? `\n${choice.of(['[PDF] ', '[HTML] '])}${choice.of(['arxiv.org', 'researchgate.net', 'mdpi.com'])}\n`
          : '\n',
      );
      desk.out.field('author', names());
      put(' - ');
      const venue = (): void => {
        if (choice.chance(0.25)) put('… ');
        desk.venue();
        if (choice.chance(0.2)) put(' …');
      };
      choice.of([
        () => {
          venue();
          put(', ');
          desk.year();
        },
        () => {
          venue();
          put(', ');
          desk.year();
        },
        () => {
          put(`arXiv preprint arXiv:${choice.whole(1500, 2600)}.0${choice.whole(1000, 9999)}, `);
          desk.year();
        },
        () => desk.year(),
      ])();
      if (choice.chance(page ? 0.8 : 0.15))
        put(
          ` - ${choice.of(['Springer', 'Elsevier', 'arxiv.org', 'Wiley Online Library', 'academic.oup.com', 'nature.com'])}`,
        );
      put('\n');
      if (snippets)
        put(`${choice.chance(0.3) ? '… ' : ''}${desk.prose(choice.whole(1, 3), width)}${choice.of([' …', '…', ''])}\n`);
      if (page) {
        put(
          choice.chance(0.7)
            ? `Save Cite Cited by ${choice.whole(1, 900)} Related articles All ${choice.whole(2, 20)} versions\n`
            : 'Save Cite Related articles\n',
        );
        if (choice.chance(0.2)) put('Cached View as HTML\n');
      }
      put('\n');
    },
    after: () => {
      if (!page && choice.chance(0.7))
        put(
          choice.of([
            'This alert is sent by Google Scholar. Google Scholar is a service by Google.\n',
            'This message was sent by Google Scholar because you follow new results for [ rivers ].\nList alerts\nUnsubscribe\n',
          ]),
        );
    },
  };
}

/** PubMed: summaries as text, mails of saved searches, pages. */
function pubmed(desk: Desk): Arrival {
  const { choice, put } = desk;
  const style: NameStyle = { ...desk.style, form: 'Roe J', last: ', ', etAl: ', et al.' };
  const marker = choice.of([
    (n: number) => `${n}.\t`,
    (n: number) => `${n}. `,
    (n: number) => `${n}: `,
    (n: number) => `${n}\nCite\n`,
    () => '',
  ]);
  const form = choice.of([2, 2, 0, 4]);
  const epub = choice.chance(0.4);
  const behind = choice.of(['\n', '\n', '\n\n', '']);
  const abstracts = choice.chance(0.25);
  const tail = choice.of([
    ' [PubMed - as supplied by publisher]',
    ' [PubMed - indexed for MEDLINE]',
    '',
    ' Free PMC article.',
    ' Review.',
    '\nSimilar articles',
  ]);
  return {
    before: () => {
      if (choice.chance(0.7))
        put(
          choice.of([
            'PubMed Results\nItems 1 - 5 of 72\n\n',
            'PubMed Results\nItem 1 - 20 of 41    (Display the 41 citations in PubMed)\n\n',
            "This message contains My NCBI what's new results.\nYour query: rivers\n\n",
            '41 results\n\n',
          ]),
        );
    },
    paper: (index) => {
      put(marker(index + 1));
      desk.title();
      put('.\n');
      desk.authors(style);
      put('.\n');
      desk.venue();
      put('. ');
      desk.day(form);
      if (choice.chance(0.6))
        put(`;${choice.whole(1, 90)}(${choice.whole(1, 13)}):${choice.whole(1, 900)}-${choice.whole(1, 99)}`);
      put(
        `. doi: ${desk.doi()}.${epub ? choice.of([' [Epub ahead of print]', ' Epub 2019 Mar 3.', ' Online ahead of print.']) : ''}\n`,
      );
      put(
        `PMID: ${choice.whole(1e7, 4e7)}${choice.chance(0.3) ? `${choice.of([' ', '; '])}PMCID: PMC${choice.whole(1e6, 9e6)}` : ''}${tail}\n`,
      );
      if (abstracts)
        put(
          `${choice.of(['', 'Abstract\n', '\n'])}${desk.prose(choice.whole(2, 5), choice.of([80, Number.POSITIVE_INFINITY]))}\n`,
        );
      put(behind);
    },
  };
}

/** Journal tables of contents, with the fields of a paper on lines of their own. */
function contents(desk: Desk): Arrival {
  const { choice, put } = desk;
  const gap = choice.of(['\n', '\n', '\n\n']);
  const between = choice.of(['\n', '\n\n', '\n\n\n']);
  const kind = choice.of(['', '', 'Article', 'Research Article', 'Original Paper', 'Review']);
  const kindBefore = choice.chance(0.3);
  const split = choice.chance(0.3);
  const form = choice.whole(0, 6);
  const venue = choice.chance(0.6);
  const numbers = choice.chance(0.4);
  const pages = choice.chance(0.4);
  const doi = choice.of(['doi:', 'DOI: ', 'https://doi.org/', '| doi:', '']);
  const abstract = choice.chance(0.25);
  const authors = (): void => {
    if (!split) {
      desk.authors();
      return;
    }
    const [first = '', ...rest] = namesInStyle(desk.fragments, {
      ...desk.style,
      form: 'full',
      most: 0,
      last: ', ',
    }).split(', ');
    const names = [first, ...rest];
    names.forEach((name, i) => {
      desk.out.field('author', name);
      if (i < names.length - 1) put((i === names.length - 2 ? choice.of([' &', ' and', ',']) : ',') + gap);
    });
  };
  return {
    before: () => {
      if (choice.chance(0.6))
        put(
          choice.of([
            'Research\n\n',
            'Articles\n\n',
            `Volume ${choice.whole(2, 90)}, Issue ${choice.whole(1, 12)}\n\n`,
            'Table of Contents\n\n',
            'Latest articles\n\n',
            'New articles in this issue\n\n',
          ]),
        );
    },
    paper: () => {
      if (kindBefore && kind !== '') put(kind + gap);
      desk.title();
      put(gap);
      authors();
      put(gap);
      if (!kindBefore && kind !== '') put(`${kind}${choice.of([' | ', ' • ', gap])}`);
      desk.day(form);
      put(gap);
      if (venue) {
        desk.venue();
        put(gap);
      }
      if (numbers) put(`${choice.whole(1, 60)}${gap}`);
      if (pages)
        put(`${choice.of(['Pages ', 'Pages: ', 'pp. '])}${choice.whole(1, 400)}-${choice.whole(401, 800)}${gap}`);
      if (abstract) put(desk.prose(choice.whole(1, 3), choice.of([76, Number.POSITIVE_INFINITY])) + gap);
      if (doi !== '') put(`${doi}${desk.doi()}\n`);
      put(between);
    },
    between: () => {
      if (choice.chance(0.1)) put(`${choice.of(['Reviews', 'Letters', 'Research Articles', 'Editorial'])}\n\n`);
    },
  };
}

/** Alerts of preprint servers. */
function preprints(desk: Desk): Arrival {
  const { choice, put } = desk;
  const server = choice.of(['bioRxiv', 'medRxiv', 'SSRN', 'PsyArXiv', 'chemRxiv']);
  const link = choice.of([
    (doi: string) => `${server} ${doi.slice(8)}; doi: https://doi.org/${doi}`,
    (doi: string) => `${server} preprint doi: ${doi}`,
    (doi: string) => `https://www.biorxiv.org/content/${doi}v1`,
    (doi: string) => `doi: https://doi.org/${doi}`,
  ]);
  const posted = choice.chance(0.4);
  const form = choice.whole(0, 6);
  const gap = choice.of(['\n', '\n', '\n\n']);
  const rule = choice.of(['\n', '\n', `${'-'.repeat(30)}\n`, '\n\n']);
  const abstract = choice.chance(0.3);
  return {
    before: () => {
      if (choice.chance(0.6))
        put(
          choice.of([
            `${server} Alert\n\n`,
            `${server} has posted the following articles since your last alert:\n\n`,
            'Ecology\n\n',
            'New results for your search "rivers"\n\n',
          ]),
        );
    },
    paper: () => {
      desk.title();
      put(gap);
      desk.authors();
      put(gap);
      if (posted) {
        put(choice.of(['Posted ', 'Posted: ', 'Version posted ', '']));
        desk.day(form);
        put(gap);
      }
      if (abstract) put(desk.prose(choice.whole(1, 4), choice.of([80, Number.POSITIVE_INFINITY])) + gap);
      put(
        `${link(`10.1101/20${choice.whole(14, 27)}.0${choice.whole(1, 10)}.1${choice.whole(0, 10)}.${choice.whole(100_000, 999_999)}`)}\n${rule}`,
      );
    },
    after: () => {
      if (choice.chance(0.5)) put('To unsubscribe or change your alerts, sign in to your account.\n');
    },
  };
}

/** Pages of a person's publications, as DBLP shows them. */
function publications(desk: Desk): Arrival {
  const { choice, put } = desk;
  const key = choice.of(['j', 'c', 'i']);
  const marked = choice.chance(0.6);
  const copied = choice.chance(0.3);
  const style: NameStyle = { ...desk.style, form: 'full', last: ', ', most: 0 };
  const years = choice.chance(0.5);
  const count = choice.whole(20, 90);
  return {
    paper: (index) => {
      if (marked) put(`[${key}${count - index}] `);
      if (copied) put('\nview\nelectronic edition via DOI\nexport record\n');
      desk.authors(style);
      put(choice.chance(0.7) ? ':\n' : ': ');
      desk.title();
      put('. ');
      desk.venue();
      put(choice.of([' ', ', ']));
      if (choice.chance(0.5))
        put(`${choice.whole(2, 60)}(${choice.whole(1, 12)}): ${choice.whole(1, 99)}-${choice.whole(100, 300)} (`);
      else put('(');
      desk.year();
      put(')\n');
      if (choice.chance(0.1)) put('\n');
    },
    between: () => {
      if (years && choice.chance(0.2)) put(`${choice.whole(1990, 2027)}\n`);
    },
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Newsletters: numbered or headed papers with a paragraph about each. */
function newsletter(desk: Desk): Arrival {
  const { choice, put } = desk;
  const marker = choice.of([
    (n: number) => `${n}. `,
    (n: number) => `${n}) `,
    (n: number) => `${n}/ `,
    () => '',
    () => '### ',
    (n: number) => `${n}. `,
  ]);
  const marks = choice.of([
    ['', ''],
    ['', ''],
    ['**', '**'],
    ['"', '"'],
    ['“', '”'],
  ] as const);
  const byline = choice.of(['none', 'brackets', 'line', 'dash', 'by']);
  const points = choice.chance(0.25);
  const pointMarks = choice.of([
    ['  - ', ': '],
    ['  - **', '** – '],
    ['  ● ', ' - '],
    ['   * **', ':** '],
  ] as const);
  const link = choice.of(['none', 'line', 'line', 'read', 'behind']);
  const gap = choice.of(['\n', '\n\n']);
  const width = choice.of([72, 80, Number.POSITIVE_INFINITY]);
  return {
    before: () => {
      if (choice.chance(0.7))
        put(
          `${choice.of(['Hi all,', 'Dear colleagues,', 'Welcome to issue 42.', '# Papers of the week', 'This week in rivers'])}\n\n${choice.of(NOTES)} ${choice.of(NOTES)}\n\n`,
        );
    },
    paper: (index) => {
      put(marker(index + 1) + marks[0]);
      desk.title();
      put(marks[1]);
      if (byline === 'brackets') {
        put(' (');
        desk.out.field(
          'author',
          `${choice.of(desk.fragments.pool.familyNames)}${choice.of([' et al.', ' and colleagues', ''])}`,
        );
        put(', ');
        desk.year();
        put(')');
      } else if (byline === 'line') {
        put('\n');
        desk.authors();
      } else if (byline === 'dash') {
        put(' — ');
        desk.authors();
      } else if (byline === 'by') {
        put(' by ');
        desk.authors();
      }
      if (link === 'behind') put(` ${desk.fragments.paperAddress()}`);
      put(gap + desk.prose(choice.whole(1, 5), width) + gap);
      if (points)
        for (let i = choice.whole(1, 4); i > 0; i--)
          put(`${pointMarks[0]}${capital(desk.fragments.phrase())}${pointMarks[1]}${desk.fragments.sentence()}\n`);
      if (link === 'line')
        put(`${choice.of(['', 'Link: ', 'Paper: ', '→ ', 'Read more: '])}${desk.fragments.paperAddress()}${gap}`);
      if (link === 'read')
        put(`[${choice.of(['Read the paper', 'Paper', 'Read more'])}](${desk.fragments.paperAddress()})${gap}`);
      put('\n');
    },
    after: () => {
      if (choice.chance(0.6))
        put(
          choice.of([
            'That is all for this week.\n\nBest wishes\nGina\n',
            'See you next week!\n',
            'Unsubscribe | View in browser\n',
          ]),
        );
    },
  };
}

const SAID =
  'morning all|lol|nice|did anyone read this?|thanks!!|I skimmed it, the part about data is great|see you at 4|same here|not sure that it holds for large ones|who presents on Friday?|two new papers dropped|and this one:|great talk yesterday|looks relevant to us|no idea, ask Ben|we saw the opposite last year, did we not?|code is out too|+1'.split(
    '|',
  );
const NICKS = 'ann ben cal dia eli fay gus hana ivo jun'.split(' ');

/** Chats, in which some messages name a paper. */
function chat(desk: Desk): Arrival {
  const { choice, put } = desk;
  const day = `${choice.whole(1, 29)}/0${choice.whole(1, 10)}/2${choice.whole(0, 7)}`;
  const head = choice.of([
    (time: string, nick: string) => `[${time} AM] ${nick}: `,
    (time: string, nick: string) => `[${time}] ${nick}: `,
    (time: string, nick: string) => `${time} ${nick}: `,
    (time: string, nick: string) => `[${time}] <${nick}> `,
    (time: string, nick: string) => `${day}, ${time} - ${nick}: `,
    (time: string, nick: string) => `[${day}, ${time}:07] ${nick}: `,
    (time: string, nick: string) => `${nick}  ${time} AM\n`,
    (_time: string, nick: string) => `${nick}: `,
  ]);
  let hour = 9;
  let minute = 0;
  const message = (): void => {
    minute += choice.whole(1, 6);
    if (minute > 59) {
      hour = (hour % 12) + 1;
      minute %= 60;
    }
    put(head(`${hour}:${String(minute).padStart(2, '0')}`, choice.of(NICKS)));
  };
  const talk = (): void => {
    for (let i = choice.whole(0, 4); i > 0; i--) {
      message();
      put(`${choice.of(SAID)}\n`);
    }
  };
  return {
    before: talk,
    paper: () => {
      message();
      if (choice.chance(0.25))
        put(`${choice.of(['and this one: ', 'new: ', 'did you see ', 'reading ', 'paper: ', 'cool paper: '])}`);
      const address = desk.fragments.paperAddress();
      const quote = choice.of(['', '', '"', '“', '*']);
      put(quote);
      desk.title();
      put(quote === '“' ? '”' : quote);
      put(
        choice.of([
          ` ${address}`,
          ` (${address})`,
          `\n${address}`,
          `: ${address}`,
          ` - ${address}`,
          ` ${address} ${choice.of(SAID)}`,
        ]),
      );
      put('\n');
    },
    between: talk,
    after: talk,
  };
}

/** Lists of accepted papers and programmes: titles, authors and what else on lines. */
function programme(desk: Desk): Arrival {
  const { choice, put } = desk;
  const marker = choice.of([
    () => '',
    () => '',
    () => '',
    (n: number) => `${n}\t`,
    (n: number) => `${n}. `,
    (n: number) => `Paper ${n}: `,
    (n: number) => `#${n} `,
    (n: number) => `(${n}) `,
    (n: number) => `${8 + n}:30 `,
    () => '- ',
    () => '* ',
  ]);
  const first = choice.chance(0.5) ? 0 : choice.whole(5, 300);
  const step = choice.chance(0.7) ? 1 : choice.whole(2, 9);
  const authorsFirst = choice.chance(0.2);
  const indent = choice.of(['', '', '', '  ', '\t', '    ']);
  const between = choice.of(['\n', '\n\n', '\n\n', '\n\n\n', `\n${'-'.repeat(20)}\n`]);
  const affiliations = choice.of(['none', 'none', 'brackets', 'line']);
  const more = choice.of(['none', 'none', 'venue', 'venue year', 'venue - year', 'year', 'pdf', 'abstract']);
  const oneLine = choice.chance(0.25);
  const separator = choice.of(['. ', ' - ', ' — ', '; ', '\t', ' by ', ' / ', ', ']);
  const authors = (): void => {
    if (affiliations !== 'brackets') {
      desk.authors();
      return;
    }
    const count = choice.whole(1, 5);
    for (let i = 0; i < count; i++) {
      if (i > 0) put(choice.of(['; ', ', ']));
      desk.authors({ ...desk.style, form: 'full', most: 1, etAl: '' });
      put(
        ` (${choice.of(['University of ', 'ETH ', 'CNRS ', 'Institute of '])}${choice.of(['Trees', 'Sand', 'Oslo', 'Lyon', 'Iron'])})`,
      );
    }
  };
  const venueLine = (): void => {
    desk.venue();
    if (more === 'venue') return;
    put(more === 'venue - year' ? ' - ' : choice.chance(0.5) ? ', ' : ' ');
    desk.year();
  };
  const nextLine = (): void => (oneLine ? put(separator) : put(`\n${indent}`));
  return {
    before: () => {
      if (choice.chance(0.6))
        put(
          choice.of([
            'Accepted Papers\n\n',
            'List of Accepted Papers\n\n',
            'Programme\n\n',
            'Session 1: Rivers\n\n',
            '# Accepted papers\n\n',
            'Publications\n\n',
            'Reading list\n\n',
          ]),
        );
    },
    paper: (index) => {
      put(marker(first + index * step + 1));
      if (authorsFirst) {
        authors();
        nextLine();
      }
      desk.title();
      if (!authorsFirst) {
        nextLine();
        authors();
      }
      if (affiliations === 'line' && !oneLine) put(`\n${indent}${desk.fragments.institutions()}`);
      if (more.startsWith('venue')) {
        nextLine();
        venueLine();
      } else if (more === 'year') {
        nextLine();
        desk.year();
      } else if (more === 'pdf') put(`\n${indent}${choice.of(['PDF', 'pdf', 'Paper', 'PDF Slides'])}`);
      else if (more === 'abstract' && !oneLine)
        put(`\n${indent}${desk.prose(choice.whole(1, 4), Number.POSITIVE_INFINITY)}`);
      if (oneLine && choice.chance(0.5)) put('.');
      put(oneLine && choice.chance(0.8) ? '\n' : between);
    },
    between: () => {
      if (choice.chance(0.06)) put(choice.of(['Session 2: Bees\n\n', 'Posters\n\n', 'Short papers\n\n']));
    },
  };
}

const CONTROLS = [
  'Fields of Study',
  'Date Range',
  'Has PDF',
  'Author',
  'Journals & Conferences',
  'Sort by Relevance',
  'Publication Type',
];
const STUDIES = ['Computer Science', 'Biology', 'Environmental Science', 'Medicine', 'Physics', 'Geology', 'Economics'];

/** Pages of search engines and libraries, with buttons and counts. */
function resultPage(desk: Desk): Arrival {
  const { choice, put } = desk;
  const buttons = choice.of([
    'PDF\nSave\nAlert\nCite\n',
    '[PDF] Semantic Reader Save Alert\n',
    'Add to Library\n',
    'Download\nShare\n',
    '',
  ]);
  const counts = choice.of([
    () => `${choice.whole(1, 900)} Citations\n`,
    () => `${choice.whole(1, 900)}\n`,
    () => `Cited by ${choice.whole(1, 99)}\n`,
    () => '',
  ]);
  const form = choice.whole(0, 6);
  const gap = choice.of(['\n', '\n', '\n\n']);
  const separator = choice.of([' · ', ' • ', ', ', '. ', gap]);
  const snippet = choice.chance(0.6);
  const wordy = choice.of(['', 'Open access\n', 'Conference paper\n', 'Published: ', 'Published: ']);
  const studies = choice.chance(0.3);
  const controls = choice.shuffled(CONTROLS).slice(0, choice.whole(0, CONTROLS.length));
  return {
    before: () => {
      if (choice.chance(0.5)) put(`About ${choice.whole(1, 90)},${choice.whole(100, 999)} results for “rivers”\n`);
      if (choice.chance(0.5)) put(controls.map((control) => `${control}\n`).join(''));
    },
    paper: () => {
      desk.title();
      put(gap);
      desk.authors();
      if (studies && choice.chance(0.3))
        put(
          `, +${choice.whole(1, 9)} authors ${choice.of(desk.fragments.pool.givenNames)} ${choice.of(desk.fragments.pool.familyNames)}`,
        );
      put(separator);
      if (studies) put(`${choice.shuffled(STUDIES).slice(0, choice.whole(1, 3)).join(', ')}${separator}`);
      if (wordy.endsWith('\n')) put(wordy);
      const dateFirst = wordy.startsWith('Published');
      if (dateFirst) {
        put(wordy);
        desk.day(form);
        put(separator);
      }
      desk.venue();
      if (!dateFirst) {
        put(separator);
        desk.day(form);
      }
      put(gap);
      if (snippet)
        put(
          `${choice.of(['', 'TLDR\n', 'TLDR: ', 'Abstract: '])}${desk.prose(choice.whole(1, 3), choice.of([90, Number.POSITIVE_INFINITY]))}${choice.of(['', ' Expand', 'Expand'])}${gap}`,
        );
      put(`${counts()}${buttons}\n`);
    },
  };
}

/** Outlines of org, with properties, tags and links around whole entries. */
function outline(desk: Desk): Arrival {
  const { choice, put } = desk;
  const stars = choice.of(['* ', '** ', '*** ']);
  const states = choice.chance(0.5) ? ['TODO ', 'READ ', 'DONE '] : [choice.of(['', 'TODO ', 'READ ', 'DONE '])];
  const form = choice.of(['plain', 'drawer', 'link below', 'whole link', 'link']);
  const tags = choice.chance(0.5);
  return {
    before: () => {
      if (choice.chance(0.6))
        put(choice.of(['#+TITLE: Reading list\n', '#+TITLE: Papers\n#+AUTHOR: Gina Alder\n\n', '* Papers\n']));
    },
    paper: () => {
      const address = desk.fragments.paperAddress().replace(/^[./]+/, 'https://example.org/');
      put(stars + (choice.chance(0.8) ? choice.of(states) : ''));
      if (form === 'whole link' || form === 'link') put(`[[${address}][`);
      desk.title();
      if (form === 'link') put(']]');
      if (form === 'whole link') {
        put(choice.of([' — ', ' - ', ', ', ' by ']));
        desk.authors();
        if (choice.chance(0.7)) {
          put(' (');
          desk.year();
          put(')');
        }
        put(']]');
      } else if (choice.chance(0.3)) {
        put(' ');
        desk.year();
      }
      if (tags)
        put(
          `${choice.of([' ', '        '])}:${choice.of(['ml', 'rivers', 'read'])}:${choice.of(['sand', 'nlp', 'x'])}:`,
        );
      put('\n');
      if (form === 'drawer') {
        put(`${choice.of(['', '  '])}:PROPERTIES:\n:AUTHOR: `);
        desk.authors();
        if (choice.chance(0.5)) {
          put('\n:YEAR: ');
          desk.year();
        }
        put(`\n:${choice.of(['URL', 'LINK'])}: ${address}\n:END:\n`);
      } else if (form === 'link below') {
        const short = desk.fragments.phrase();
        const family = choice.of(desk.fragments.pool.familyNames);
        put(
          `[[${address}][${choice.of([`${family} et al. ${choice.whole(1990, 2026)}: ${short}`, 'pdf', 'arXiv', `${family} ${choice.whole(1990, 2026)}`])}]]\n`,
        );
      }
      if (choice.chance(0.3)) put(`${choice.of(['- ', '  - ', ''])}${desk.fragments.phrase()}\n`);
      if (choice.chance(0.2)) put('\n');
    },
  };
}

const KINDS: readonly ((desk: Desk) => Arrival)[] = [
  scholar,
  pubmed,
  contents,
  contents,
  preprints,
  publications,
  newsletter,
  newsletter,
  chat,
  programme,
  programme,
  programme,
  resultPage,
  outline,
  outline,
];

const MAIL_HEADS: readonly ((choice: Choice) => string)[] = [
  () => '',
  () => '',
  () => '',
  (c) =>
    `On ${c.of(['Tue, Apr 1, 2025', 'Mon, 3 Mar 2025', '12.05.2024'])} at 9:02 AM, ${c.of(['list owner', 'Gina Alder'])} wrote:\n`,
  (c) =>
    `---------- Forwarded message ---------\nFrom: Gina Alder <gina@example.org>\nDate: ${c.of(['Tue, Apr 1, 2025 at 9:02 AM', 'Mon, 3 Mar 2025 10:11:12 +0100'])}\nSubject: ${c.of(['papers', 'Fwd: new papers', 'reading for Friday'])}\nTo: <lab@example.org>\n\n\n`,
  (c) =>
    `From: Ben Birch\nSent: Monday, March 3, 2025 9:02 AM\nTo: Gina Alder\nSubject: ${c.of(['RE: papers', 'FW: reading list'])}\n\n`,
  () => `Hi Gina,\n\nhere is what I found:\n\n`,
];

/** What stands above what a mail quotes or forwards; nothing as often as not. */
export const mailHead = (choice: Choice): string => choice.of(MAIL_HEADS)(choice);

/** Writes a mail or page with papers: what people get and paste, and did not lay out. */
export function writeArrival(fragments: Fragments, out: ListingWriter): void {
  const { choice } = fragments;
  const desk = new Desk(fragments, out);
  out.put(mailHead(choice));
  writePapers(choice.of(KINDS)(desk), out, choice);
}

/** Writes papers, few or many, and what stands around them. */
export function writePapers(arrival: Arrival, out: ListingWriter, choice: Choice): void {
  arrival.before?.();
  const count = choice.chance(0.4) ? choice.whole(1, 6) : choice.whole(5, 22);
  for (let i = 0; i < count; i++) {
    if (i > 0) arrival.between?.();
    out.beginPaper();
    arrival.paper(i);
    out.endPaper();
  }
  arrival.after?.();
}
