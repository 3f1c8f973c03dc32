/**
 * Trains the keyword ranker: `npm run train:keywords -- --data DIR`. Writes the saved model, the weights of the
 * table-free ranker and, by `bench/train/reader.ts`, the trees of the reader's style. With `--out FILE` it writes the model there and nothing else; with `--dev` it keeps inspec-dev out of
 * training, for choosing settings; with `--quick` it reads every tenth paper of the large sets, to try things out in a
 * minute; with `--zero-shot FOLDER` it also writes one model for each source left out of training.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RankerWeights } from '../../src/keywords/weights.js';
import { argument, type LabelledPaper, readJsonLines, readLabelled } from '../data.js';
import { normalisePhrase } from '../quality/keyphrase-f1.js';
import { type CountedPaper, countPaper } from './keywords/corpus.js';
import { encodeModel } from './keywords/encode.js';
import { fitTableFree, fitWeights } from './keywords/fit.js';
import { documentFrequencies } from './keywords/frequency.js';
import { Tables } from './keywords/tables.js';
import { chooseTags, countTags, tagLookup } from './keywords/tags.js';

/** Sources whose gold is by indexers come first. */
const SOURCES = ['inspec', 'mlkw', 'vis', 'scikw', 'acm'] as const;
const HELD_OUT = ['inspec-test', 'mlkw-dev', 'vis-dev', 'scikw-dev'];
const SIZES = { words: 24_000, goldPhrases: 20_000, frequentPhrases: 6_000 };
const TAGGED_WORDS = 12_000;

const folder = argument('data');
const ASSET = 'src/keywords/keyword-model.generated.ts';
const out = argument('out', ASSET);
const zeroShot = argument('zero-shot', '');
const development = process.argv.includes('--dev');
/** Of the large sets, every so manieth paper is read. */
const step = process.argv.includes('--quick') ? 10 : 1;

/** Files of a source that may be trained on. */
function filesOf(source: string): string[] {
  if (source === 'acm') return ['acm-author'];
  return source === 'inspec' && !development ? ['inspec-train', 'inspec-dev'] : [`${source}-train`];
}

function readSources(): CountedPaper[][] {
  const heldOut = new Set(
    HELD_OUT.flatMap((name) => readLabelled(folder, name)).map(({ title }) => normalisePhrase(title)),
  );
  return SOURCES.map((source, number) => {
    const all = filesOf(source).flatMap((name) => readLabelled(folder, name));
    const papers = source === 'acm' ? every(all, step) : all;
    // Some papers are in two sets.
    return papers.filter(({ title }) => !heldOut.has(normalisePhrase(title))).map((paper) => countPaper(paper, number));
  });
}

function every<T>(values: readonly T[], step: number): T[] {
  return values.filter((_, i) => i % step === 0);
}

/** To the nearest 0.005: finer steps are noise. */
function rounded(value: number): number {
  return Math.round(value * 200) / 200 + 0;
}

/** Writes a module as the formatter would. */
function tableFreeModule({ indexer, author, calibration }: RankerWeights): string {
  const fill = (numbers: readonly number[]) => {
    const lines = ['   '];
    for (const number of numbers.map(rounded)) {
      if (`${lines.at(-1)} ${number},`.length > 120) lines.push('   ');
      lines[lines.length - 1] += ` ${number},`;
    }
    return lines.join('\n');
  };
  return [
    "import type { RankerWeights } from './weights.js';\n",
    '/** Weights of the ranker that needs no table, as `npm run train:keywords` writes them. */',
    'export const TABLE_FREE_WEIGHTS: RankerWeights = {',
    `  indexer: [\n${fill(indexer)}\n  ],`,
    `  author: [\n${fill(author)}\n  ],`,
    `  calibration: [\n${calibration.map(([slope, intercept]) => `    [${rounded(slope)}, ${rounded(intercept)}],`).join('\n')}\n  ],`,
    '};\n',
  ].join('\n');
}

/** Trains on all sources but the one left out, and writes the model. */
function train(leftOut: number, file: string): void {
  const kept = sources.map((papers, number) => (number === leftOut ? [] : papers));
  const tables = new Tables(kept.flat(), { sources: SOURCES.length, ...SIZES }, { frequencies, tags: tagLookup(tags) });
  const [indexer = [], ...author] = kept;
  // Without papers of indexers, the authors' stand in for them.
  const fitted = { indexer: indexer.length > 0 ? indexer : author.flatMap((set) => set.slice(0, 500)), author };
  const bytes = encodeModel({ tables, tags, weights: fitWeights(fitted, tables) });
  const text = Buffer.from(bytes).toString('base64');
  writeFileSync(
    file,
    `/** Made by \`npm run train:keywords\`. */\nexport const KEYWORD_MODEL: string =\n  '${text}';\n`,
  );
  process.stdout.write(
    `${file}: ${text.length} characters, ${tables.phrases.size} phrases, ${tags.size} tagged words\n`,
  );
  if (file === ASSET) writeFileSync('src/keywords/table-free.ts', tableFreeModule(fitTableFree(fitted)));
}

const sources = readSources();
const texts = sources.map((papers) => papers.map(({ paper }) => paper));
const arxiv = every(readJsonLines<LabelledPaper>(folder, 'arxiv/papers.jsonl.gz'), step);
const tagged = [...every(texts[4]!, 8), ...every(arxiv, 8)].map(({ abstract }) => abstract);
const tags = chooseTags(countTags(tagged), TAGGED_WORDS);
const frequencies = documentFrequencies([arxiv, texts.flat()]);
train(-1, out);
if (zeroShot !== '')
  for (const [number, source] of SOURCES.entries()) train(number, join(zeroShot, `without-${source}.ts`));
// Reads what was written just now.
if (out === ASSET) await import('./reader.js');
