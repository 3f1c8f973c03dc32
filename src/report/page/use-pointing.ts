import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nearestPixel, type Pixel } from './map-view.js';

/** How near to a point a pointer must be, in pixels; a thumb takes the nearest one around it. */
const REACH = 14;
const REACH_TOUCH = 44;

/** What pointing at the map does; -1 stands for no point. */
interface Pointing {
  readonly pixels: readonly Pixel[];
  readonly onHover: (place: number) => void;
  readonly onPress: (place: number) => void;
}

/** Tells which point a pointer is at, and which one was pressed: the nearest one within reach. */
export function usePointing(frame: RefObject<HTMLElement | null>, pointing: Pointing): void {
  const latest = useRef(pointing);
  latest.current = pointing;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const isTouch = (event: MouseEvent): boolean => 'pointerType' in event && event.pointerType === 'touch';
    const under = (event: MouseEvent): number => {
      const { left, top } = element.getBoundingClientRect();
      const pixel = { x: event.clientX - left, y: event.clientY - top };
      return nearestPixel(latest.current.pixels, pixel, isTouch(event) ? REACH_TOUCH : REACH);
    };
    const move = (event: PointerEvent) => latest.current.onHover(isTouch(event) ? -1 : under(event));
    const leave = () => latest.current.onHover(-1);
    const press = (event: MouseEvent) => latest.current.onPress(under(event));
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('click', press);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('click', press);
    };
  }, [frame]);
}
