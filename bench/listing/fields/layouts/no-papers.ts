import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldListing } from '../gold.js';
import { Fragments } from './fragments.js';
import type { Pool } from './pool.js';
import { Choice } from './random.js';

const FILES = [
  'README.md',
  'readme.md',
  'CHANGELOG.md',
  'LICENSE',
  'LICENSE.md',
  'package.json',
  'index.js',
  'index.d.ts',
  'CONTRIBUTING.md',
];
/** Characters of a file that are taken. */
const TAKEN = 6000;

const listing = (id: string, text: string): GoldListing => ({
  id,
  repo: 'no-papers',
  family: 'no papers',
  complete: true,
  made: true,
  text,
  papers: [],
});

/**
 * Texts of the packages that the lock file pins: readmes, licences, changelogs, source code. They list no papers.
 *
 * @param modules the folder `node_modules`
 */
export function packageTexts(modules: string, most: number): readonly GoldListing[] {
  const names = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
    .sort();
  const files = names.flatMap((name) =>
    FILES.map((file) => join(modules, name, file)).filter((file) => existsSync(file)),
  );
  const stride = Math.max(1, files.length / most);
  const chosen = Array.from(
    { length: Math.min(most, files.length) },
    (_unused, i) => files[Math.floor(i * stride)] as string,
  );
  return chosen
    .map((file) => listing(file, readFileSync(file, 'utf8').slice(0, TAKEN)))
    .filter(({ text }) => !/arxiv|doi\.org|proceedings|et al\b/i.test(text));
}

const PLACES = [
  'Harbour Street',
  'the old mill',
  'Northgate',
  'the river bank',
  'Lindau',
  'the town hall',
  'East Park',
  'platform four',
  'the new library',
  'the market',
];
const PEOPLE = [
  'the mayor',
  'a spokeswoman',
  'the council',
  'Ms Ortega',
  'residents',
  'the coach',
  'the ministry',
  'Mr Lund',
  'the union',
  'the jury',
];
const VERBS = ['said', 'announced', 'denied', 'confirmed', 'explained', 'warned', 'promised', 'wrote'];
const EVENTS = [
  'the bridge will close for repairs',
  'prices have risen by four per cent',
  'the match was put off',
  'a vote is planned for spring',
  'the water is safe to drink',
  'trains run every ten minutes',
  'nobody was hurt',
  'the museum opens again',
  'rain is expected until Friday',
  'the budget has to be cut',
];
const DAYS = [
  'on Monday',
  'on Tuesday night',
  'last week',
  'this morning',
  'on 3 March',
  'in June',
  'after the meeting',
  'at noon',
];
const GOODS = [
  'milk',
  'two onions',
  'bread',
  'olive oil',
  'salt',
  '200 g flour',
  'a lemon',
  'rice',
  'candles',
  'printer paper',
  'batteries',
  'tea',
  'a new tyre',
  'stamps',
];
const TASKS = [
  'Call the landlord',
  'Book the train',
  'Fix the login page',
  'Water the plants',
  'Send the invoice',
  'Update dependencies',
  'Review pull request 212',
  'Clean the filter',
  'Ask Ruth about Friday',
  'Pay the bill',
  'Write tests for the parser',
  'Renew passport',
];
const NAMES = ['Anna', 'Ben', 'Chloe', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jonas', 'Kei', 'Lena'];
const REPLIES = [
  'ok',
  'sounds good',
  'did you see the game?',
  'running late, sorry',
  'lol',
  'can we move it to 4?',
  'thanks!!',
  'I think the build is broken again',
  'who has the key',
  'same here',
  'let me check',
  'no idea, ask Hugo',
];
const LABELS = [
  'Name',
  'First name',
  'E-mail',
  'Phone',
  'Address',
  'Date of birth',
  'Signature',
  'Title',
  'Company',
  'Country',
  'Comments',
  'Authors',
  'Date',
  'Order no.',
  'Abstract',
];
const PRODUCTS = [
  'Garden chair',
  'Desk lamp',
  'Wool blanket',
  'Steel bottle',
  'Notebook A5',
  'Bicycle bell',
  'Kettle',
  'Rain jacket',
];

type Maker = (choice: Choice, fragments: Fragments) => string;

const lines = (choice: Choice, least: number, end: number, line: (i: number) => string): string =>
  Array.from({ length: choice.whole(least, end) }, (_unused, i) => line(i)).join('\n');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (choice: Choice): string =>
  capital(
    choice.of([
      () => `${choice.of(PEOPLE)} ${choice.of(VERBS)} ${choice.of(DAYS)} that ${choice.of(EVENTS)}.`,
      () => `${choice.of(EVENTS)}, ${choice.of(PEOPLE)} ${choice.of(VERBS)} ${choice.of(DAYS)}.`,
      () => `${choice.of(DAYS)}, ${choice.of(PEOPLE)} met at ${choice.of(PLACES)}; ${choice.of(EVENTS)}.`,
      () => `At ${choice.of(PLACES)} ${choice.of(EVENTS)}.`,
    ])(),
  );
const paragraph = (choice: Choice): string =>
  Array.from({ length: choice.whole(1, 6) }, () => sentence(choice)).join(' ');
const headline = (choice: Choice): string =>
  capital(
    choice.of([
      `${choice.of(EVENTS)}`,
      `${choice.of(PEOPLE)} at ${choice.of(PLACES)}`,
      `${choice.of(EVENTS)}, ${choice.of(PEOPLE)} ${choice.of(VERBS)}`,
    ]),
  );
const time = (choice: Choice): string => `${choice.whole(0, 24)}:${String(choice.whole(0, 60)).padStart(2, '0')}`;

const MAKERS: readonly Maker[] = [
  (c) => `${headline(c)}\n\n${Array.from({ length: c.whole(2, 8) }, () => paragraph(c)).join('\n\n')}\n`,
  (c) => lines(c, 3, 12, () => `## ${headline(c)}\n\n${paragraph(c)}\n`),
  (c) => lines(c, 3, 14, () => `${c.of(['- ', '* '])}[${headline(c)}](https://news.example.org/${c.whole(0, 1e5)})`),
  (c) =>
    lines(c, 5, 40, () => Array.from({ length: 6 }, () => (c.next() * 100).toFixed(2)).join(c.of(['\t', '  ', ', ']))),
  (c) =>
    `| x | y | z |\n|---|---|---|\n${lines(c, 4, 30, () => `| ${c.whole(0, 900)} | ${c.next().toFixed(3)} | ${c.whole(1990, 2025)} |`)}`,
  (c) => lines(c, 6, 40, () => `[${time(c)}] ${c.of(NAMES)}: ${c.of(REPLIES)}`),
  (c) =>
    lines(
      c,
      6,
      30,
      () => `${c.of(NAMES)} ${c.chance(0.5) ? `(${time(c)})\n` : ': '}${c.of([c.of(REPLIES), sentence(c)])}`,
    ),
  (c) =>
    c
      .shuffled(LABELS)
      .slice(0, c.whole(4, 12))
      .map((label) => `${label}: ${c.of(['', '______', '....', '[ ]'])}`)
      .join('\n'),
  (c) => lines(c, 3, 20, () => `${c.of(['- [ ] ', '- [x] '])}${c.of(TASKS)}`),
  (c) => lines(c, 3, 20, (i) => `${i + 1}. ${c.of(TASKS)}`),
  (c) => lines(c, 3, 16, () => `- ${c.of(GOODS)}`),
  (c) => lines(c, 3, 16, () => c.of(GOODS)),
  (c) =>
    `| Product | Price | Stock |\n|---|---|---|\n${lines(c, 3, 20, () => `| ${c.of(PRODUCTS)} | ${c.whole(2, 90)}.99 | ${c.whole(0, 50)} |`)}`,
  (c) =>
    lines(
      c,
      4,
      12,
      (i) =>
        `## ${c.whole(0, 4)}.${12 - i}.${c.whole(0, 9)} - ${c.whole(2015, 2026)}-0${c.whole(1, 10)}-1${c.whole(0, 10)}\n\n${lines(c, 1, 6, () => `- ${c.of(['Fix', 'Add', 'Remove', 'Rename', 'Speed up'])} ${c.of(TASKS).toLowerCase()} (#${c.whole(1, 900)})`)}\n`,
    ),
  (c) =>
    lines(
      c,
      4,
      20,
      () =>
        `${time(c)} ${c.of(['Registration', 'Coffee break', 'Lunch', 'Welcome', 'Panel', 'Closing', 'Walk to the harbour'])}`,
    ),
  (c) =>
    lines(
      c,
      5,
      30,
      () =>
        `2025-0${c.whole(1, 10)}-1${c.whole(0, 10)} ${time(c)}:0${c.whole(0, 10)} ${c.of(['INFO', 'WARN', 'ERROR'])} ${c.of(['server', 'worker', 'db'])} - ${c.of(['started', 'connection reset by peer', 'retry in 5 s', 'done'])}`,
    ),
  (c, f) =>
    lines(
      c,
      3,
      14,
      () =>
        `${c.of(['- ', '* ', ''])}[${f.nickname()}](${f.codeAddress()}) - ${c.of(['A fast library for dates', 'Tiny HTTP client', 'Terminal colours', 'Static site generator', 'Tools for tests'])}.`,
    ),
  (c, f) => lines(c, 3, 12, () => f.siteAddress()),
  (c) =>
    `Dear ${c.of(NAMES)},\n\n${paragraph(c)}\n\n${paragraph(c)}\n\n${c.of(['Best wishes', 'Kind regards', 'Yours'])}\n${c.of(NAMES)}\n`,
];

/** A text of a kind by chance that lists no papers. */
export function textWithoutPapers(pool: Pool, seed: number): GoldListing {
  const choice = new Choice(seed);
  const fragments = new Fragments(pool, choice);
  return listing(`no-papers-${seed}`, choice.of(MAKERS)(choice, fragments));
}
