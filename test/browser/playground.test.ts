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
import { CHROMIUM, launchChromium } from './chromium.js';

const SAMPLE = readFileSync('fixtures/trending/listing.txt', 'utf8');

describe.skipIf(CHROMIUM === undefined)('the playground in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-playground-'));
  const complaints: string[] = [];
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await buildPlayground(folder);
    server = createServer(sirv(folder)).listen(0, '127.0.0.1');
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForSelector('[data-ready]');
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
    expect(complaints).toEqual([]);
  });

  it('parses a pasted listing', async () => {
    await page.getByRole('textbox').fill(SAMPLE);
    await page.getByText('119 papers').waitFor();
    expect(await page.locator('#papers > li').count()).toBe(119);
    expect(await page.locator('#papers .keyword').count()).toBeGreaterThan(300);
    expect(await page.locator('#topics .topic').count()).toBeGreaterThan(3);
    expect(await page.locator('#diagnostics').textContent()).toContain('Subscribe');
  });

  it('has the sample listing at hand', async () => {
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await page.locator('#papers > li').count()).toBe(0);
    await page.getByRole('button', { name: 'sample' }).click();
    await page.getByText('119 papers').waitFor();
  });

  it('makes no markup of what is pasted', async () => {
    const evil = '<img src=x onerror=alert(1)> and <script>alert(2)</script> in titles of papers about networks';
    await page
      .getByRole('textbox')
      .fill(
        `${evil}\nWe put <b onclick=alert(3)>markup</b> into abstracts of papers and look at what happens to it.\n`,
      );
    await page.getByText('1 paper,').waitFor();
    expect(await page.locator('#papers img, #papers script, #papers b').count()).toBe(0);
    expect(await page.locator('#papers h3').textContent()).toBe(evil);
  });

  it('passes axe-core', async () => {
    await page.getByRole('textbox').fill(SAMPLE);
    await page.getByText('119 papers').waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
