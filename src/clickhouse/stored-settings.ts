import type { Paper } from '../paper/paper.js';
import { checkFingerprints, loadedSettings, savedSettings } from '../similarity/memory/saved-settings.js';
import { IndexFormatError } from '../similarity/memory/sections.js';
import type { Settings } from '../similarity/settings.js';
import type { ClickHouseOptions } from './options.js';
import type { Servers } from './servers.js';

/** Version of the tables. */
const VERSION = 1;
/** Words by whose shares one background is told from another. */
const PROBES = ['network', 'learn', 'quantum', 'graph', 'model', 'galaxi', 'cell', 'theorem', 'neural network', 'data'];

/** Writes the settings beside the papers, unless there are some. */
export async function storeSettings(servers: Servers, settings: Settings<Paper>): Promise<void> {
  const saved = { version: VERSION, ...savedSettings(settings, PROBES, settings.papers as 'keep' | 'ids') };
  const values = Object.entries(saved).map(([name, value]) => [name, JSON.stringify(value)]);
  const table = servers.table('settings');
  const counts = await servers.askNodes<[string]>(`SELECT count() FROM ${table}`);
  for (const [i, node] of servers.nodes().entries()) {
    if (counts[i]?.[0]?.[0] !== '0') continue;
    await servers.insert(table, { columns: ['name', 'value'], values }, { node });
  }
}

/**
 * The settings of the papers in the tables.
 *
 * @throws IndexFormatError for other settings than those the papers were added with
 */
export async function loadSettings(servers: Servers, options: ClickHouseOptions): Promise<Settings<Paper>> {
  const rows = await servers.ask<[string, string]>(`SELECT name, value FROM ${servers.table('settings')}`);
  const saved: Record<string, unknown> = Object.fromEntries(rows.map(([name, value]) => [name, JSON.parse(value)]));
  if (saved.version !== VERSION)
    throw new IndexFormatError(
      'version',
      `of the tables must be ${VERSION}, not ${String(saved.version ?? 'none')}: call createTables()`,
    );
  const settings = loadedSettings<Paper>(saved, options);
  checkFingerprints(saved, settings, PROBES);
  return settings;
}
