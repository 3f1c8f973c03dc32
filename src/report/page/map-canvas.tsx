import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PointStyle } from './map-colours.js';
import { isInside, type Pixel, type Size } from './map-view.js';

/** Settings of {@link MapCanvas}. */
export interface MapCanvasProps {
  readonly styles: readonly PointStyle[];
  readonly pixels: readonly Pixel[];
  readonly size: Size;
  /** Radius of each point in pixels. */
  readonly radii: readonly number[];
  /** Whether a point is bright; `undefined` where all are. */
  readonly isFound: ((place: number) => boolean) | undefined;
}

const DIM = 0.15;

/** The points, drawn on one canvas: thousands of elements would be slow to move. */
export function MapCanvas({ styles, pixels, size, radii, isFound }: MapCanvasProps): VNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const colours = useRef(new Map<string, string>());
  useLayoutEffect(() => {
    colours.current = new Map();
  }, [theme]);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    resize(element, size);
    const colourOf = (className: string): string => {
      const known = colours.current.get(className) ?? resolved(element, className);
      colours.current.set(className, known);
      return known;
    };
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    context.strokeStyle = colourOf('map-ground');
    context.lineWidth = 1;
    for (const bright of isFound === undefined ? [true] : [false, true]) {
      context.globalAlpha = bright ? 1 : DIM;
      for (const { className, shape, points } of styles) {
        const shown = points.filter((i) => (isFound?.(i) ?? true) === bright && isNear(pixels[i], size, radii[i]));
        // Small points lie over large ones.
        shown.sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0));
        if (shown.length === 0) continue;
        context.fillStyle = colourOf(className);
        context.beginPath();
        for (const i of shown) trace(context, pixels[i] as Pixel, { shape, radius: radii[i] ?? 0 });
        context.fill();
        context.stroke();
      }
    }
  }, [styles, pixels, size, radii, isFound, theme]);
  return <canvas ref={canvas} />;
}

function isNear(pixel: Pixel | undefined, size: Size, radius = 0): boolean {
  const shifted = pixel && { x: pixel.x + radius, y: pixel.y + radius };
  return (
    shifted !== undefined && isInside(shifted, { width: size.width + 2 * radius, height: size.height + 2 * radius })
  );
}

/** Gives the canvas the pixels of the screen, where it has others. */
function resize(canvas: HTMLCanvasElement, { width, height }: Size): void {
  const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** The colour that a class gives under the theme of now: style sheets alone know it. */
function resolved(beside: HTMLElement, className: string): string {
  const probe = document.createElement('span');
  probe.className = `probe ${className}`;
  beside.after(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Adds a point to the path: shapes of about the same area. */
function trace(
  context: CanvasRenderingContext2D,
  { x, y }: Pixel,
  { shape, radius }: { shape: number; radius: number },
): void {
  if (shape === 0) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const corners = CORNERS[shape - 1] ?? [];
  corners.forEach(([dx, dy], i) => {
    if (i === 0) context.moveTo(x + dx * radius, y + dy * radius);
    else context.lineTo(x + dx * radius, y + dy * radius);
  });
  context.closePath();
}

/** Square, triangle and diamond around a point, in radii. */
const CORNERS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.25],
    [1.2, 0.95],
    [-1.2, 0.95],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
];

/** A number that changes with the theme of the page. */
function useTheme(): number {
  const [theme, setTheme] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme((before) => before + 1));
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}
