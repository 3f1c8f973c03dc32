import { readFile } from 'node:fs/promises';
import { dailyDigest, type Settings } from './digest.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm start -- LISTING...');
  process.exit(2);
}
const settings = JSON.parse(await readFile(new URL('../settings.json', import.meta.url), 'utf8')) as Settings;
const date = new Date().toISOString().slice(0, 10);
const { size, fresh, picks } = await dailyDigest(settings, files, date);
console.log(`${size} papers, ${fresh?.length ?? 0} new, ${picks.length} picked: ${settings.out}/${date}.html`);
