import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import type { Paper } from '../paper/paper.js';
import type { IndexOptions } from '../similarity/options.js';
import { PaperIndex } from '../similarity/paper-index.js';
import type { SaveOptions } from '../similarity/saved-form.js';

/**
 * Writes an index to a file, whole or not at all: into a new file beside it, flushed, then renamed over the old one.
 *
 * @example
 * ```ts
 * await saveIndex(new PaperIndex(papers), 'papers.index');
 * (await loadIndex('papers.index')).size; // as many as papers
 * ```
 */
export async function saveIndex<P extends Paper>(
  index: PaperIndex<P>,
  path: string,
  options: SaveOptions = {},
): Promise<void> {
  const bytes = index.toBytes(options);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Reads an index from a file that {@link saveIndex} wrote; options and errors are those of `PaperIndex.fromBytes`. */
export async function loadIndex<P extends Paper = Paper>(
  path: string,
  options: IndexOptions<P> = {},
): Promise<PaperIndex<P>> {
  return PaperIndex.fromBytes(await readFile(path), options);
}
