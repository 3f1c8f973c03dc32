// Lists of one form each, of titles of four sciences with invented names:  npx tsx bench/listing/forms.ts --data DIR
import { parseArgs } from 'node:util';
import { parseListing } from '../../src/index.js';
import { Choice } from './fields/layouts/random.js';
import { foldedTitle, setTitles } from './set-titles.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

/** What a line is made of. */
interface Parts {
  readonly title: string;
  readonly place: number;
  readonly people: readonly (readonly [given: string, family: string])[];
  readonly journal: string;
  readonly year: number;
}

const LISTS = 60;
const SETS = ['reviews', 'cisi', 'ieeevis', 'arxiv-balanced'];
const words = (text: string): readonly string[] => text.split(', ');
const GIVEN = words(
  'Maria, John, Wei, Fatima, Olu, Ingrid, Pedro, Yuki, Anna, Lars, Chen, Priya, Tomas, Elena, Kofi, Sarah',
);
const FAMILY = words(
  "Smith, García, Wang, O'Neill, Müller, Okafor, Tanaka, de Vries, Novak, Rossi, Kim, Patel, Johansson, Dubois, Haddad, Silva, Brown, Lindqvist",
);
const JOURNALS = words(
  'Lancet, Journal of Clinical Oncology, Ecology Letters, Physical Review B, Journal of Economic History, Pain, Hypertension, Annals of Statistics, Language, IEEE Transactions on Software Engineering',
);

const full = ({ people }: Parts): string => people.map((name) => name.join(' ')).join(', ');
const family = ({ people }: Parts): string => people.map(([, name]) => name).join(', ');
const initialled = ({ people }: Parts): string => people.map(([given, name]) => `${name}, ${given[0]}.`).join(', ');
const vancouver = ({ people }: Parts): string => people.map(([given, name]) => `${name} ${given[0]}`).join(', ');
const ieee = ({ people }: Parts): string => people.map(([given, name]) => `${given[0]}. ${name}`).join(', ');
const open = ({ title }: Parts): string => title.replace(/\.$/, '');

const FORMS: readonly (readonly [name: string, line: (parts: Parts) => string])[] = [
  ['- [T](address)', (p) => `- [${p.title}](https://doi.org/10.1000/x${p.place})`],
  ['- T address', (p) => `- ${p.title} https://doi.org/10.1000/x${p.place}`],
  ['- T. A.', (p) => `- ${p.title}. ${full(p)}.`],
  ['- T - A', (p) => `- ${p.title} - ${full(p)}`],
  ['- A: T', (p) => `- ${family(p)}: ${p.title}`],
  ['- T (V, Y)', (p) => `- ${p.title} (${p.journal}, ${p.year})`],
  ['- Y: T, A', (p) => `- ${p.year}: ${p.title}, ${full(p)}`],
  ['- **T**, A, *V*, Y', (p) => `- **${p.title}**, ${full(p)}, *${p.journal}*, ${p.year}`],
  ['T ⏎ A', (p) => `${p.title}\n${full(p)}\n`],
  ['T ⏎ A ⏎ V, Y', (p) => `${p.title}\n${full(p)}\n${p.journal}, ${p.year}\n`],
  ['1. T ⏎ A ⏎ V (Y)', (p) => `${p.place}. ${p.title}\n   ${full(p)}\n   ${p.journal} (${p.year})`],
  ['### T ⏎ A ⏎⏎ V Y', (p) => `### ${p.title}\n${full(p)}\n\n${p.journal} ${p.year}\n`],
  ['A, "T," V, Y.', (p) => `${full(p)}, "${open(p)}," ${p.journal}, ${p.year}.`],
  ['APA', (p) => `${initialled(p)} (${p.year}). ${open(p)}. *${p.journal}*, 12(3), ${p.place}1-${p.place}9.\n`],
  ['Vancouver', (p) => `${p.place}. ${vancouver(p)}. ${open(p)}. ${p.journal}. ${p.year};12(3):${p.place}1-9.`],
  [
    'IEEE',
    (p) =>
      `[${p.place}] ${ieee(p)}, "${open(p)}," ${p.journal}, vol. 12, no. 3, pp. ${p.place}1-${p.place}9, ${p.year}.`,
  ],
];

/** Titles of a set without markup and entities, and of one sentence. */
const titlesOf = (set: string): string[] =>
  setTitles(values.data as string, set).filter(
    (title) => title.length > 15 && title.length < 180 && !/[\\${}&<>|]|^\[|[a-z]\.\s/.test(title),
  );

/** Titles read exactly, in %, and papers that are none, of lists of three to eight. */
function measure(titles: readonly string[], line: (parts: Parts) => string): string {
  const choice = new Choice(77);
  let [known, exact, none] = [0, 0, 0];
  for (let i = 0; i < LISTS; i++) {
    const gold = [...new Set(Array.from({ length: choice.whole(3, 9) }, () => choice.of(titles)))];
    const text = gold.map((title, place) =>
      line({
        title,
        place: place + 1,
        people: Array.from({ length: choice.whole(1, 6) }, () => [choice.of(GIVEN), choice.of(FAMILY)] as const),
        journal: choice.of(JOURNALS),
        year: choice.whole(1990, 2024),
      }),
    );
    const wanted = new Set(gold.map(foldedTitle));
    const read = parseListing(`${text.join('\n')}\n`).papers.map(({ title }) => foldedTitle(title));
    const right = read.filter((title) => wanted.has(title)).length;
    known += wanted.size;
    exact += right;
    none += read.length - right;
  }
  return `${((100 * exact) / known).toFixed(1)}, ${none}`;
}

console.log(`| form | ${SETS.join(' | ')} |`);
console.log(`|---|${SETS.map(() => '--:|').join('')}`);
const sets = SETS.map(titlesOf);
for (const [name, line] of FORMS)
  console.log(`| \`${name}\` | ${sets.map((titles) => measure(titles, line)).join(' | ')} |`);
