import type { Page } from 'playwright-core';
import { project, WHOLE } from '../../src/report/page/map-view.js';
import type { PageData } from '../../src/report/page-data.js';

/** A box on the screen. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a report holds. */
export async function dataOf(page: Page): Promise<PageData> {
  return JSON.parse((await page.locator('#data').textContent()) ?? '');
}

/** Where the points of the whole map are on the screen. */
export async function pointsOf(page: Page): Promise<{ title: string; x: number; y: number }[]> {
  const { papers } = await dataOf(page);
  const [frame] = await boxesOf(page, '.frame');
  if (frame === undefined) throw new Error('there is no map');
  const size = { width: frame.right - frame.left, height: frame.bottom - frame.top };
  return papers.map((paper) => {
    const { x, y } = project(paper, size, WHOLE);
    return { title: paper.title, x: x + frame.left, y: y + frame.top };
  });
}

/** Where the point of one paper is on the screen, the map shown whole. */
export async function pointOf(page: Page, title: string): Promise<{ x: number; y: number }> {
  const point = (await pointsOf(page)).find((one) => one.title === title);
  if (point === undefined) throw new Error(`there is no paper ${title}`);
  return point;
}

/** Boxes of all elements that are seen. */
export function boxesOf(page: Page, selector: string): Promise<(Box & { text: string; cut: boolean })[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const cut = element.scrollWidth > element.clientWidth;
      return right > left ? [{ left, right, top, bottom, text: element.textContent ?? '', cut }] : [];
    }),
  );
}

/** Pairs of boxes that lie over one another. */
export function overlapping<B extends Box>(boxes: readonly B[]): [B, B][] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [B, B] => [a, b]),
  );
}

/** Pixels by which a page is broader than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Turns the wheel over a place, a notch at a time, until the map has come to rest. */
export async function wheelOver(page: Page, { x, y }: { x: number; y: number }, notches: number): Promise<void> {
  await page.mouse.move(x, y);
  for (let i = 0; i < Math.abs(notches); i++) await page.mouse.wheel(0, notches > 0 ? -240 : 240);
  await settled(page);
}

/** Waits until the labels have been placed for the view of now: they have not moved for a while. */
export async function settled(page: Page): Promise<void> {
  const places = () => boxesOf(page, '.labels button').then((boxes) => JSON.stringify(boxes));
  for (let before = ''; ; ) {
    await page.waitForTimeout(250);
    const now = await places();
    if (now === before) return;
    before = now;
  }
}
