import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PagePaper } from '../page-data.js';
import type { Pixel } from './map-view.js';
import type { ReportLibrary } from './page-model.js';
import { topicClass } from './topic-dot.js';

/** Nearest papers that a chosen one is joined to. */
const KIN = 5;

/** Name of a point's element. */
export function pointId(place: number): string {
  return `point-${place}`;
}

/** Radius of a point: smaller in larger listings. */
function radius(papers: number): number {
  return Math.max(3, Math.min(6, 80 / Math.sqrt(papers)));
}

/** The papers, in the colours of their topics; `dim` while a search brightens some of them. */
export function Points({
  papers,
  pixels,
  selected,
  dim,
}: {
  papers: readonly PagePaper[];
  pixels: readonly Pixel[];
  selected: string | undefined;
  dim: boolean;
}): VNode {
  const r = radius(papers.length);
  // Drawn anew only when they move: a search in a large listing changes the group alone.
  const circles = useMemo(
    () =>
      papers.map(({ id, title, topic }, i) => (
        <circle
          key={id}
          id={pointId(i)}
          role="option"
          aria-label={title}
          aria-selected={id === selected}
          class={topicClass(topic)}
          cx={pixels[i]?.x}
          cy={pixels[i]?.y}
          r={r}
        />
      )),
    [papers, pixels, selected, r],
  );
  return <g class={dim ? 'points dim' : 'points'}>{circles}</g>;
}

/** The papers that a search found, drawn over the dim ones. */
export function FoundPoints({
  papers,
  pixels,
  found,
}: {
  papers: readonly PagePaper[];
  pixels: readonly Pixel[];
  found: ReadonlySet<string>;
}): VNode {
  const r = radius(papers.length);
  return (
    <g class="points found">
      {papers.map(
        ({ id, topic }, i) =>
          found.has(id) && <circle key={id} class={topicClass(topic)} cx={pixels[i]?.x} cy={pixels[i]?.y} r={r} />,
      )}
    </g>
  );
}

/** Lines from the chosen paper to its nearest kin. */
export function Threads({
  library,
  pixels,
  selected,
}: {
  library: ReportLibrary;
  pixels: readonly Pixel[];
  selected: string | undefined;
}): VNode | null {
  const { papers } = library.data;
  const ends = useMemo(() => {
    if (selected === undefined || library.get(selected) === undefined) return [];
    const kin = new Set(library.related(selected, KIN).map(({ paper }) => paper.id));
    return papers.flatMap(({ id }, i) => (kin.has(id) ? [i] : []));
  }, [library, selected]);
  const start = pixels[papers.findIndex(({ id }) => id === selected)];
  if (start === undefined) return null;
  return (
    <g class="threads">
      {ends.map((i) => (
        <line key={i} x1={start.x} y1={start.y} x2={pixels[i]?.x} y2={pixels[i]?.y} />
      ))}
    </g>
  );
}

/** A ring around the chosen paper, or the one under the pointer. */
export function Ring({
  pixels,
  place,
  kind,
}: {
  pixels: readonly Pixel[];
  place: number;
  kind: 'selected' | 'hovered';
}): VNode | null {
  const pixel = pixels[place];
  return pixel === undefined ? null : <circle class={kind} cx={pixel.x} cy={pixel.y} r={radius(pixels.length) + 4} />;
}
