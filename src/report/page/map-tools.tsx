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
        <Choice label="Colour" value={colourBy} onChange={setColourBy} options={COLOURS} />
      )}
      {useMemo(() => hasVotes(library.data.papers), [library]) && (
        <Choice label="Size" value={sizeBy} onChange={setSizeBy} options={SIZES} />
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

const COLOURS = [
  ['topic', 'by topic'],
  ['date', 'by date'],
] as const;
const SIZES = [
  ['votes', 'by votes'],
  ['none', 'all alike'],
] as const;

/** One of several, with the label before it. */
function Choice<T extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly (readonly [T, string])[];
}): VNode {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
