// Draws how cost grows: npx tsx bench/similarity/plot.ts < table > docs/images/similarity-growth.svg
// The table is what bench/speed/similarity.ts --part growth prints.
import { readFileSync } from 'node:fs';

interface Point {
  readonly papers: number;
  readonly value: number;
}

const WIDTH = 720;
const HEIGHT = 360;
const LEFT = 70;
const TOP = 30;
const RIGHT = 560;
const BOTTOM = 310;
const LINES = [
  { name: 'build, seconds', column: 2, colour: '#0969da' },
  { name: 'one related query, ms', column: 4, colour: '#bf3989' },
  { name: 'memory, GiB', column: 5, colour: '#1a7f37' },
] as const;

const rows = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => Number.parseFloat(cell)));
const lines = LINES.map(({ name, column, colour }) => ({
  name,
  colour,
  points: rows.map((cells): Point => ({ papers: cells[1]!, value: cells[column]! })),
}));

const all = lines.flatMap(({ points }) => points);
const xs = bounds(all.map(({ papers }) => papers));
const ys = bounds(all.map(({ value }) => value));

/** Powers of ten around all values. */
function bounds(numbers: readonly number[]): { low: number; high: number } {
  return { low: Math.floor(Math.log10(Math.min(...numbers))), high: Math.ceil(Math.log10(Math.max(...numbers))) };
}

const x = (papers: number) => LEFT + ((Math.log10(papers) - xs.low) / (xs.high - xs.low)) * (RIGHT - LEFT);
const y = (value: number) => BOTTOM - ((Math.log10(value) - ys.low) / (ys.high - ys.low)) * (BOTTOM - TOP);

function grid(): string {
  const parts: string[] = [];
  for (let power = xs.low; power <= xs.high; power++) {
    const at = x(10 ** power).toFixed(1);
    parts.push(`<path d="M${at} ${TOP}V${BOTTOM}" stroke="#d0d7de"/>`);
    parts.push(`<text x="${at}" y="${BOTTOM + 20}" text-anchor="middle">${(10 ** power).toLocaleString('en')}</text>`);
  }
  for (let power = ys.low; power <= ys.high; power++) {
    const at = y(10 ** power).toFixed(1);
    parts.push(`<path d="M${LEFT} ${at}H${RIGHT}" stroke="#d0d7de"/>`);
    parts.push(`<text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end">${10 ** power}</text>`);
  }
  return parts.join('\n');
}

function drawn({ name, colour, points }: (typeof lines)[number]): string {
  const path = points.map(({ papers, value }) => `${x(papers).toFixed(1)} ${y(value).toFixed(1)}`).join('L');
  const last = points.at(-1)!;
  const dots = points.map(({ papers, value }) => {
    return `<circle cx="${x(papers).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3" fill="${colour}"/>`;
  });
  const label = `<text x="${x(last.papers) + 10}" y="${y(last.value) + 4}" fill="${colour}">${name}</text>`;
  return [`<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"/>`, ...dots, label].join('\n');
}

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>Cost of an index by number of papers</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${grid()}
${lines.map(drawn).join('\n')}
<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 40}" text-anchor="middle">papers</text>
</svg>`);
