import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { usePage } from './context.js';
import { type ColourBy, hasDates, type PointStyle } from './map-colours.js';
import { hasVotes, type SizeBy } from './map-sizes.js';
import type { MapControls } from './use-zoom.js';

/** What changes the map, below it: nothing lies over the points. */
export function MapTools({
  controls,
  styles,
  colourBy,
  setColourBy,
  sizeBy,
  setSizeBy,
}: {
  controls: MapControls;
  styles: readonly PointStyle[];
  colourBy: ColourBy;
  setColourBy: (by: ColourBy) => void;
  sizeBy: SizeBy;
  setSizeBy: (by: SizeBy) => void;
}): VNode {
  const { library } = usePage();
  const zooms = [
    ['+', 'Magnify the map', () => controls.zoomBy(1.6)],
    ['−', 'Show more of the map', () => controls.zoomBy(1 / 1.6)],
    ['⤢', 'Show the whole map', controls.reset],
  ] as const;
  return (
    <div class="tools">
      {zooms.map(([sign, label, act]) => (
        <button key={label} type="button" class="icon" aria-label={label} title={label} onClick={act}>
          {sign}
        </button>
      ))}
      {useMemo(() => hasDates(library.data.papers), [library]) && (
        <label>
          Colour{' '}
          <select value={colourBy} onChange={(event) => setColourBy(event.currentTarget.value as ColourBy)}>
            <option value="topic">by topic</option>
            <option value="date">by date</option>
          </select>
        </label>
      )}
      {useMemo(() => hasVotes(library.data.papers), [library]) && (
        <label>
          Size{' '}
          <select value={sizeBy} onChange={(event) => setSizeBy(event.currentTarget.value as SizeBy)}>
            <option value="votes">by votes</option>
            <option value="none">all alike</option>
          </select>
        </label>
      )}
      {colourBy === 'date' && (
        <ul class="legend" aria-label="Colours">
          {styles.map(({ className, label }) => (
            <li key={className}>
              <span class={`dot ${className}`} aria-hidden="true" /> {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
