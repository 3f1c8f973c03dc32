import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { PagePaper } from '../page-data.js';
import { usePage } from './context.js';
import { MapCanvas } from './map-canvas.js';
import { type ColourBy, pointStyles } from './map-colours.js';
import { nextPoint } from './map-keys.js';
import { MapLabels } from './map-labels.js';
import { MapOverlay } from './map-overlay.js';
import { hasVotes, pointScales, type SizeBy } from './map-sizes.js';
import { MapTools } from './map-tools.js';
import { type MapView, project, type Size } from './map-view.js';
import { openPaper } from './route.js';
import { Tooltip } from './tooltip.js';
import { useAnswer } from './use-answer.js';
import { usePointing } from './use-pointing.js';
import { useSize } from './use-size.js';
import { useZoom } from './use-zoom.js';

/** Nearest papers that a chosen one is joined to. */
const KIN = 5;
const NONE: readonly number[] = [];

/** The papers as points, near where they are alike. `found` papers stay bright, all where it is missing. */
export function PaperMap({
  found,
  selected,
}: {
  found: ReadonlySet<string> | undefined;
  selected: string | undefined;
}): VNode {
  const { library } = usePage();
  const { papers } = library.data;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const controls = useZoom(frame, size);
  const { view, settled } = controls;
  const [hovered, setHovered] = useState(-1);
  const [colourBy, setColourBy] = useState<ColourBy>('topic');
  const [sizeBy, setSizeBy] = useState<SizeBy>(() => (hasVotes(papers) ? 'votes' : 'none'));
  const styles = useMemo(() => pointStyles(library.data, colourBy), [library, colourBy]);
  const pixels = useMemo(() => papers.map((paper) => project(paper, size, view)), [papers, size, view]);
  const isFound = useMemo(() => found && ((i: number) => found.has(papers[i]?.id ?? '')), [papers, found]);
  const kin = useKin(selected);
  const radius = radiusOf(papers.length, size, view);
  const scales = useMemo(() => pointScales(papers, sizeBy), [papers, sizeBy]);
  const radii = useMemo(() => scales.map((scale) => scale * radius), [scales, radius]);
  const place = papers.findIndex(({ id }) => id === selected);
  const shown = [place, ...kin].flatMap((i) => pixels[i] ?? []);
  const open = (i: number) => {
    if (papers[i] !== undefined) openPaper(papers[i].id);
  };
  usePointing(frame, { pixels, onHover: setHovered, onPress: open });
  const onKey = (event: KeyboardEvent) => {
    const next = nextPoint(pixels, hovered, { key: event.key, size });
    if (next >= 0) setHovered(next);
    if (event.key === 'Enter') open(hovered);
    if (next >= 0) event.preventDefault();
  };
  return (
    <section class="map" aria-label="Map of the papers">
      <div class={`frame${hovered < 0 ? '' : ' pointing'}${view.k > 1 ? ' magnified' : ''}`} ref={frame}>
        <MapCanvas {...{ styles, pixels, size, radii, isFound }} />
        <MapOverlay {...{ size, pixels, radii, kin, hovered, selected: place }} />
        <div
          role="listbox"
          tabIndex={0}
          aria-label="Papers on the map, similar ones near one another"
          aria-activedescendant={ACTIVE}
          onKeyDown={onKey}
          onBlur={() => setHovered(-1)}
        >
          <ActivePaper papers={papers} place={hovered} selected={selected} />
        </div>
        <MapLabels data={library.data} size={size} view={view} settled={settled} />
        <Tooltip data={library.data} place={hovered} pixels={pixels} size={size} shown={shown} />
      </div>
      <MapTools {...{ controls, styles, colourBy, setColourBy, sizeBy, setSizeBy }} />
    </section>
  );
}

const ACTIVE = 'active-point';

/** The point that the keyboard is on, for those who cannot see the map. */
function ActivePaper({
  papers,
  place,
  selected,
}: {
  papers: readonly PagePaper[];
  place: number;
  selected: string | undefined;
}): VNode {
  const paper = papers[Math.max(0, place)];
  return (
    <span
      id={ACTIVE}
      role="option"
      class="hidden"
      tabIndex={-1}
      aria-selected={paper !== undefined && paper.id === selected}
      aria-posinset={Math.max(0, place) + 1}
      aria-setsize={papers.length}
    >
      {paper?.title ?? 'No papers'}
    </span>
  );
}

/** Places of the nearest kin of the chosen paper. */
function useKin(selected: string | undefined): readonly number[] {
  const { library } = usePage();
  const kin = useAnswer(
    () =>
      selected === undefined ? undefined : library.related(selected, KIN).then((found) => ({ of: selected, found })),
    [library, selected],
  );
  return useMemo(() => {
    if (kin === undefined || kin.of !== selected) return NONE;
    const ids = new Set(kin.found.map(({ id }) => id));
    return library.data.papers.flatMap(({ id }, i) => (ids.has(id) ? [i] : []));
  }, [library, kin, selected]);
}

/** Side of a map of usual size, in pixels. */
const USUAL = 700;

/** Radius of a point: smaller in larger listings and on smaller maps, larger as one comes nearer, and on screens for fingers. */
function radiusOf(papers: number, { width, height }: Size, { k }: MapView): number {
  const room = Math.min(1, Math.sqrt(width * height) / USUAL);
  const whole = Math.max(2.5, Math.min(6, (80 * room) / Math.sqrt(papers)));
  const fingers = matchMedia('(pointer: coarse)').matches ? 1 : 0;
  return Math.min(9, whole * k ** 0.3) + fingers;
}
