import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PageData } from '../page-data.js';
import { placeLabels } from './labels.js';
import type { Pixel, Size } from './map-view.js';
import { topicClass } from './topic-dot.js';

const MOST_CHARACTERS = 32;
/** A small map has room for the names of large topics alone, in smaller letters. */
const SMALL = { width: 480, labels: 5, font: 11 };
const FONT = 12;
const HEIGHT = 20;
/** Points from which on any place covers some, and looking for a better one takes too long. */
const CROWDED = 400;
const PADDING = 8;

/** Names of the topics in the middle of their papers; none overlaps another. */
export function MapLabels({
  data,
  pixels,
  size,
  onTopic,
}: {
  data: PageData;
  pixels: readonly Pixel[];
  size: Size;
  onTopic: (topic: number) => void;
}): VNode {
  const labels = useMemo(() => labelsOf(data, pixels, size), [data, pixels, size]);
  return (
    <div class="labels">
      {labels.map(({ topic, text, ...style }) => (
        // The keyboard reaches the same topics in the list.
        <button
          key={topic}
          type="button"
          tabIndex={-1}
          class={topicClass(topic)}
          style={style}
          onClick={(event) => {
            event.stopPropagation();
            onTopic(topic);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

interface PlacedLabel {
  readonly topic: number;
  readonly text: string;
  /** Place, width and letters in pixels, as a style. */
  readonly left: string;
  readonly top: string;
  readonly width: string;
  readonly fontSize: string;
}

function labelsOf({ papers, topics }: PageData, pixels: readonly Pixel[], size: Size): PlacedLabel[] {
  const isSmall = size.width < SMALL.width;
  const font = isSmall ? SMALL.font : FONT;
  const shown = isSmall ? topics.slice(0, SMALL.labels) : topics;
  const wishes = shown.map(({ label }, topic) => {
    const text = label.length > MOST_CHARACTERS ? `${label.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : label;
    const own = pixels.filter((_, i) => papers[i]?.topic === topic);
    const middle = { x: median(own.map(({ x }) => x)), y: median(own.map(({ y }) => y)) };
    return { topic, text, ...middle, width: textWidth(text, font) + 2 * PADDING, height: HEIGHT };
  });
  const named = wishes.filter(({ text, x, y }) => text !== 'Other' && isInside({ x, y }, size));
  const places = placeLabels(named, size, pixels.length > CROWDED ? [] : pixels);
  return named.flatMap(({ topic, text, width }, i) => {
    const place = places[i];
    if (place === undefined) return [];
    return [
      { topic, text, left: `${place.left}px`, top: `${place.top}px`, width: `${width}px`, fontSize: `${font}px` },
    ];
  });
}

function isInside({ x, y }: Pixel, { width, height }: Size): boolean {
  return x > 0 && y > 0 && x < width && y < height;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

let canvas: CanvasRenderingContext2D | null | undefined;

function textWidth(text: string, size: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null || canvas === undefined) return text.length * size * 0.6;
  canvas.font = `600 ${size}px system-ui, sans-serif`;
  return Math.ceil(canvas.measureText(text).width);
}
