import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { renderReport } from '../../src/report.js';
import { CHROMIUM, launchChromium, SKIPPED } from './chromium.js';
import { ReportPages } from './report-page.js';

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
    expect(await page.locator('[role=option]').count()).toBe(119);
    expect(await page.locator('.row').count()).toBe(119);
    expect(await page.title()).toBe('Trending papers');
  });

  it('searches while one types, and marks what was found', async () => {
    const page = await pages.open(address);
    await page.getByRole('searchbox').pressSequentially('sparse auto');
    expect(await page.locator('.row').first().textContent()).toMatch(/sparse autoencoders/i);
    expect(await page.locator('.row mark').first().textContent()).toMatch(/^sparse$/i);
    const found = Number((await page.getByRole('status').textContent())?.match(/^(\d+) papers found$/)?.[1]);
    expect(found).toBeGreaterThan(4);
    expect(await page.locator('.points.found circle').count()).toBe(found);
    await page.getByRole('searchbox').fill('zzzz');
    expect(await page.locator('.results').textContent()).toContain('No paper holds these words');
    await page.getByRole('searchbox').fill('');
    expect(await page.locator('.row').count()).toBe(119);
  });

  it('shows one topic alone, from the list and from the map', async () => {
    const page = await pages.open(address);
    const chip = page.locator('.chip').first();
    const size = Number(await chip.locator('.quiet').textContent());
    await chip.click();
    expect(await page.locator('.row').count()).toBe(size);
    expect(await chip.getAttribute('aria-pressed')).toBe('true');
    await chip.click();
    expect(await page.locator('.row').count()).toBe(119);
    await page.locator('.labels button').first().click();
    expect(await page.locator('.row').count()).toBeLessThan(119);
  });

  it('shows a paper with its keywords marked, and its kin with the words that tie them', async () => {
    const page = await pages.open(address);
    await page.getByRole('link', { name: TITLE }).click();
    expect(await page.locator('.detail h2').textContent()).toBe(TITLE);
    expect(await page.locator('.abstract span.keyword').count()).toBeGreaterThan(2);
    expect(await page.locator('.kin li').count()).toBe(8);
    expect(await page.locator('.kin li').first().locator('.quiet').textContent()).toMatch(/^0\.\d\d \S+/);
    expect(await page.locator('.threads line').count()).toBeGreaterThan(2);
    await page.locator('.kin a').first().click();
    expect(await page.locator('.detail h2').textContent()).not.toBe(TITLE);
    await page.goBack();
    expect(await page.locator('.detail h2').textContent()).toBe(TITLE);
  });

  it('opens the paper under a click on the map', async () => {
    const page = await pages.open(address);
    const point = page.getByRole('option', { name: TITLE });
    const { x, y } = await middleOf(point);
    await page.mouse.move(x, y);
    expect(await page.locator('.tooltip b').textContent()).toBe(TITLE);
    await page.mouse.click(x, y);
    expect(await page.locator('.detail h2').textContent()).toBe(TITLE);
  });

  it('magnifies the map and moves it by dragging, without taking the drag for a click', async () => {
    const page = await pages.open(address);
    const point = page.getByRole('option').first();
    const before = await middleOf(point);
    await page.getByRole('button', { name: 'Magnify the map' }).click();
    const magnified = await middleOf(point);
    expect(magnified).not.toEqual(before);
    await page.mouse.move(300, 400);
    await page.mouse.down();
    await page.mouse.move(340, 430, { steps: 4 });
    await page.mouse.up();
    expect((await middleOf(point)).x).toBeCloseTo(magnified.x + 40, 0);
    expect(await page.locator('.detail').count()).toBe(0);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    expect(await middleOf(point)).toEqual(before);
  });

  // A click may come before the page that it belongs to is live: then it is done once more.
  it('recommends for what is liked, and keeps the reading list', { retry: 4 }, async () => {
    const page = await pages.open(address);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: 'Like' }).click();
    await page.getByRole('link', { name: /Reading list/ }).click();
    const before = await page.locator('.kin li').allInnerTexts();
    // Far-fetched papers are left out: there may be fewer than the twelve that there is room for.
    expect(before.length).toBeGreaterThan(3);
    expect(before.length).toBeLessThanOrEqual(12);
    await page.locator('.kin a').first().click();
    await page.locator('.detail').waitFor();
    await page.getByRole('button', { name: 'Not for me' }).click();
    await page.getByRole('button', { name: 'Not for me', pressed: true }).waitFor();
    // What is kept is written once the page has been painted.
    await page.waitForFunction(() => /disliked\W+\w/.test(Object.values({ ...localStorage }).join(' ')));
    await page.reload();
    await page.getByRole('link', { name: /Reading list/ }).click();
    await page.locator('.judged').nth(1).waitFor();
    const after = await page.locator('.kin li').allInnerTexts();
    expect(after).not.toEqual(before);
    expect(await page.locator('.judged').allInnerTexts()).toHaveLength(2);
    await page.getByRole('button', { name: `Remove ${TITLE}` }).click();
    expect(await page.locator('.kin li').count()).toBe(0);
  });

  it('says which of several liked papers a recommendation is like', async () => {
    const page = await pages.open(address);
    for (const place of [0, 40]) {
      await page.locator('.row a').nth(place).click();
      await page.getByRole('button', { name: 'Like' }).click();
      await page.getByRole('link', { name: '← All papers' }).click();
    }
    await page.getByRole('link', { name: /Reading list/ }).click();
    expect(await page.locator('.kin li').first().textContent()).toMatch(/like “.+”/);
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
    const title = await page.locator(`#${active}`).getAttribute('aria-label');
    expect(await page.locator('.tooltip b').textContent()).toBe(title);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Like' }).getAttribute('aria-pressed')).toBe('true');
  });

  it.each([
    ['a desktop', {}],
    ['a phone', phone],
  ] as const)('has no overlapping labels and cuts nothing on %s', async (_, options) => {
    const page = await pages.open(address, options);
    const boxes = await page.locator('.labels button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return { left, right, top, bottom, cut: button.scrollWidth > button.clientWidth };
      }),
    );
    expect(boxes.length).toBeGreaterThan(2);
    const overlapping = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlapping).toEqual([]);
    expect(boxes.filter(({ cut }) => cut)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('fits a phone in every view', async () => {
    const page = await pages.open(address, phone);
    await page.getByRole('link', { name: TITLE }).tap();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Like' }).tap();
    await page.getByRole('link', { name: /Reading list/ }).tap();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('searchbox').fill('attention');
    expect(await overflow(page)).toBe(0);
  });
});

/** Pixels by which a page is broader than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the point is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
