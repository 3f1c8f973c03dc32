import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MapView, type Pixel, panned, type Size, WHOLE, zoomed } from './map-view.js';

/** Movement in pixels from which on a press is a drag and no click. */
const DRAG = 4;

/** The view of the map with the handlers that change it. */
export interface MapControls {
  readonly view: MapView;
  readonly zoomBy: (factor: number) => void;
  readonly reset: () => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  /** Whether the press that ends now was a drag. */
  readonly wasDrag: () => boolean;
}

/** Zooming with the wheel, two fingers and buttons, moving by dragging. */
export function useMapView(frame: RefObject<HTMLElement | null>, size: Size): MapControls {
  const [view, setView] = useState(WHOLE);
  const fingers = useRef(new Map<number, Pixel>());
  const travelled = useRef(0);
  useEffect(() => setView(WHOLE), [size.width, size.height]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const centre = placeIn(element, event);
      setView((before) => zoomed(before, Math.exp(-event.deltaY / 400), { centre, size }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, size]);

  const onPointerMove = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    const element = frame.current;
    if (before === undefined || element === null) return;
    const now = placeIn(element, event);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    travelled.current += distance(before, now);
    if (other === undefined) setView((old) => panned(old, { x: now.x - before.x, y: now.y - before.y }, size));
    else {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      setView((old) => zoomed(old, factor, { centre: { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, size }));
    }
  };
  return {
    view,
    zoomBy: (factor) =>
      setView((old) => zoomed(old, factor, { centre: { x: size.width / 2, y: size.height / 2 }, size })),
    reset: () => setView(WHOLE),
    onPointerDown: (event) => {
      if (frame.current === null) return;
      if (fingers.current.size === 0) travelled.current = 0;
      fingers.current.set(event.pointerId, placeIn(frame.current, event));
    },
    onPointerMove,
    onPointerUp: (event) => {
      fingers.current.delete(event.pointerId);
    },
    wasDrag: () => travelled.current > DRAG,
  };
}

/** Place of an event inside of an element. */
export function placeIn(element: Element, event: MouseEvent): Pixel {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
