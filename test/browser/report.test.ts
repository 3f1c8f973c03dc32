import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { renderReport } from '../../src/report.js';
import { CHROMIUM, launchChromium, SKIPPED } from './chromium.js';
import { ReportPages } from './report-page.js';
import { dataOf, overflow } from './report-places.js';

if (CHROMIUM === undefined) console.warn(SKIPPED);

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const TITLE =
  'VALE: A Multimodal Visual and Language Explanation Framework for Image Classifiers using eXplainable AI and Language Models';

describe.skipIf(CHROMIUM === undefined)('the report in Chromium', () => {
  let pages: ReportPages;
  let address: string;

  beforeAll(async () => {
    pages = new ReportPages(await launchChromium());
    const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
    address = pages.write('report.html', renderReport(papers, { title: 'Trending papers' }));
  });

  afterAll(async () => {
    await pages.close();
    expect(pages.complaints).toEqual([]);
  });

  it('opens from disk with every paper on the map and in the list', async () => {
    const page = await pages.open(address);
    expect((await dataOf(page)).papers).toHaveLength(119);
    expect(await page.locator('.row').count()).toBe(119);
    expect(await page.title()).toBe('Trending papers');
  });

  it('searches while one types, marks what was found, and says how close it is', async () => {
    const page = await pages.open(address);
    await page.getByRole('searchbox').pressSequentially('sparse auto');
    await expect.poll(() => page.locator('.row .title').first().textContent()).toMatch(/sparse autoencoders/i);
    const marked = async () => (await page.locator('.row mark').allTextContents()).map((text) => text.toLowerCase());
    await expect.poll(marked).toContain('sparse autoencoders');
    expect(await page.locator('.row').first().locator('.badge').textContent()).toBe('close');
    const found = Number((await page.getByRole('status').textContent())?.match(/^(\d+) papers found$/)?.[1]);
    expect(found).toBeGreaterThan(3);
    expect(found).toBe(await page.locator('.row').count());
    await page.getByRole('button', { name: /far-fetched/ }).click();
    expect(await page.locator('.row').count()).toBeGreaterThan(found);
    await page.getByRole('searchbox').fill('sparse autoencodrs');
    await expect.poll(marked).toContain('autoencoders');
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('No paper holds these words').waitFor();
    await page.getByRole('searchbox').fill('');
    await expect.poll(() => page.locator('.row').count()).toBe(119);
  });

  it('says so where nothing close is found, and shows what there is', async () => {
    const page = await pages.open(address);
    await page.getByRole('searchbox').fill('medieval monasteries of the large rivers');
    await page.getByText(/^Nothing close to/).waitFor();
    expect(await page.locator('.row .badge.far').count()).toBeGreaterThan(0);
  });

  it('shows one topic alone, from the list and from the map', async () => {
    const page = await pages.open(address);
    const chip = page.locator('.topics .chip').first();
    const size = Number(await chip.locator('.quiet').textContent());
    await chip.click();
    await expect.poll(() => page.locator('.row').count()).toBe(size);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await chip.click();
    await expect.poll(() => page.locator('.row').count()).toBe(119);
    await page.locator('.labels button').first().click();
    await expect.poll(() => page.locator('.row').count()).toBeLessThan(119);
  });

  it('shows a paper with its keywords marked, and its kin with the words that tie them', async () => {
    const page = await pages.open(address);
    await page.getByRole('link', { name: TITLE }).click();
    expect(await page.locator('.detail h2').textContent()).toBe(TITLE);
    expect(await page.locator('.abstract span.keyword').count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('.kin li').count()).toBe(8);
    expect(await page.locator('.kin .reasons').first().textContent()).toMatch(/^0\.\d\d \S+/);
    await page.locator('.kin a').first().click();
    await expect.poll(() => page.locator('.detail h2').textContent()).not.toBe(TITLE);
    await page.goBack();
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe(TITLE);
  });

  it('recommends for what is liked, and keeps the reading list', async () => {
    const page = await pages.open(address);
    const picks = () => page.locator('.kin li').allInnerTexts();
    await page.getByRole('link', { name: TITLE }).click();
    await page.locator('.verdict').getByRole('button', { name: 'Like' }).click();
    await page.getByRole('link', { name: 'Reading list' }).click();
    await page.getByRole('heading', { name: 'Read next' }).waitFor();
    const before = await picks();
    // Far-fetched papers are left out: there may be fewer than the twelve that there is room for.
    expect(before.length).toBeGreaterThan(3);
    expect(before.length).toBeLessThanOrEqual(12);
    await page.locator('.kin a').first().click();
    await page.locator('.detail').waitFor();
    await page.getByRole('button', { name: 'Not for me' }).click();
    // What is kept is written at once: nothing is waited for.
    await page.reload();
    await page.getByRole('link', { name: 'Reading list' }).click();
    await page.locator('.judged').nth(1).waitFor();
    await page.getByRole('heading', { name: 'Read next' }).waitFor();
    expect(await picks()).not.toEqual(before);
    expect(await page.locator('.judged').allInnerTexts()).toHaveLength(2);
    await page.getByRole('button', { name: `Remove ${TITLE}` }).click();
    await expect.poll(picks).toEqual([]);
  });

  it('likes a paper from its row, and takes it back', async () => {
    const page = await pages.open(address);
    const like = page.getByRole('button', { name: `Like ${TITLE}` });
    await like.click();
    await expect.poll(() => like.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('nav .badge').textContent()).toBe('1');
    await like.click();
    await expect.poll(() => page.locator('nav .badge').count()).toBe(0);
  });

  it('says which of several liked papers a recommendation is like', async () => {
    const page = await pages.open(address);
    for (const place of [0, 40]) await page.locator('.row .like').nth(place).click();
    await page.getByRole('link', { name: 'Reading list' }).click();
    await expect.poll(() => page.locator('.kin li').first().textContent()).toMatch(/like “.+”/);
  });

  it('saves the profile as the command line reads it, and loads it', async () => {
    const page = await pages.open(`${address}#/reading`);
    const profile = JSON.stringify({ liked: ['a', 'a', 7], disliked: ['b'] });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'l.json', mimeType: 'application/json', buffer: Buffer.from(profile) });
    await page.getByText('and 1 of other listings').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save as likes.json').click()]);
    expect(download.suggestedFilename()).toBe('likes.json');
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual({ liked: ['a'], disliked: ['b'] });
  });

  it('follows the theme of the system until the reader chooses one', async () => {
    const page = await pages.open(address, { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(20, 23, 28)');
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    expect(await background()).toBe('rgb(246, 247, 249)');
    await page.reload();
    expect(await background()).toBe('rgb(246, 247, 249)');
  });

  it('can be used with the keyboard alone', async () => {
    const page = await pages.open(address);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const active = await page.getByRole('listbox').getAttribute('aria-activedescendant');
    const title = await page.locator(`#${active}`).textContent();
    expect(await page.locator('.tooltip b').textContent()).toBe(title);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    const like = page.locator('.verdict').getByRole('button', { name: 'Like' });
    // What leads to the paper stands before the button: one link or several.
    for (let tabs = 0; tabs < 8 && !(await like.evaluate((button) => button === document.activeElement)); tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => like.getAttribute('aria-pressed')).toBe('true');
  });

  it('fits a phone in every view', async () => {
    const page = await pages.open(address, phone);
    await page.getByRole('link', { name: TITLE }).tap();
    expect(await overflow(page)).toBe(0);
    await page.locator('.verdict').getByRole('button', { name: 'Like' }).tap();
    await page.getByRole('link', { name: 'Reading list' }).tap();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('searchbox').fill('attention');
    expect(await overflow(page)).toBe(0);
  });
});
