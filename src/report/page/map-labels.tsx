import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PageData } from '../page-data.js';
import { usePage } from './context.js';
import { type MapLabel, mapLabels } from './label-wishes.js';
import { type LabelPlace, placeLabels } from './labels.js';
import { isInside, type MapView, moved, project, type Size } from './map-view.js';
import { openPaper } from './route.js';
import { topicLook } from './topic-dot.js';

const MOST_CHARACTERS = { topic: 32, phrase: 32, title: 44 } as const;
/** A small map has smaller letters. */
const SMALL = { width: 480, font: 11 };
const FONT = 12;
const HEIGHT = 20;
const PADDING = 8;
/** Points in sight from which on any place covers some, and looking for a better one takes too long. */
const CROWDED = 400;

type Kind = keyof typeof MOST_CHARACTERS;

/** A label with its place in the view that it was placed for. */
interface PlacedLabel extends MapLabel {
  readonly kind: Kind;
  readonly place: LabelPlace;
  readonly width: number;
  readonly font: number;
}

/** Settings of {@link MapLabels}. */
export interface MapLabelsProps {
  readonly data: PageData;
  readonly size: Size;
  readonly view: MapView;
  /** The view that labels are chosen and placed for; they ride along while the view moves. */
  readonly settled: MapView;
}

/** Names of topics, keyphrases or titles on the map; none overlaps another. */
export function MapLabels({ data, size, view, settled }: MapLabelsProps): VNode {
  const { chooseTopic, searchFor } = usePage();
  const labels = useMemo(() => placedLabels(data, size, settled), [data, size, settled]);
  const press = ({ target }: MapLabel) => {
    if ('topic' in target) chooseTopic(target.topic);
    else if ('phrase' in target) searchFor(target.phrase);
    else openPaper(target.id);
  };
  return (
    <div class="labels">
      {labels.map((label) => (
        // The keyboard reaches the same topics and papers in the list.
        <button
          key={label.key}
          type="button"
          tabIndex={-1}
          class={`${label.kind} ${'topic' in label.target ? topicLook(label.target.topic, data.topics).className : ''}`}
          style={styleOf(label, settled, view)}
          onClick={(event) => {
            event.stopPropagation();
            press(label);
          }}
        >
          {label.text}
        </button>
      ))}
    </div>
  );
}

/** Place in the view of now: as far from its point as where it was placed. */
function styleOf({ at, place, width, font }: PlacedLabel, settled: MapView, view: MapView): Record<string, string> {
  const now = moved(at, settled, view);
  return {
    transform: `translate(${place.left + now.x - at.x}px, ${place.top + now.y - at.y}px)`,
    width: `${width}px`,
    fontSize: `${font}px`,
  };
}

function placedLabels(data: PageData, size: Size, settled: MapView): PlacedLabel[] {
  const pixels = data.papers.map((paper) => project(paper, size, settled));
  const font = size.width < SMALL.width ? SMALL.font : FONT;
  const labels = mapLabels(data, pixels, { size, k: settled.k }).map((label) => measured(label, font));
  const inSight = pixels.filter((pixel) => isInside(pixel, size));
  const wishes = labels.map(({ at, width, kind }) => ({ ...at, width, height: HEIGHT, isBeside: kind === 'title' }));
  const places = placeLabels(wishes, size, inSight.length > CROWDED ? [] : inSight);
  return labels.flatMap((label, i) => {
    const place = places[i];
    return place === undefined ? [] : [{ ...label, place }];
  });
}

function measured(label: MapLabel, font: number): Omit<PlacedLabel, 'place'> {
  const kind: Kind = 'topic' in label.target ? 'topic' : 'phrase' in label.target ? 'phrase' : 'title';
  const most = MOST_CHARACTERS[kind];
  const text = label.text.length > most ? `${label.text.slice(0, most - 1).trimEnd()}…` : label.text;
  return { ...label, kind, text, font, width: textWidth(text, { font, bold: kind === 'topic' }) + 2 * PADDING };
}

let canvas: CanvasRenderingContext2D | null | undefined;

function textWidth(text: string, { font, bold }: { font: number; bold: boolean }): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null || canvas === undefined) return text.length * font * 0.6;
  canvas.font = `${bold ? 600 : 400} ${font}px system-ui, sans-serif`;
  return Math.ceil(canvas.measureText(text).width);
}
