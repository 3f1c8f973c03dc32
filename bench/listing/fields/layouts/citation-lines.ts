import type { Arrival, Desk } from './arrivals.js';
import { CONFERENCES } from './words.js';

/**
 * How a list writes each of its papers, a letter a field: T title, A authors, V venue, Y year, v venue in short with its year,
 * n volume, p pages. Everything else is printed as it is.
 */
const PATTERNS: readonly string[] = [
  'T (v)',
  'T (V)',
  'T (V, Y)',
  'T (A, Y)',
  'T (Y)',
  'T, v',
  'T [v]',
  'T - v',
  'T - V - Y',
  'T - V',
  'T | v',
  'T    V    Y',
  'T\tA\tv',
  'T. A. V, Y.',
  'T. A. v.',
  'T. A. V n, p (Y).',
  'T. A (Y). V.',
  'T, A, v',
  'T, A. (A, Y)',
  'T, A, V, Y',
  'T by A (v)',
  'T by A. V, Y',
  'T — A (v)',
  'T - A, Y',
  'T / A',
  '“T” by A, Y',
  '“T” with A, V n: p.',
  '“T,” A, V n (Y): p.',
  'A. T',
  'A: T',
  'A. T. V, Y.',
  'A. T. v.',
  'A. “T.” V n (Y): p.',
  'A, “T,” V, vol. n, pp. p, Y.',
  'A: T. V n: p (Y)',
  'A: T. v: p',
  'A (Y). T. V, n, p.',
  'A (Y) T. V n: p',
  'A, T, V n, p (Y)',
  'A, T, v',
  'A. Y. T. V n, p.',
  'A | T | v',
  'Y. T. V.',
  'Y - T - A',
  'A, v: “T”',
  'v. T. A.',
  'T - A',
  'T – A',
  'T, A',
  'T. A.',
  'T (A)',
  'T. V.',
  'T. Y.',
  'T by A',
  'T / A / v',
  'T in V (Y)',
  'T; A; V; Y',
  'T (A), v',
  'A - T',
  'A. “T”',
  'A, T (Y)',
  'A, T (V, Y)',
  'A, “T”, V n (Y), p',
  'A, T, V n, Y, p',
  'A, T. V, Y.',
  'A (Y): T. V n(p).',
  'A (Y), “T”, V n, p.',
  'A; T; V, Y',
  'A. T, V n, p (Y).',
  'Y: T, A',
  'Y. A. T. V n: p.',
  'Y A T',
  'Y | T | A | V',
  'v: T',
  'v - T',
  'v T (A)',
];

/** What may be emphasised or linked: the title, it and what follows, what stands before it, all. */
const SCOPES = ['none', 'none', 'none', 'title', 'title', 'behind', 'before', 'all', 'all'] as const;

type Part = 'T' | 'A' | 'V' | 'Y' | 'v' | 'n' | 'p';
/** A letter that stands alone. */
const PART = /(?<!\p{L})([TAVYvnp])(?!\p{L})/u;
const isPart = (text: string): text is Part => text.length === 1 && 'TAVYvnp'.includes(text);

/** Writes a paper by a pattern, with marks around a scope of it. */
class PatternWriter {
  readonly #desk: Desk;
  /** Fields and what is printed between them. */
  readonly #texts: readonly string[];
  /** Where the marks open and close; -1 for none. */
  readonly #scope: readonly [number, number];
  readonly #straight: boolean;
  readonly #venue: 'C Y' | "C'y" | 'C, Y';

  constructor(desk: Desk) {
    const { choice } = desk;
    this.#desk = desk;
    this.#texts = choice
      .of(PATTERNS)
      .split(PART)
      .filter((text) => text !== '');
    this.#straight = choice.chance(0.5);
    this.#venue = choice.of(['C Y', 'C Y', "C'y", 'C, Y']);
    const title = this.#texts.indexOf('T');
    this.#scope = {
      none: [-1, -1] as const,
      title: [title, title] as const,
      behind: [title, this.#texts.length - 1] as const,
      before: [title > 1 ? 0 : -1, this.#texts.slice(0, title).findLastIndex(isPart)] as const,
      all: [0, this.#texts.length - 1] as const,
    }[choice.of(SCOPES)];
  }

  write([opening, closing]: readonly [string, string]): void {
    const { put } = this.#desk;
    this.#texts.forEach((text, i) => {
      if (i === this.#scope[0]) put(opening);
      if (isPart(text)) this.#part(text);
      else put(this.#straight ? text.replace(/[“”]/g, '"') : text);
      if (i === this.#scope[1]) put(closing);
    });
  }

  #part(part: Part): void {
    const { choice, put, out } = this.#desk;
    const number = (to: number): number => choice.whole(1, to);
    const year = choice.whole(1985, 2027);
    const first = number(900);
    const short = choice.of(CONFERENCES);
    const venue = {
      'C Y': `${short} ${year}`,
      "C'y": `${short}${choice.of(["'", " '"])}${String(year).slice(2)}`,
      'C, Y': `${short}, ${year}`,
    };
    if (part === 'T') this.#desk.title();
    else if (part === 'A') this.#desk.authors();
    else if (part === 'V') this.#desk.venue();
    else if (part === 'Y') this.#desk.year();
    else if (part === 'v') out.field('venue', venue[this.#venue]);
    else if (part === 'n') put(choice.chance(0.6) ? `${number(90)}(${number(12)})` : `${number(90)}`);
    else put(`${first}${choice.of(['-', '–'])}${first + number(30)}`);
  }
}

/** Lists that write each paper by one pattern: reading lists, publications of people, references of a course. */
export function citationLines(desk: Desk): Arrival {
  const { choice, put } = desk;
  const writer = new PatternWriter(desk);
  const marker = choice.of([
    () => '',
    () => '',
    () => '',
    () => '- ',
    () => '* ',
    (n: number) => `${n}. `,
    (n: number) => `[${n}] `,
    () => '• ',
    () => '| ',
  ]);
  const row = marker(1) === '| ';
  const linked = choice.chance(0.45);
  const marks = choice.of([
    ['**', '**'],
    ['*', '*'],
    ['_', '_'],
  ] as const);
  const code = choice.chance(0.3);
  const tail = choice.of(['none', 'none', 'link', 'address', 'lines']);
  const between = row ? '\n' : choice.of(['\n', '\n', '\n\n']);
  const wrap = !row && !linked && choice.chance(0.15);
  const links = (): void => {
    const address = desk.fragments.paperAddress();
    if (tail === 'link') put(` [${choice.of(['pdf', 'PDF', 'paper', 'link', 'doi'])}](${address})`);
    else if (tail === 'address') put(choice.of([' ', ': ']) + address);
    else if (tail === 'lines') put(`\n  - [[${choice.of(['Paper', 'pdf'])}]](${address})`);
    if (code && tail === 'lines') put(`\n  - [[Code]](${desk.fragments.codeAddress()})`);
  };
  return {
    before: () => {
      if (choice.chance(0.5))
        put(`${choice.of(['# Publications', 'Reading list', '## Papers', 'Selected publications', '# Week 3'])}\n\n`);
      if (row) put('| Paper | Notes |\n|---|---|\n');
    },
    paper: (index) => {
      put(marker(index + 1));
      if (row && choice.chance(0.1)) put(' ');
      writer.write(linked ? ['[', `](${desk.fragments.paperAddress()})`] : marks);
      if (row) put(` | ${choice.chance(0.5) ? desk.fragments.phrase() : ''} |`);
      else links();
      if (wrap) desk.out.wrapPaper(choice.of([72, 80]), '');
      put(between);
    },
    between: () => {
      if (!row && choice.chance(0.08)) put(`\n## ${choice.whole(1990, 2027)}\n\n`);
    },
  };
}
