// Speed of lists with fields and of references, beside another build in turns if there is one:
// npx tsx bench/listing/lists-speed.ts --data DIR [--against PACKAGE/dist/index.js] [--rounds N] [--megabytes N]
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseListing } from '../../src/listing/parse.js';
import { readGold } from '../references/data.js';

type Parse = (text: string) => { readonly papers: readonly unknown[] };

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    against: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    megabytes: { type: 'string', default: '3' },
  },
});
if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
const data = values.data;

/** Real lists, each read whole. */
const texts: readonly string[] = ['dev', 'train'].flatMap((part) =>
  gunzipSync(readFileSync(`${data}/wild/wild-${part}.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text),
);

/** So many characters of them. */
function lists(): readonly string[] {
  let length = 0;
  return texts.filter((text) => {
    length += text.length;
    return length <= Number(values.megabytes) * 1e6;
  });
}

/** Characters of a list that someone pastes. */
const SHORT = 1 << 13;

/** The beginning of each list, up to the end of a line. */
const beginnings = (): readonly string[] =>
  texts.map((text) => text.slice(0, text.indexOf('\n', SHORT) + 1 || undefined));

/** Reference strings, so many a text, one a line. */
function references(size: number): readonly string[] {
  const strings = readGold(data, 'dev').map(({ text }) => text.replace(/\s+/g, ' '));
  return Array.from({ length: Math.floor(strings.length / size) }, (_, i) =>
    strings.slice(i * size, (i + 1) * size).join('\n'),
  );
}

/** Milliseconds of processor time: other programs on the machine do not count. */
function timeOf(texts: readonly string[], parse: Parse): number {
  const start = process.cpuUsage();
  for (const text of texts) parse(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3;
}

const other =
  values.against === undefined
    ? undefined
    : ((await import(resolve(values.against))) as { readonly parseListing: Parse }).parseListing;
const readers: readonly (readonly [string, Parse])[] = [
  ['this', parseListing],
  ...(other === undefined ? [] : [['other', other] as const]),
];
const parts: readonly (readonly [string, readonly string[]])[] = [
  ['lists with fields', lists()],
  ['lists of 8 kB', beginnings()],
  ['references, 25 a text', references(25)],
  ['references, 500 a text', references(500)],
];
for (const [name, texts] of parts) {
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const least = new Map<string, number>();
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [reader, parse] of readers)
      least.set(reader, Math.min(least.get(reader) ?? Number.POSITIVE_INFINITY, timeOf(texts, parse)));
  for (const [reader, time] of least) {
    const strings = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
    const rate = `${(megabytes / (time / 1e3)).toFixed(2)} MB/s, ${((strings / time) * 1e3).toFixed(0)} lines/s`;
    console.log(`${name.padEnd(24)} ${reader.padEnd(6)} ${megabytes.toFixed(1)} MB ${rate}`);
  }
}
