import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import type { Paper } from '../../src/index.js';
import { argument, readJsonLines } from '../data.js';

// Size of the report, time until it can be used, from a keystroke in the search to the picture that answers it, and of a frame
// while the map is magnified.
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
  '| listing | papers | made in (CPU) | size | first picture | usable | searches ready | answer, median | p95 | frame of a zoom, median | p95 |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
await row('sample', parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8')).papers);
for (const size of [500, 2000, 5000]) await row('arXiv', spread(size));
await browser.close();
rmSync(folder, { recursive: true });

/** So many papers, spread evenly over all of arXiv's. */
function spread(size: number): Paper[] {
  const all = readJsonLines<Paper>(argument('data'), 'arxiv/papers.jsonl.gz');
  const step = Math.floor(all.length / size);
  return Array.from({ length: size }, (_, i) => all[i * step]!).map((paper) => ({ ...paper, links: [] }));
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
  const frames = loads.flatMap((measured) => measured.frames);
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
    `${quantile(frames, 0.5).toFixed(0)} ms`,
    `${quantile(frames, 0.95).toFixed(0)} ms`,
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
  /** From a turn of the wheel over the map until it is painted anew. */
  readonly frames: readonly number[];
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
  const frames = await page.evaluate(zoomInAndOut);
  const keystrokes = await page.evaluate(typeAll, QUERIES);
  await page.context().close();
  return { ...times, keystrokes, frames };
}

/** Turns the wheel over the map, in the page, a notch a frame. */
async function zoomInAndOut(): Promise<number[]> {
  const frame = document.querySelector('.frame')!;
  const { left, top, width, height } = frame.getBoundingClientRect();
  const times: number[] = [];
  for (let i = 0; i < 80; i++) {
    const start = performance.now();
    const at = { clientX: left + width * 0.45, clientY: top + height * 0.45, bubbles: true, cancelable: true };
    frame.dispatchEvent(new WheelEvent('wheel', { deltaY: i < 40 ? -60 : 60, ...at }));
    await new Promise((painted) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = painted;
        port2.postMessage(0);
      });
    });
    times.push(performance.now() - start);
  }
  return times;
}

/** Types the queries letter by letter, in the page, each after the list has answered the one before. */
async function typeAll(queries: readonly string[]): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
  const list = document.querySelector('.panel')!;
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const start = performance.now();
      // An answer that changes nothing in the list is not timed.
      const isAnswered = new Promise<boolean>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(true);
        });
        observer.observe(list, { subtree: true, childList: true, characterData: true });
        setTimeout(() => resolve(false), 1000);
      });
      input.value = query.slice(0, length);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      if (!(await isAnswered)) continue;
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
