import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type MapView, type Size, WHOLE } from './map-view.js';

const MOST_ZOOM = 40;
/** A press that moves no further is a click. */
const CLICK_DISTANCE = 4;
/** The view counts as settled when it has not changed for so long, in milliseconds. */
const SETTLED_AFTER = 120;

/** The view of the map with what changes it. */
export interface MapControls {
  readonly view: MapView;
  /** The view when it last came to rest: what takes long follows it alone. */
  readonly settled: MapView;
  readonly zoomBy: (factor: number) => void;
  readonly reset: () => void;
}

/** Zooming with the wheel, two fingers and buttons, moving by dragging. */
export function useZoom(frame: RefObject<HTMLElement | null>, size: Size): MapControls {
  const [view, setView] = useState<MapView>(WHOLE);
  const [settled, setSettled] = useState<MapView>(WHOLE);
  const behaviour = useMemo(() => behaviourFor(size), [size]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout>;
    behaviour.on('zoom', ({ transform }: { transform: MapView }) => {
      setView(transform);
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(transform), SETTLED_AFTER);
    });
    const selection = select(element).call(behaviour).on('dblclick.zoom', null);
    behaviour.transform(selection, zoomIdentity);
    setSettled(WHOLE);
    return () => {
      clearTimeout(timer);
      selection.on('.zoom', null);
    };
  }, [frame, behaviour]);
  const change = (act: (element: HTMLElement) => void) => () => frame.current !== null && act(frame.current);
  return {
    view,
    settled,
    zoomBy: (factor) => change((element) => behaviour.scaleBy(select(element), factor))(),
    reset: change((element) => behaviour.transform(select(element), zoomIdentity)),
  };
}

function behaviourFor({ width, height }: Size): ZoomBehavior<HTMLElement, unknown> {
  const corner: [number, number] = [width, height];
  return zoom<HTMLElement, unknown>()
    .scaleExtent([1, MOST_ZOOM])
    .extent([[0, 0], corner])
    .translateExtent([[0, 0], corner])
    .clickDistance(CLICK_DISTANCE)
    .filter(isForMap);
}

/** One finger on the whole map scrolls the page: there is nothing to move. */
function isForMap(this: HTMLElement, event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if ('touches' in event) return event.touches.length > 1 || zoomOf(this) > 1;
  return event.type === 'wheel' || (event.button === 0 && !event.ctrlKey);
}

function zoomOf(element: HTMLElement & { __zoom?: MapView }): number {
  return element.__zoom?.k ?? 1;
}
