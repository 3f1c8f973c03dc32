import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { renderReport } from '../../src/report.js';
import { CHROMIUM, launchChromium } from './chromium.js';
import { ReportPages } from './report-page.js';
import { boxesOf, overflow, overlapping, pointOf, pointsOf, settled, wheelOver } from './report-places.js';

const desktop = { viewport: { width: 1280, height: 800 } };
const tablet = { viewport: { width: 820, height: 1100 }, isMobile: true, hasTouch: true };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const TITLE =
  'VALE: A Multimodal Visual and Language Explanation Framework for Image Classifiers using eXplainable AI and Language Models';

const labelKinds = (page: Page, kind: string) => page.locator(`.labels button.${kind}`).allTextContents();

describe.skipIf(CHROMIUM === undefined)('the map of a report in Chromium', () => {
  let pages: ReportPages;
  let address: string;
  const addresses = new Map<number, string>();

  beforeAll(async () => {
    pages = new ReportPages(await launchChromium());
    const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
    for (const size of [1, 3, 12, 119]) {
      const some = papers.slice(0, size).map((paper, i) => ({ ...paper, date: `20${20 + (i % 6)}-03` }));
      addresses.set(size, pages.write(`report-${size}.html`, renderReport(some)));
    }
    address = addresses.get(119) ?? '';
  });

  afterAll(async () => {
    await pages.close();
    expect(pages.complaints).toEqual([]);
  });

  describe.each([
    ['a desktop', desktop],
    ['a tablet', tablet],
    ['a phone', phone],
  ] as const)('on %s', (_, options) => {
    it.each([1, 3, 12, 119])('has no label over another and no point under a control, with %d papers', async (size) => {
      const page = await pages.open(addresses.get(size) ?? '', options);
      await settled(page);
      const labels = await boxesOf(page, '.labels button');
      expect(labels.length).toBeGreaterThan(0);
      expect(overlapping(labels)).toEqual([]);
      expect(labels.filter(({ cut }) => cut)).toEqual([]);
      const [frame] = await boxesOf(page, '.frame');
      expect(labels.filter(({ left, right }) => left < frame!.left || right > frame!.right)).toEqual([]);
      expect(labels.filter(({ top, bottom }) => top < frame!.top || bottom > frame!.bottom)).toEqual([]);
      const points = await pointsOf(page);
      expect(points).toHaveLength(size);
      const controls = await boxesOf(page, 'header *, .tools, .panel');
      const covered = points.filter(({ x, y }) =>
        controls.some(({ left, right, top, bottom }) => x > left - 4 && x < right + 4 && y > top - 4 && y < bottom + 4),
      );
      expect(covered).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });

  it('tells topics from afar, keyphrases nearer, and titles where few papers are in sight', async () => {
    const page = await pages.open(address);
    const middle = await pointOf(page, TITLE);
    await settled(page);
    expect((await labelKinds(page, 'topic')).length).toBeGreaterThan(4);
    expect([...(await labelKinds(page, 'phrase')), ...(await labelKinds(page, 'title'))]).toEqual([]);
    await wheelOver(page, { x: 384, y: 400 }, 2);
    expect((await labelKinds(page, 'topic')).length).toBeGreaterThan(2);
    expect((await labelKinds(page, 'phrase')).length).toBeGreaterThan(0);
    expect(overlapping(await boxesOf(page, '.labels button'))).toEqual([]);
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await wheelOver(page, middle, 6);
    expect(await labelKinds(page, 'title')).toContain(`${TITLE.slice(0, 43).trimEnd()}…`);
    expect(overlapping(await boxesOf(page, '.labels button'))).toEqual([]);
  });

  it('magnifies under the pointer, over a label too, and goes back to the whole', async () => {
    const page = await pages.open(address);
    await settled(page);
    const before = await boxesOf(page, '.labels button.topic');
    const { left, right, top, bottom } = before[0]!;
    await wheelOver(page, { x: (left + right) / 2, y: (top + bottom) / 2 }, 3);
    expect(await boxesOf(page, '.labels button.topic')).not.toEqual(before);
    await wheelOver(page, { x: 100, y: 200 }, -12);
    expect(await boxesOf(page, '.labels button.topic')).toEqual(before);
  });

  it('opens the paper under a click, and shows its title before', async () => {
    const page = await pages.open(address);
    const { x, y } = await pointOf(page, TITLE);
    await page.mouse.move(x, y);
    expect(await page.locator('.tooltip b').textContent()).toBe(TITLE);
    await page.mouse.click(x, y);
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe(TITLE);
  });

  it('opens the nearest paper under a thumb', async () => {
    const page = await pages.open(address, phone);
    const points = await pointsOf(page);
    const { x, y } = await pointOf(page, TITLE);
    const tapped = { x: x + 7, y: y - 5 };
    const nearest = [...points].sort(
      (a, b) => Math.hypot(a.x - tapped.x, a.y - tapped.y) - Math.hypot(b.x - tapped.x, b.y - tapped.y),
    )[0];
    await page.evaluate(() => document.querySelector('.labels')?.remove());
    await page.touchscreen.tap(tapped.x, tapped.y);
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe(nearest?.title);
  });

  it('moves by dragging, without taking the drag for a click', async () => {
    const page = await pages.open(address);
    await page.getByRole('button', { name: 'Magnify the map' }).click();
    await settled(page);
    const before = await boxesOf(page, '.labels button');
    await page.mouse.move(300, 400);
    await page.mouse.down();
    await page.mouse.move(340, 430, { steps: 4 });
    await expect
      .poll(async () => (await boxesOf(page, '.labels button'))[0]?.left)
      .toBeCloseTo((before[0]?.left ?? 0) + 40, 0);
    await page.mouse.up();
    expect(await page.locator('.detail').count()).toBe(0);
  });

  it('joins a chosen paper to its kin, and keeps the tooltip off the lines', async () => {
    const page = await pages.open(address);
    const { x, y } = await pointOf(page, TITLE);
    await page.mouse.click(x, y);
    await expect.poll(() => page.locator('.threads line').count()).toBeGreaterThan(2);
    await page.mouse.move(x + 1, y);
    const [tooltip] = await boxesOf(page, '.tooltip');
    const [frame] = await boxesOf(page, '.frame');
    const ends = await page
      .locator('.threads line')
      .evaluateAll((lines) => lines.map((line) => [Number(line.getAttribute('x2')), Number(line.getAttribute('y2'))]));
    const covered = ends.filter(([endX = 0, endY = 0]) => {
      const [a, b] = [endX + frame!.left, endY + frame!.top];
      return a > tooltip!.left && a < tooltip!.right && b > tooltip!.top && b < tooltip!.bottom;
    });
    expect(covered).toEqual([]);
  });

  it('dims the points that a search does not find', async () => {
    const page = await pages.open(address);
    const colourAt = async ({ x, y }: { x: number; y: number }): Promise<number[]> =>
      page.evaluate(
        ([left, top]) => {
          const canvas = document.querySelector('canvas')!;
          const box = canvas.getBoundingClientRect();
          const pixel = canvas.getContext('2d')!.getImageData(left! - box.left, top! - box.top, 1, 1);
          return [...pixel.data];
        },
        [x, y],
      );
    const point = await pointOf(page, TITLE);
    const bright = await colourAt(point);
    await page.getByRole('searchbox').fill('sparse autoencoders');
    await expect.poll(() => colourAt(point)).not.toEqual(bright);
    expect((await colourAt(point))[3]).toBeLessThan(64);
    await page.getByRole('searchbox').fill('VALE');
    await expect.poll(() => colourAt(point)).toEqual(bright);
  });

  it('colours by date, and says which colour stands for what', async () => {
    const page = await pages.open(address);
    expect(await page.locator('.legend').count()).toBe(0);
    await page.locator('.tools').getByLabel('Colour').selectOption('date');
    expect(await page.locator('.legend li').allTextContents()).toHaveLength(5);
    expect(await page.locator('.legend').textContent()).toContain('2020-03');
  });
});
