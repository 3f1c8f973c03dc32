import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Chromium to test with: the one named in PAPERKIN_CHROMIUM, else Debian's; `undefined` where there is none. */
export const CHROMIUM: string | undefined = [process.env.PAPERKIN_CHROMIUM, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

/** What a machine without Chromium is told. */
export const SKIPPED =
  'The browser tests are skipped: no Chromium was found. To run them: apt-get install chromium, or set PAPERKIN_CHROMIUM to its path; then npm test.';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window. */
export async function launchChromium(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(SKIPPED);
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
