import type { VNode } from 'preact';
import type { Pixel, Size } from './map-view.js';

/** Settings of {@link MapOverlay}. */
export interface MapOverlayProps {
  readonly size: Size;
  readonly pixels: readonly Pixel[];
  /** Radius of each point in pixels. */
  readonly radii: readonly number[];
  /** Index of the chosen paper, -1 without one. */
  readonly selected: number;
  /** Indices of the papers nearest to the chosen one. */
  readonly kin: readonly number[];
  /** Index of the paper that is pointed at, -1 without one. */
  readonly hovered: number;
}

/** Lines from the chosen paper to its nearest kin, and rings around it and the one pointed at. */
export function MapOverlay({ size, pixels, radii, selected, kin, hovered }: MapOverlayProps): VNode {
  const start = pixels[selected];
  return (
    <svg width={size.width} height={size.height} aria-hidden="true">
      {start !== undefined && (
        <g class="threads">
          {kin.map((i) => (
            <line key={i} x1={start.x} y1={start.y} x2={pixels[i]?.x} y2={pixels[i]?.y} />
          ))}
        </g>
      )}
      <Ring pixel={start} radius={radii[selected]} kind="selected" />
      <Ring pixel={pixels[hovered]} radius={radii[hovered]} kind="hovered" />
    </svg>
  );
}

function Ring({
  pixel,
  radius = 0,
  kind,
}: {
  pixel: Pixel | undefined;
  radius: number | undefined;
  kind: 'selected' | 'hovered';
}): VNode | null {
  return pixel === undefined ? null : <circle class={kind} cx={pixel.x} cy={pixel.y} r={radius + 4} />;
}
