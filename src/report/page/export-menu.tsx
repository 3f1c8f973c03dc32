import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from './context.js';
import { download, EXPORTS, type ExportFormat } from './exports.js';

/** Which papers are exported. */
type Which = 'all' | 'shown' | 'liked';

/** Saves papers as a file for other programs. */
export function ExportMenu({ from }: { from: Which }): VNode {
  const { library, shown, profile } = usePage();
  const [which, setWhich] = useState<Which>(from);
  const ids: Record<Which, readonly string[]> = {
    all: library.data.papers.map(({ id }) => id),
    shown: shown.map(({ id }) => id),
    liked: profile.liked.filter((id) => library.get(id) !== undefined),
  };
  const save = async (format: ExportFormat) => download(await library.export(ids[which], format), EXPORTS[format]);
  return (
    <details class="export">
      <summary>Export</summary>
      <div class="menu">
        <label>
          Papers{' '}
          <select
            aria-label="Papers to export"
            value={which}
            onChange={(event) => setWhich(event.currentTarget.value as Which)}
          >
            <option value="all">all ({ids.all.length})</option>
            <option value="shown">shown ({ids.shown.length})</option>
            <option value="liked">liked ({ids.liked.length})</option>
          </select>
        </label>
        {(Object.keys(EXPORTS) as ExportFormat[]).map((format) => (
          <button key={format} type="button" disabled={ids[which].length === 0} onClick={() => void save(format)}>
            {EXPORTS[format].name}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </div>
    </details>
  );
}
