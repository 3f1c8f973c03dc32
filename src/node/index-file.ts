import { readFile } from 'node:fs/promises';
import { refuse } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { IndexOptions } from '../similarity/options.js';
import { PaperIndex } from '../similarity/paper-index.js';
import type { SaveOptions } from '../similarity/saved-form.js';
import { checkedPath } from './path.js';
import { writeWhole } from './write-whole.js';

/**
 * Writes an index to a file, whole or not at all: the old file stays when the disk is full or the process is killed. Its
 * mode is kept, and a symbolic link goes on leading to it.
 *
 * @throws Error that names the file, with the `code` of the file system
 *
 * @example
 * ```ts
 * await saveIndex(new PaperIndex(papers), 'papers.index');
 * (await loadIndex('papers.index')).size; // as many as papers
 * ```
 */
export async function saveIndex<P extends Paper>(
  index: PaperIndex<P>,
  path: string | URL,
  options: SaveOptions = {},
): Promise<void> {
  if (!(index instanceof PaperIndex)) refuse('index', 'a PaperIndex', index);
  await writeWhole(checkedPath(path), index.toBytes(options));
}

/** Reads an index from a file that {@link saveIndex} wrote; options and errors are those of `PaperIndex.fromBytes`. */
export async function loadIndex<P extends Paper = Paper>(
  path: string | URL,
  options: IndexOptions<P> = {},
): Promise<PaperIndex<P>> {
  return PaperIndex.fromBytes(await readFile(checkedPath(path)), options);
}
