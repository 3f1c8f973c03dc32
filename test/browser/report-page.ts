import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Reports on disk, as a reader has them, and the pages that show them. */
export class ReportPages {
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), 'paperkin-report-'));
  /** Whatever went wrong in any page: errors, violations of the policy, requests for anything but the report. */
  readonly complaints: string[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Writes a report to disk and gives its address. */
  write(name: string, html: string): string {
    const path = join(this.#folder, name);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  }

  /** Opens a report in a browser that has never seen one. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('dialog', (dialog) => {
      this.complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      // The page's own script in a worker, and files that are saved, come from its memory.
      if (!/^(?:file|blob):/.test(request.url())) this.complaints.push(request.url());
    });
    await page.goto(address);
    await page.waitForSelector('main');
    // A click while the page takes the place of its rendering without script would be lost.
    await page.waitForFunction(() => performance.getEntriesByName('paperkin: searches are ready').length > 0);
    return page;
  }

  /** Closes the browser and removes the reports. */
  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true });
  }
}
