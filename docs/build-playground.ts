import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildPlayground } from './playground/bundle.js';

const SITE = 'docs/site';
/** The address of the playground in `typedoc.json`, which knows pages of its own alone. */
const PLACEHOLDER = 'href="#playground"';

await buildPlayground(`${SITE}/playground`);
for (const entry of readdirSync(SITE, { recursive: true, encoding: 'utf8' })) {
  if (!entry.endsWith('.html') || entry.startsWith('playground')) continue;
  const path = join(SITE, entry);
  const page = readFileSync(path, 'utf8');
  const address = relative(dirname(path), join(SITE, 'playground', 'index.html'));
  if (page.includes(PLACEHOLDER)) writeFileSync(path, page.replaceAll(PLACEHOLDER, `href="${address}"`));
}
