import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlayground } from '../../docs/playground/bundle.js';
import { arxivBackground } from '../../src/arxiv.js';
import { loadKeywordModel, parseListing } from '../../src/index.js';
import { analyse } from '../../src/report/analysis.js';
import { topicName } from '../../src/report/digest-words.js';
import { CHROMIUM, launchChromium } from './chromium.js';

const SAMPLE = readFileSync('fixtures/trending/listing.txt', 'utf8');

describe.skipIf(CHROMIUM === undefined)('the playground in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-playground-'));
  const complaints: string[] = [];
  let server: Server;
  let browser: Browser;
  let page: Page;
  const listing = () => page.getByRole('textbox', { name: 'Your listing' });
  const says = (words: RegExp) => page.locator('#status', { hasText: words }).waitFor({ timeout: 300_000 });

  beforeAll(async () => {
    await buildPlayground(folder);
    server = createServer(sirv(folder)).listen(0, '127.0.0.1');
    browser = await launchChromium();
    page = await browser.newPage({ acceptDownloads: true });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
    // A page of a server that has no picture for its tab.
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  it('begins with the report of a small example', async () => {
    await says(/^40 papers/);
    expect(await page.locator('.row').count()).toBe(40);
    expect(await page.locator('.frame').isVisible()).toBe(true);
  });

  it('reads in a worker, not in the page', async () => {
    await page.getByRole('button', { name: 'Newsletter of 119 papers' }).click();
    await says(/^119 papers/);
    expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringMatching(/worker\.js$/));
  });

  it('finds the topics that the command line finds in the same listing', async () => {
    const models = { keywordModel: await loadKeywordModel(), background: await arxivBackground() };
    const { topics } = analyse(parseListing(SAMPLE).papers, models);
    await page.getByRole('button', { name: /more topics/ }).click();
    const shown = await page.locator('.topics .chip').allTextContents();
    expect(shown.map((text) => text.trim())).toEqual(
      topics.map(({ label, papers }) => `${topicName(label)} ${papers.length}`),
    );
  });

  it('answers searches, exports and saves the report as a file', async () => {
    await page.getByRole('searchbox').fill('sparse autoencoders');
    await expect.poll(() => page.locator('.row .title').first().textContent()).toMatch(/sparse autoencoders/i);
    await page.getByRole('searchbox').fill('');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 300_000 }),
      page.getByRole('button', { name: 'Save this report' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('report.html');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('says what was not read, and shows nothing where there are no papers', async () => {
    await listing().fill('');
    await says(/^Nothing pasted yet/);
    expect(await page.locator('#app > *').count()).toBe(0);
    await listing().fill('Subscribe now.\n\nUnsubscribe later.');
    await says(/^0 papers/);
    expect(await page.locator('#diagnostics').textContent()).toContain('not-a-listing');
  });

  it('makes no markup of what is pasted', async () => {
    const evil = '<img src=x onerror=alert(1)> and <script>alert(2)</script> in titles of papers about networks';
    await listing().fill(
      `${evil}\nWe put <b onclick=alert(3)>markup</b> into abstracts of papers and look at what happens to it.\n`,
    );
    await says(/^1 paper,/);
    expect(await page.locator('#app img, #app script, #app b').count()).toBe(0);
    expect(await page.locator('.row .title').textContent()).toBe(evil);
  });

  it('passes axe-core', async () => {
    await page.getByRole('button', { name: 'Small example' }).click();
    await says(/^40 papers/);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
