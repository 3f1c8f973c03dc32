import type { Pixel, Size } from './map-view.js';

const DIRECTIONS: ReadonlyMap<string, Pixel> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/** How much being beside the way counts against being far along it. */
const ASIDE = 2;

/**
 * The point that an arrow key leads to: the nearest one within a quarter turn of the arrow. From nowhere it leads to the
 * point nearest to the middle; -1 for another key, the same point where none lies that way.
 */
export function nextPoint(pixels: readonly Pixel[], from: number, { key, size }: { key: string; size: Size }): number {
  const direction = DIRECTIONS.get(key);
  if (direction === undefined) return -1;
  const start = pixels[from];
  if (start === undefined) return cheapest(pixels, ({ x, y }) => Math.hypot(x - size.width / 2, y - size.height / 2));
  const next = cheapest(pixels, (pixel) => {
    const along = (pixel.x - start.x) * direction.x + (pixel.y - start.y) * direction.y;
    const aside = Math.abs((pixel.x - start.x) * direction.y) + Math.abs((pixel.y - start.y) * direction.x);
    return along > 0 && aside <= along ? along + ASIDE * aside : Number.POSITIVE_INFINITY;
  });
  return next < 0 ? from : next;
}

/** Index of the point of the least finite cost; -1 without one. */
function cheapest(pixels: readonly Pixel[], costOf: (pixel: Pixel) => number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  pixels.forEach((pixel, i) => {
    const cost = costOf(pixel);
    if (cost >= least) return;
    least = cost;
    best = i;
  });
  return best;
}
