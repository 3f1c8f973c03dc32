// Topics of days and fields of arXiv, to be judged by reading: npx tsx bench/quality/topics-days.ts --data DIR [--days 10] [--fields cs.SE,eess.SY]
// Days of DIR/arxiv that no file of DIR/panel holds, 110 papers each, and fields of 90 papers; one Markdown section a listing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { arxivBackground, arxivTopics } from '../../src/arxiv.js';
import { discoverTopics, loadKeywordModel, type Paper, plainText } from '../../src/index.js';
import { fingerprintOf } from '../../src/topics/fingerprint.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    days: { type: 'string', default: '10' },
    fields: { type: 'string', default: 'cs.SE,stat.ME,math.PR,cond-mat.str-el' },
  },
});
if (values.data === undefined) throw new Error('missing --data DIR');
const data = values.data;
const text = (path: string): string => gunzipSync(readFileSync(join(data, path))).toString('utf8');

const PER_DAY = 110;
const PER_FIELD = 90;
const seen = new Set(
  Object.values(
    (JSON.parse(text('panel/topics-dev.json.gz')) as { listings: Record<string, string[]> }).listings,
  ).flat(),
);
const papers = text('arxiv/papers.jsonl.gz')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Paper => ({ ...(JSON.parse(line) as Paper), links: [] }))
  .filter(({ id, abstract }) => abstract.length > 300 && !seen.has(id))
  .sort((a, b) => fingerprintOf(a.id) - fingerprintOf(b.id));
const byDay = new Map<string, Paper[]>();
for (const paper of papers) {
  if ((paper.date ?? '') < '2025' || paper.date!.length < 10) continue;
  byDay.set(paper.date!, [...(byDay.get(paper.date!) ?? []), paper]);
}
const days = [...byDay]
  .filter(([, day]) => day.length >= PER_DAY)
  .sort(([a], [b]) => fingerprintOf(a) - fingerprintOf(b))
  .slice(0, Number(values.days))
  .map(([day, list]) => [`day ${day}`, list.slice(0, PER_DAY)] as const);
const fields = values.fields
  .split(',')
  .filter((field) => field !== '')
  .map((field) => [field, papers.filter(({ categories }) => categories?.[0] === field).slice(0, PER_FIELD)] as const);

const models = { background: await arxivBackground(), model: await loadKeywordModel(), fields: await arxivTopics() };
for (const [name, listing] of [...days, ...fields]) {
  console.log(`\n## ${name}, ${listing.length} papers`);
  for (const { label, confidence, papers: members } of discoverTopics(listing, models)) {
    console.log(`\n### ${label} (${confidence}, ${members.length})\n`);
    for (const { title } of members) console.log(`- ${plainText(title)}`);
  }
}
