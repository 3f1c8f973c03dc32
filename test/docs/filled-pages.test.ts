import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledPage } from '../../docs/fill/pages.js';

const pages = readdirSync('docs/guide').map((name) => `docs/guide/${name}`);

// After a change of options, of commands or of what is read: npm run test:all -- test/docs/filled-pages.test.ts -u
describe('the generated parts of the documentation', () => {
  it.each(pages)('%s is as the code is', async (page) => {
    await expect(filledPage(readFileSync(page, 'utf8'))).toMatchFileSnapshot(resolve(page));
  });
});
