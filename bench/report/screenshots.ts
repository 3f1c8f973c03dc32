import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

// Pictures of the report for the documentation: npm run build && npx tsx bench/report/screenshots.ts

const images = new URL('../../docs/images/', import.meta.url).pathname;
const built = (name: string): string => new URL(`../../dist/${name}.js`, import.meta.url).href;
const { loadKeywordModel, parseListing }: typeof import('../../src/index.js') = await import(built('index'));
const { arxivBackground, arxivTopics }: typeof import('../../src/arxiv.js') = await import(built('arxiv'));
const { renderReport }: typeof import('../../src/report.js') = await import(built('report'));

const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
const html = renderReport(papers, {
  title: 'Trending papers',
  background: await arxivBackground(),
  arxiv: await arxivTopics(),
  keywordModel: await loadKeywordModel(),
});
const folder = mkdtempSync(join(tmpdir(), 'paperkin-images-'));
const path = join(folder, 'report.html');
writeFileSync(path, html);

const browser = await chromium.launch({
  executablePath: process.env.PAPERKIN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const PAPER = 'Insights into a radiology-specialised multimodal large language model with sparse autoencoders';

await picture('report-light', desktop, (page) => page.getByRole('searchbox').pressSequentially('sparse auto'));
await picture('report-dark', { viewport: { width: 1280, height: 1180 }, colorScheme: 'dark' }, (page) =>
  page.getByRole('link', { name: PAPER }).click(),
);
await picture('report-reading-list', desktop, async (page) => {
  await page.getByRole('link', { name: PAPER }).click();
  await page.getByRole('button', { name: 'Like' }).click();
  await page.getByRole('link', { name: /Reading list/ }).click();
});
await picture('report-phone', phone, async () => undefined);
await browser.close();
rmSync(folder, { recursive: true });

async function picture(
  name: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector('.row');
  await act(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(images, `${name}.png`) });
  await page.context().close();
}
