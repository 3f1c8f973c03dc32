import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivTopics } from '../../src/arxiv.js';
import { parseListing } from '../../src/index.js';
import { renderReport } from '../../src/report.js';
import { CHROMIUM, launchChromium } from './chromium.js';
import { ReportPages } from './report-page.js';

/** What axe-core finds wrong, as far as it matters to readers. */
async function faultsOf(page: Page): Promise<string[]> {
  // Given to the browser's debugger: the policy of the report would stop a script element.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, impact, nodes }) => `${impact}: ${id}: ${nodes[0]?.html}`);
}

describe.skipIf(CHROMIUM === undefined)('axe-core', () => {
  let pages: ReportPages;
  let address: string;

  beforeAll(async () => {
    pages = new ReportPages(await launchChromium());
    const { papers } = parseListing(readFileSync('fixtures/trending/listing.txt', 'utf8'));
    const dated = papers.map((paper, i) => ({
      ...paper,
      date: `${2019 + (i % 6)}`,
      authors: ['Ada Alder', 'Bo Birch'],
    }));
    const options = {
      before: papers.slice(10),
      profile: { liked: [papers[2]?.id ?? ''], disliked: [papers[9]?.id ?? ''] },
      arxiv: await arxivTopics(),
    };
    address = pages.write('report.html', renderReport(dated, options));
  });

  afterAll(() => pages.close());

  it.each(['light', 'dark'] as const)('finds nothing wrong with any view in %s colours', async (colorScheme) => {
    const page = await pages.open(address, { colorScheme });
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.export summary').click();
    await page.locator('.tools select').selectOption('date');
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.row a.title').nth(20).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Reading list' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('searchbox').fill('interpretability');
    expect(await faultsOf(page)).toEqual([]);
  });
});
