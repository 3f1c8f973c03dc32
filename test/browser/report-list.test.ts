import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivTopics } from '../../src/arxiv.js';
import { type Paper, parseListing } from '../../src/index.js';
import { renderReport } from '../../src/report.js';
import { CHROMIUM, launchChromium } from './chromium.js';
import { ReportPages } from './report-page.js';

const AUTHORS = ['Ada Alder', 'Bo Birch', 'Cy Cedar', 'Di Dogwood', 'Ed Elm'];

/** Every third paper is dated, of a venue and filed; the others say nothing of it. */
function described(paper: Paper, i: number): Paper {
  const rest = { votes: i, doi: `10.5555/${i}`, url: `https://example.org/${i}` };
  if (i % 3 > 0) return { ...paper, ...rest };
  const date = `20${String(14 + (i % 4)).padStart(2, '0')}-0${1 + (i % 9)}`;
  return { ...paper, ...rest, authors: AUTHORS, date, venue: 'Journal of Rivers', categories: ['cs.CV', 'Hydrology'] };
}

describe.skipIf(CHROMIUM === undefined)('the list of a report in Chromium', () => {
  let pages: ReportPages;
  let address: string;
  const titles = (page: Page) => page.locator('.row .title').allTextContents();
  const count = (page: Page) => page.locator('.count .quiet').textContent();

  beforeAll(async () => {
    pages = new ReportPages(await launchChromium());
    const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
    const some = papers.slice(0, 60).map(described);
    address = pages.write('list.html', renderReport(some, { arxiv: await arxivTopics(), before: papers.slice(7) }));
  });

  afterAll(async () => {
    await pages.close();
    expect(pages.complaints).toEqual([]);
  });

  it('shows authors, date, venue and links of a paper', async () => {
    const page = await pages.open(address);
    const row = page.locator('.row', { hasText: 'Journal of Rivers' }).first();
    expect(await row.locator('.byline').textContent()).toMatch(
      /^Ada Alder, Bo Birch, Cy Cedar, 2 others · 20\d\d-0\d · Journal of Rivers$/,
    );
    expect(await row.locator('.row-links a').first().getAttribute('href')).toMatch(/^https:\/\/example\.org\/\d+$/);
    await row.locator('.title').click();
    await expect.poll(() => page.locator('.detail').textContent()).toContain('Di Dogwood, Ed Elm');
    expect(await page.locator('.detail h3').allTextContents()).toContain('Categories');
  });

  it('suggests another question where nothing close is found, and asks it', async () => {
    const page = await pages.open(address);
    await page.getByRole('searchbox').fill('sparse pottery of Crete under Minoan kings');
    const suggestion = page.locator('.suggestions button').first();
    const question = (await suggestion.textContent()) ?? '';
    await suggestion.click();
    expect(await page.getByRole('searchbox').inputValue()).toBe(question);
    await expect.poll(() => page.locator('.suggestions').count()).toBe(0);
    await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(0);
  });

  it('draws more voted papers larger, or all alike', async () => {
    const page = await pages.open(address);
    const dots = () =>
      page
        .locator('canvas')
        .first()
        .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const byVotes = await dots();
    await page.getByLabel('Size').selectOption('none');
    await expect.poll(dots).not.toBe(byVotes);
    await page.getByLabel('Size').selectOption('votes');
    await expect.poll(dots).toBe(byVotes);
  });

  it('orders by date, title and votes', async () => {
    const page = await pages.open(address);
    const order = page.getByLabel('Order', { exact: true });
    await order.selectOption('title');
    const byTitle = await titles(page);
    expect(byTitle).toEqual([...byTitle].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await order.selectOption('newest');
    const dates = async () =>
      (await page.locator('.row .byline').allTextContents()).map((line) => line.match(/20\d\d-\d\d/)?.[0]);
    expect(await dates()).toEqual((await dates()).sort().reverse());
    await order.selectOption('oldest');
    expect(await dates()).toEqual((await dates()).sort());
    await order.selectOption('votes');
    expect(await page.locator('.row-links a').first().getAttribute('href')).toBe('https://example.org/59');
  });

  it('filters by date, category, code, novelty and topic, and clears the filters', async () => {
    const page = await pages.open(address);
    await page.getByLabel('From', { exact: true }).selectOption('2015');
    await page.getByLabel('To', { exact: true }).selectOption('2016');
    const dates = (await page.locator('.row .byline').allTextContents()).map((line) => line.match(/20\d\d/)?.[0]);
    expect(new Set(dates)).toEqual(new Set(['2015', '2016']));
    expect(dates.length).toBe(Number(await count(page)));
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await count(page)).toBe('60');
    await page.getByLabel('Category', { exact: true }).selectOption('Hydrology');
    expect(await count(page)).toBe('20');
    await page.getByLabel('Category', { exact: true }).selectOption('');
    for (const name of [/^With code/, /^New/]) {
      const toggle = page.getByRole('button', { name });
      const size = await toggle.locator('.quiet').textContent();
      await toggle.click();
      expect(await count(page)).toBe(size);
      expect(Number(size)).toBeLessThan(60);
      await toggle.click();
    }
  });

  it('keeps given categories and predictions apart', async () => {
    const page = await pages.open(address);
    const groups = page.getByLabel('Category', { exact: true }).locator('optgroup');
    expect(await groups.evaluateAll((all) => all.map((group) => group.getAttribute('label')))).toEqual([
      'Categories',
      'Predicted arXiv categories',
    ]);
    expect(await groups.first().locator('option').allTextContents()).toContain('Hydrology: 20');
  });

  it.each([
    ['BibTeX', 'papers.bib', /^@\w+\{/m],
    ['RIS', 'papers.ris', /^TY {2}- /m],
    ['CSL-JSON', 'papers.json', /"DOI": ?"10\.5555\/\d+"/],
    ['CSV', 'papers.csv', /10\.5555\/\d+/],
  ])('exports the papers shown as %s, which reads back as those papers', async (name, file, sign) => {
    const page = await pages.open(address);
    await page.getByLabel('Category', { exact: true }).selectOption('Hydrology');
    await page.locator('.export summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toBe(file);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(sign);
    const back = parseListing(text).papers;
    expect(back.map(({ title }) => title).sort()).toEqual((await titles(page)).sort());
    expect(back.every(({ doi, authors }) => doi?.startsWith('10.5555/') && authors?.length === 5)).toBe(true);
  });

  it('exports all papers, or those that are liked', async () => {
    const page = await pages.open(address);
    const saved = async (which: string) => {
      await page.getByLabel('Papers to export').selectOption(which);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      return parseListing(readFileSync(await download.path(), 'utf8')).papers;
    };
    const title = await page.locator('.row .title').nth(3).textContent();
    await page.locator('.row .like').nth(3).click();
    await page.locator('.export summary').click();
    expect(await saved('all')).toHaveLength(60);
    expect((await saved('liked')).map((paper) => paper.title)).toEqual([title]);
  });

  it('prints the papers shown with abstracts and addresses, and nothing else', async () => {
    const page = await pages.open(address);
    await page.getByLabel('Category', { exact: true }).selectOption('Hydrology');
    await expect.poll(() => count(page)).toBe('20');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('#printed article').count()).toBe(20);
    expect(await page.locator('#app').isVisible()).toBe(false);
    const article = page.locator('#printed article').first();
    expect(((await article.textContent()) ?? '').length).toBeGreaterThan(300);
    expect(await article.getByRole('link').first().textContent()).toMatch(/^https:\/\/example\.org\/\d+$/);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('#printed article').count()).toBe(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
