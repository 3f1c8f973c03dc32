// Which texts the arXiv model answers: npx tsx bench/quality/topics-doubt.ts --data DIR [--system /usr/share] [--packages bench/node_modules]
// DIR holds arxiv, cacm, cisi, ieeevis and keyphrases; the system's manual pages and the packages' READMEs and code are texts of other kinds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { arxivTopics } from '../../src/arxiv.js';
import type { TextInput } from '../../src/index.js';
import { seededRandom } from '../../src/topics/random.js';
import { FOREIGN, NEWS, RECIPES } from '../topics/other-texts.js';
import { readPapers, splitPapers } from '../train/arxiv/data.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    system: { type: 'string', default: '/usr/share' },
    packages: { type: 'string', default: 'bench/node_modules' },
  },
});
if (values.data === undefined) throw new Error('missing --data DIR');
const data = values.data;
const topics = await arxivTopics();

/** Most texts of one kind, and most characters of one text: about those of a long abstract. */
const MOST_TEXTS = 500;
const MOST_CHARACTERS = 1500;

function show(kind: string, texts: readonly TextInput[]): void {
  const answered = texts.filter((text) => topics.doubt(text) === undefined).length;
  console.log(`| ${kind} | ${texts.length} | ${((100 * answered) / texts.length).toFixed(1)} |`);
}

function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step)]!);
}

interface Abstract {
  readonly title: string;
  readonly abstract: string;
}

function abstracts(file: string): Abstract[] {
  const lines = gunzipSync(readFileSync(join(data, file)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Abstract).filter(({ abstract }) => (abstract ?? '').length > 200);
}

/** Text of the manual pages of one language, without what roff takes for itself. */
function manual(language: string): string[] {
  const folders = [1, 3, 7, 8]
    .map((section) => join(values.system, 'man', language, `man${section}`))
    .filter(existsSync);
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.gz'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const pages = spread(files, 2 * MOST_TEXTS).map((file) => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    const text = lines.filter((line) => !/^[.']/.test(line)).join(' ');
    return text
      .replace(/\\f.|\\[&|]|\\\(../g, '')
      .replace(/\\-/g, '-')
      .slice(0, MOST_CHARACTERS);
  });
  return spread(
    pages.filter((text) => text.length > 200),
    MOST_TEXTS,
  );
}

function packageFiles(pattern: RegExp): string[] {
  const found: string[] = [];
  for (const name of readdirSync(values.packages).sort()) {
    if (name.startsWith('.') || name.startsWith('@')) continue;
    const file = readdirSync(join(values.packages, name)).find((one) => pattern.test(one));
    if (file !== undefined)
      found.push(readFileSync(join(values.packages, name, file), 'utf8').slice(0, MOST_CHARACTERS));
  }
  return found.filter((text) => text.length > 200);
}

function licences(): string[] {
  const folder = join(values.system, 'common-licenses');
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.length > 300),
  );
}

/** Words of random letters. */
function gibberish(count: number): string[] {
  const random = seededRandom(1);
  const word = (): string =>
    Array.from({ length: 3 + Math.floor(7 * random()) }, () =>
      String.fromCharCode(97 + Math.floor(26 * random())),
    ).join('');
  return Array.from({ length: count }, () => Array.from({ length: 60 }, word).join(' '));
}

const papers = readPapers(join(data, 'arxiv', 'papers.jsonl.gz'));
const test = splitPapers(papers, 'time').test.map((i) => papers[i]!);
console.log('| texts | number | answered, % |\n|---|---|---|');
show('arXiv papers held out', test);
show(
  'their titles alone',
  test.map(({ title }) => title),
);
show('papers of computing, 1958 to 1979 (CACM)', abstracts('cacm/papers.jsonl.gz'));
show('papers of library science (CISI)', abstracts('cisi/papers.jsonl.gz'));
show('papers of visualization (IEEE VIS)', abstracts('ieeevis/papers.jsonl.gz'));
show('papers of all sciences (Scopus)', abstracts('keyphrases/scikw-dev.jsonl.gz'));
show('English manual pages', manual(''));
show('manual pages in nine other languages', ['cs', 'de', 'es', 'fr', 'it', 'ja', 'pl', 'pt_BR', 'ru'].flatMap(manual));
show('READMEs of packages', packageFiles(/^readme\.md$/i));
show('code of packages', packageFiles(/\.js$/));
show('paragraphs of licences', licences());
show('news', NEWS);
show('recipes', RECIPES);
show('news in twelve other languages', FOREIGN);
show('random letters', gibberish(200));
