// Memory and speed of a long stream, read in a process of its own; run it as a bundle:
// npx esbuild bench/listing/stream.ts --bundle --platform=node --format=esm --outfile=.cache/stream.mjs
// node .cache/stream.mjs --data DIR [--megabytes 1000]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { parseListingStream } from '../../src/listing/parse.js';
import { oneFaultListing } from '../../test/listing/faults/faulty-listing.js';
import { Random } from '../../test/listing/faults/random.js';
import { readPapers } from './papers.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    megabytes: { type: 'string', default: '1000' },
    faults: { type: 'string', default: '0' },
    read: { type: 'boolean', default: false },
  },
});
const PAGE = 100;
// Sampled: the peak that the system keeps is inherited from the process that started this one.
const resident = (): number => process.memoryUsage.rss() / 1e6;

if (values.read) await readStream();
else await writeStream();

/** Reads the standard input, and says what it took. */
async function readStream(): Promise<void> {
  const before = resident();
  const start = process.cpuUsage();
  let papers = 0;
  let bytes = 0;
  let peak = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of process.stdin) {
      bytes += (chunk as Uint8Array).length;
      peak = Math.max(peak, resident());
      yield chunk as Uint8Array;
    }
  };
  for await (const { paper } of parseListingStream(counted())) if (paper !== undefined) papers++;
  const { user, system } = process.cpuUsage(start);
  console.log(`${(bytes / 1e6).toFixed(0)} MB, ${papers} papers, ${(bytes / (user + system)).toFixed(1)} MB/s`);
  console.log(`resident at most ${peak.toFixed(0)} MB, ${before.toFixed(0)} MB before the stream`);
}

/** Writes a listing of distinct papers into the process that reads it. */
async function writeStream(): Promise<void> {
  if (values.data === undefined) throw new TypeError('--data must name the folder of the data');
  const size = Number(values.megabytes) * 1e6;
  const { test } = readPapers(values.data);
  const reader = spawn(process.execPath, [process.argv[1] ?? '', '--read'], { stdio: ['pipe', 'inherit', 'inherit'] });
  const random = new Random(1);
  let written = 0;
  for (let round = 0; written < size; round++) {
    for (let i = 0; i + PAGE <= test.length && written < size; i += PAGE) {
      const papers = test
        .slice(i, i + PAGE)
        .map((paper) => (round === 0 ? paper : { ...paper, title: `${paper.title} ${round}` }));
      const page = Buffer.from(`${oneFaultListing(papers, Number(values.faults), random).text}\n`);
      written += page.length;
      if (!reader.stdin.write(page)) await once(reader.stdin, 'drain');
    }
  }
  reader.stdin.end();
  await once(reader, 'exit');
}
