// Titles alone, three to nine in a list, of sets that nothing was learned from:  npx tsx bench/listing/titles/quality.ts --data DIR
import { parseArgs } from 'node:util';
import { parseListing } from '../../../src/index.js';
import { Choice } from '../fields/layouts/random.js';
import { foldedTitle, setTitles } from '../set-titles.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');

const LISTS = 200;
const SETS = ['reviews', 'cisi', 'cacm', 'ieeevis'];
const FORMS: ReadonlyMap<string, (titles: readonly string[]) => string> = new Map([
  ['one a line', (titles) => titles.join('\n')],
  ['blank lines between', (titles) => titles.join('\n\n')],
  ['numbers', (titles) => titles.map((title, i) => `${i + 1}. ${title}`).join('\n')],
  ['bullets', (titles) => titles.map((title) => `- ${title}`).join('\n')],
  ['bullets below a line', (titles) => `To read this week:\n\n${titles.map((title) => `* ${title}`).join('\n')}`],
]);

/** Titles of a set without markup and entities, which belong to the files and not to lists. */
const titlesOf = (set: string): string[] =>
  setTitles(values.data as string, set).filter(
    (title) => title.length > 15 && title.length < 200 && !/[\\${}<>&]|^\[/.test(title),
  );

console.log('| set | form | titles exact | lists whole | papers that are none |');
console.log('|---|---|--:|--:|--:|');
for (const set of SETS) {
  const titles = titlesOf(set);
  for (const [form, listing] of FORMS) {
    const choice = new Choice(11);
    let [known, exact, whole, none] = [0, 0, 0, 0];
    for (let i = 0; i < LISTS; i++) {
      const gold = new Set(Array.from({ length: choice.whole(3, 10) }, () => foldedTitle(choice.of(titles))));
      const read = parseListing(listing([...gold])).papers.map(({ title }) => foldedTitle(title));
      const right = read.filter((title) => gold.has(title)).length;
      known += gold.size;
      exact += right;
      none += read.length - right;
      if (right === gold.size && read.length === right) whole++;
    }
    console.log(`| ${set} | ${form} | ${((100 * exact) / known).toFixed(1)} | ${whole} of ${LISTS} | ${none} |`);
  }
}
