import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import type { Paper } from '../../src/index.js';
import { argument, readJsonLines } from '../data.js';

// Size of the report, time until it can be used, and time from a keystroke in the search to the picture that answers it.
// Works on the built package: npm run build && npx tsx bench/report/page.ts --data DIR

const QUERIES = [
  'sparse autoencoders',
  'graph neural networks',
  'quantum error correction',
  'large language model reasoning',
];
const LOADS = 3;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

const built = (name: string): string => new URL(`../../dist/${name}.js`, import.meta.url).href;
const { loadKeywordModel, parseListing }: typeof import('../../src/index.js') = await import(built('index'));
const { arxivBackground, arxivTopics }: typeof import('../../src/arxiv.js') = await import(built('arxiv'));
const { renderReport }: typeof import('../../src/report.js') = await import(built('report'));

const folder = mkdtempSync(join(tmpdir(), 'paperkin-bench-'));
const browser = await chromium.launch({
  executablePath: process.env.PAPERKIN_CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
console.log(
  '| listing | papers | made in (CPU) | size | first picture | usable | searches ready | keystroke, median | p95 | CPU |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
await row('sample', parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8')).papers);
for (const size of [500, 1000, 2000]) await row('arXiv', spread(size));
await browser.close();
rmSync(folder, { recursive: true });

/** So many papers, spread evenly over all of arXiv's. */
function spread(size: number): Paper[] {
  const all = readJsonLines<Paper>(argument('data'), 'arxiv/papers.jsonl.gz');
  const step = Math.floor(all.length / size);
  return Array.from({ length: size }, (_, i) => all[i * step]!).map(({ id, title, abstract }) => ({
    id,
    title,
    abstract,
    links: [],
  }));
}

async function row(name: string, papers: readonly Paper[]): Promise<void> {
  const models = {
    keywordModel: await loadKeywordModel(),
    background: await arxivBackground(),
    arxiv: await arxivTopics(),
  };
  const before = process.cpuUsage();
  const html = renderReport(papers, { title: name, ...models });
  const { user, system } = process.cpuUsage(before);
  const path = join(folder, `${name}-${papers.length}.html`);
  writeFileSync(path, html);
  const loads: Load[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, pathToFileURL(path).href));
  const ms = (pick: (load: Load) => number): string => `${Math.round(quantile(loads.map(pick), 0.5))} ms`;
  const keys = loads.flatMap((measured) => measured.keystrokes);
  const cells = [
    name,
    papers.length,
    `${((user + system) / 1e6).toFixed(1)} s`,
    `${Math.round(Buffer.byteLength(html) / 1000)} kB`,
    ms(({ picture }) => picture),
    ms(({ usable }) => usable),
    ms(({ ready }) => ready),
    `${quantile(keys, 0.5).toFixed(0)} ms`,
    `${quantile(keys, 0.95).toFixed(0)} ms`,
    ms(({ cpu }) => cpu),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** Milliseconds from the start of a load, and of each keystroke until its answer is painted. */
interface Load {
  readonly picture: number;
  /** The page is drawn whole and takes input: its script has run. */
  readonly usable: number;
  readonly ready: number;
  readonly keystrokes: readonly number[];
  /** CPU time of a keystroke in all threads of the page: what it takes on a machine that does nothing else. */
  readonly cpu: number;
}

async function load(open: Browser, address: string): Promise<Load> {
  const page = await (await open.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('paperkin: searches are ready').length > 0);
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      picture: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      usable: navigation?.loadEventEnd ?? Number.NaN,
      ready: performance.getEntriesByName('paperkin: searches are ready')[0]?.startTime ?? Number.NaN,
    };
  });
  const before = await rendererTime(open);
  const keystrokes = await page.evaluate(typeAll, QUERIES);
  const cpu = (await rendererTime(open)) - before;
  await page.context().close();
  return { ...times, keystrokes, cpu: cpu / keystrokes.length };
}

/** CPU time that the pages of a browser took so far, in milliseconds. */
async function rendererTime(open: Browser): Promise<number> {
  const session = await open.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Types the queries letter by letter, in the page; a message sent from a frame arrives once the frame is painted. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
  const input = document.querySelector('input')!;
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now();
      input.value = query.slice(0, length);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((painted) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = painted;
          port2.postMessage(0);
        });
      });
      times.push(performance.now() - start);
    }
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
