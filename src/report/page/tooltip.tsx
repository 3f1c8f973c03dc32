import type { VNode } from 'preact';
import type { PageData } from '../page-data.js';
import { byline } from './byline.js';
import type { Pixel, Size } from './map-view.js';
import { TopicDot } from './topic-dot.js';

const WIDTH = 280;
/** Height that a title of some lines takes. */
const HEIGHT = 92;
const AWAY = 14;
const EDGE = 8;

/** Settings of {@link Tooltip}. */
export interface TooltipProps {
  readonly data: PageData;
  readonly place: number;
  readonly pixels: readonly Pixel[];
  readonly size: Size;
  /** Points that should stay in sight: the chosen paper and its kin. */
  readonly shown: readonly Pixel[];
}

/** Title, byline and topic of the paper under the pointer. */
export function Tooltip({ data, place, pixels, size, shown }: TooltipProps): VNode | null {
  const paper = data.papers[place];
  const pixel = pixels[place];
  if (paper === undefined || pixel === undefined) return null;
  const { left, above } = tooltipPlace(pixel, size, shown);
  const style = {
    left: `${left}px`,
    ...(above ? { bottom: `${size.height - pixel.y + AWAY}px` } : { top: `${pixel.y + AWAY}px` }),
  };
  const line = byline(paper);
  return (
    <div class="tooltip" style={style}>
      <b>{paper.title}</b>
      {line !== '' && <div class="quiet">{line}</div>}
      <div class="quiet">
        <TopicDot topic={paper.topic} /> {data.topics[paper.topic]?.label}
      </div>
    </div>
  );
}

/** The corner beside a point, inside the frame, that covers the fewest of the points and lines to be kept in sight. */
export function tooltipPlace({ x, y }: Pixel, size: Size, shown: readonly Pixel[]): { left: number; above: boolean } {
  const corners = [y > size.height / 2, y <= size.height / 2].flatMap((above) =>
    [true, false].map((right) => {
      const wish = right ? x + AWAY : x - AWAY - WIDTH;
      return { left: Math.max(EDGE, Math.min(wish, size.width - WIDTH - EDGE)), above };
    }),
  );
  const cost = ({ left, above }: { left: number; above: boolean }): number => {
    const top = above ? y - AWAY - HEIGHT : y + AWAY;
    const isCut = top < 0 || top + HEIGHT > size.height ? 1000 : 0;
    return (
      isCut +
      alongLines(shown).filter((p) => p.x > left && p.x < left + WIDTH && p.y > top && p.y < top + HEIGHT).length
    );
  };
  const costs = corners.map(cost);
  return corners[costs.indexOf(Math.min(...costs))] ?? { left: EDGE, above: false };
}

/** Places along the lines from the first point to the others. */
function alongLines([start, ...ends]: readonly Pixel[]): Pixel[] {
  if (start === undefined) return [];
  const steps = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1];
  return ends.flatMap((end) =>
    steps.map((t) => ({ x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t })),
  );
}
