/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which part of the map is seen: magnified so many times, moved by so many pixels. */
export interface MapView {
  readonly zoom: number;
  readonly dx: number;
  readonly dy: number;
}

/** The whole map. */
export const WHOLE: MapView = { zoom: 1, dx: 0, dy: 0 };

const MOST_ZOOM = 12;
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
  return { x: across * view.zoom + view.dx, y: down * view.zoom + view.dy };
}

/** The view magnified by a factor, with the point under `centre` staying where it is. */
export function zoomed(view: MapView, factor: number, { centre, size }: { centre: Pixel; size: Size }): MapView {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const ratio = zoom / view.zoom;
  const moved = { zoom, dx: centre.x - (centre.x - view.dx) * ratio, dy: centre.y - (centre.y - view.dy) * ratio };
  return within(moved, size);
}

/** The view moved by so many pixels. */
export function panned(view: MapView, by: Pixel, size: Size): MapView {
  return within({ ...view, dx: view.dx + by.x, dy: view.dy + by.y }, size);
}

/** Keeps the map from leaving the frame. */
function within({ zoom, dx, dy }: MapView, { width, height }: Size): MapView {
  const clamp = (value: number, length: number) => Math.min(0, Math.max(length * (1 - zoom), value));
  return { zoom, dx: clamp(dx, width), dy: clamp(dy, height) };
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
