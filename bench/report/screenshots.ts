import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Paper } from '../../src/index.js';
import { argument, readJsonLines } from '../data.js';

// Pictures of the report. Those of the documentation: npm run build && npx tsx bench/report/screenshots.ts
// Of listings of six sizes on four screens and on paper, to be looked at: add --folder DIR --data DIR

const built = (name: string): string => new URL(`../../dist/${name}.js`, import.meta.url).href;
const { loadKeywordModel, parseListing }: typeof import('../../src/index.js') = await import(built('index'));
const { arxivBackground, arxivTopics }: typeof import('../../src/arxiv.js') = await import(built('arxiv'));
const { renderReport }: typeof import('../../src/report.js') = await import(built('report'));
const models = {
  background: await arxivBackground(),
  arxiv: await arxivTopics(),
  keywordModel: await loadKeywordModel(),
};
const { papers: sample } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
const pages = mkdtempSync(join(tmpdir(), 'paperkin-images-'));
const browser = await chromium.launch({
  executablePath: process.env.PAPERKIN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const TABLET: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, isMobile: true, hasTouch: true };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  light: DESKTOP,
  dark: { ...DESKTOP, colorScheme: 'dark' },
  tablet: TABLET,
  phone: PHONE,
};
const SIZES = [1, 3, 12, 119, 500, 2000];

if (process.argv.includes('--folder')) await allSizes(argument('folder'));
else await documentation(new URL('../../docs/images/', import.meta.url).pathname);
await browser.close();
rmSync(pages, { recursive: true });

/** Every size on every screen, and printed. */
async function allSizes(folder: string): Promise<void> {
  const all = readJsonLines<Paper>(argument('data'), 'arxiv/papers.jsonl.gz');
  for (const size of SIZES) {
    const step = Math.floor(all.length / size);
    const many = Array.from({ length: size }, (_, i) => ({ ...all[i * step]!, links: [] }));
    const address = written(`${size} papers`, size > sample.length ? many : sample.slice(0, size));
    for (const [screen, options] of Object.entries(SCREENS))
      await picture(address, options, (page) => page.screenshot({ path: join(folder, `${size}-${screen}.png`) }));
    await picture(address, DESKTOP, (page) => page.pdf({ path: join(folder, `${size}.pdf`), format: 'A4' }));
  }
}

async function documentation(folder: string): Promise<void> {
  const address = written('Trending papers', sample);
  const paper = 'Insights into a radiology-specialised multimodal large language model with sparse autoencoders';
  const open = (page: Page) => page.locator('.row a.title', { hasText: paper }).click();
  const save = async (page: Page, name: string) => {
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await picture(address, DESKTOP, async (page) => {
    await page.getByRole('searchbox').pressSequentially('sparse auto');
    await save(page, 'report-light');
  });
  await picture(address, { viewport: { width: 1280, height: 1180 }, colorScheme: 'dark' }, async (page) => {
    await open(page);
    await save(page, 'report-dark');
  });
  await picture(address, DESKTOP, async (page) => {
    await open(page);
    await page.locator('.verdict button').first().click();
    await page.getByRole('link', { name: /Reading list/ }).click();
    await save(page, 'report-reading-list');
  });
  await picture(address, PHONE, (page) => save(page, 'report-phone'));
}

/** Address of a report of these papers. */
function written(title: string, papers: readonly Paper[]): string {
  const path = join(pages, `${title}.html`);
  writeFileSync(path, renderReport(papers, { title, ...models }));
  return pathToFileURL(path).href;
}

/** Opens a report on a screen, waits until it is at rest, and acts; each wait of an act is the page's own. */
async function picture(
  address: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('paperkin: searches are ready').length > 0);
  await page.waitForTimeout(500);
  await act(page);
  await page.context().close();
}
