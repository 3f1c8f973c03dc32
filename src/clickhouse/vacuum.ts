import type { Servers } from './servers.js';

/**
 * Deletes rows that a newer one of the same paper stands in for, and what is left of removed papers. A mark of removal goes
 * a vacuum later than the rows it speaks of: half a vacuum brings no paper back.
 */
export async function vacuum(servers: Servers): Promise<void> {
  const table = (name: string) => servers.table(name);
  await servers.runOnNodes(`TRUNCATE TABLE ${table('dead')}`);
  await servers.runOnNodes(`INSERT INTO ${table('dead')} SELECT row FROM (
      SELECT arrayJoin(if(length(rows) = 1, rows, arrayFilter(x -> x < newest, rows))) AS row FROM (
        SELECT groupArray(row) AS rows, max(row) AS newest, argMax(removed, row) AS gone
        FROM ${table('papers')} GROUP BY id HAVING length(rows) > 1 OR gone = 1))
    WHERE row NOT IN (SELECT row FROM ${table('live')})`);
  for (const name of ['postings', 'papers'])
    await servers.runOnNodes(`ALTER TABLE ${table(name)} DELETE WHERE row IN (SELECT row FROM ${table('dead')})`, {
      mutations_sync: 2,
    });
  await servers.runOnNodes(`TRUNCATE TABLE ${table('dead')}`);
}
