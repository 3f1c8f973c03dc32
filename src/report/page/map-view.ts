/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which part of the map is seen: magnified so many times, moved by so many pixels, as d3-zoom has it. */
export interface MapView {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The whole map. */
export const WHOLE: MapView = { k: 1, x: 0, y: 0 };

/** Room between the outermost points and the frame, in pixels. */
const MARGIN = 28;
/** Width and height of the coordinates of papers. */
const MAP_SIZE = 1000;

/** A point in pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Place of a point of the map in a frame. */
export function project(point: Pixel, size: Size, view: MapView): Pixel {
  const across = MARGIN + (point.x / MAP_SIZE) * (size.width - 2 * MARGIN);
  const down = MARGIN + (point.y / MAP_SIZE) * (size.height - 2 * MARGIN);
  return { x: across * view.k + view.x, y: down * view.k + view.y };
}

/** Where a place seen in one view is seen in another. */
export function moved({ x, y }: Pixel, from: MapView, to: MapView): Pixel {
  return { x: ((x - from.x) / from.k) * to.k + to.x, y: ((y - from.y) / from.k) * to.k + to.y };
}

/** Whether a place lies in a frame. */
export function isInside({ x, y }: Pixel, { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Index of the pixel nearest to a place, no further than `reach`; -1 without one. */
export function nearestPixel(pixels: readonly Pixel[], { x, y }: Pixel, reach: number): number {
  let nearest = -1;
  let least = reach * reach;
  pixels.forEach((pixel, i) => {
    const distance = (pixel.x - x) ** 2 + (pixel.y - y) ** 2;
    if (distance > least) return;
    least = distance;
    nearest = i;
  });
  return nearest;
}
