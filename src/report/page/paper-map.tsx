import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { nextPoint } from './map-keys.js';
import { MapLabels } from './map-labels.js';
import { FoundPoints, Points, pointId, Ring, Threads } from './map-points.js';
import { nearestPixel, type Pixel, project, type Size } from './map-view.js';
import type { ReportLibrary } from './page-model.js';
import { TopicDot } from './topic-dot.js';
import { placeIn, useMapView } from './use-map-view.js';
import { useSize } from './use-size.js';

/** How near to a point a pointer must be, in pixels; fingers are broad. */
const REACH = 14;
const REACH_TOUCH = 24;

/** Settings of {@link PaperMap}. */
export interface PaperMapProps {
  readonly library: ReportLibrary;
  /** Papers that stay bright; `undefined` for all. */
  readonly found: ReadonlySet<string> | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onTopic: (topic: number) => void;
}

/** The papers as points, near where they are alike, in the colours of their topics. */
export function PaperMap({ library, found, selected, onSelect, onTopic }: PaperMapProps): VNode {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const controls = useMapView(frame, size);
  const [hovered, setHovered] = useState(-1);
  const { papers } = library.data;
  const pixels = useMemo(
    () => papers.map((paper) => project(paper, size, controls.view)),
    [papers, size, controls.view],
  );
  const under = (event: MouseEvent) => {
    const reach = 'pointerType' in event && event.pointerType === 'touch' ? REACH_TOUCH : REACH;
    return frame.current === null ? -1 : nearestPixel(pixels, placeIn(frame.current, event), reach);
  };
  const open = (event: MouseEvent) => {
    const paper = papers[under(event)];
    if (paper !== undefined && !controls.wasDrag()) onSelect(paper.id);
  };
  const move = (event: PointerEvent) => {
    controls.onPointerMove(event);
    setHovered(under(event));
  };
  const onKey = (event: KeyboardEvent) => {
    const next = nextPoint(pixels, hovered, { key: event.key, size });
    if (next >= 0) setHovered(next);
    const paper = papers[hovered];
    if (event.key === 'Enter' && paper !== undefined) onSelect(paper.id);
    if (next >= 0) event.preventDefault();
  };
  return (
    <section class="map" aria-label="Map of the papers">
      <div
        class={hovered < 0 ? 'frame' : 'frame pointing'}
        ref={frame}
        role="listbox"
        tabIndex={0}
        aria-label="Papers on the map, similar ones near one another"
        aria-activedescendant={hovered < 0 ? undefined : pointId(hovered)}
        onKeyDown={onKey}
        onClick={open}
        onPointerDown={controls.onPointerDown}
        onPointerMove={move}
        onPointerUp={controls.onPointerUp}
        onPointerCancel={controls.onPointerUp}
        onPointerLeave={(event) => {
          controls.onPointerUp(event);
          setHovered(-1);
        }}
      >
        <svg width={size.width} height={size.height} role="presentation">
          <Threads library={library} pixels={pixels} selected={selected} />
          <Points papers={papers} pixels={pixels} selected={selected} dim={found !== undefined} />
          {found !== undefined && <FoundPoints papers={papers} pixels={pixels} found={found} />}
          <Ring pixels={pixels} place={papers.findIndex(({ id }) => id === selected)} kind="selected" />
          <Ring pixels={pixels} place={hovered} kind="hovered" />
        </svg>
      </div>
      <MapLabels data={library.data} pixels={pixels} size={size} onTopic={onTopic} />
      <Tooltip library={library} place={hovered} pixel={pixels[hovered]} size={size} />
      <div class="zoom">
        <button type="button" class="icon" aria-label="Magnify the map" onClick={() => controls.zoomBy(1.6)}>
          +
        </button>
        <button type="button" class="icon" aria-label="Show more of the map" onClick={() => controls.zoomBy(1 / 1.6)}>
          −
        </button>
        <button type="button" class="icon" aria-label="Show the whole map" onClick={controls.reset}>
          ⤢
        </button>
      </div>
    </section>
  );
}

/** Title and topic of the paper under the pointer. */
function Tooltip({
  library,
  place,
  pixel,
  size,
}: {
  library: ReportLibrary;
  place: number;
  pixel: Pixel | undefined;
  size: Size;
}): VNode | null {
  const paper = library.data.papers[place];
  if (paper === undefined || pixel === undefined) return null;
  const style = {
    left: `${Math.max(8, Math.min(pixel.x - 140, size.width - 288))}px`,
    ...(pixel.y > size.height / 2 ? { bottom: `${size.height - pixel.y + 14}px` } : { top: `${pixel.y + 14}px` }),
  };
  return (
    <div class="tooltip" style={style}>
      <b>{paper.title}</b>
      <div class="quiet">
        <TopicDot topic={paper.topic} /> {library.data.topics[paper.topic]?.label}
      </div>
    </div>
  );
}
