import { readFile } from 'node:fs/promises';
import { arxivBackground } from '../arxiv.js';
import { loadKeywordModel } from '../keywords/model.js';
import { Library } from '../library/library.js';
import type { LibraryOptions } from '../library/library-options.js';
import { refuse } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { withLock } from './lock.js';
import { checkedPath } from './path.js';
import { writeWhole } from './write-whole.js';

/** The learned tables that ship with the package, where the options name no others: libraries of files are made with them. */
async function withModels<P extends Paper>(options: LibraryOptions<P>): Promise<LibraryOptions<P>> {
  const { background = await arxivBackground(), keywordModel = await loadKeywordModel() } = options;
  return { ...options, background, keywordModel };
}

/**
 * Reads a library from a file, to ask and not to change it: {@link updateLibrary} is for that.
 *
 * @param options - learned tables; those that ship with the package unless they are given
 * @throws LibraryFormatError where the file is no library, and what `readFile` throws
 *
 * @example
 * ```ts
 * const library = await loadLibrary('papers.pk');
 * library.search('sparse autoencoders')[0]?.paper.title;
 * ```
 */
export async function loadLibrary<P extends Paper = Paper>(
  path: string | URL,
  options: LibraryOptions<P> = {},
): Promise<Library<P>> {
  return Library.fromBytes(await readFile(checkedPath(path)), await withModels(options));
}

/**
 * Writes a library to a file, whole or not at all.
 *
 * @throws Error that names the file where it cannot be written, and the process that is writing it where there is one
 */
export async function saveLibrary<P extends Paper>(library: Library<P>, path: string | URL): Promise<void> {
  if (!(library instanceof Library)) refuse('library', 'a Library', library);
  const file = checkedPath(path);
  await withLock(file, () => writeWhole(file, library.toBytes()));
}

/**
 * Reads a library from a file, or begins one where there is none, lets a function change it, and writes it back: the file as a
 * whole, and only when the function succeeds. Nobody else may write it meanwhile: a second writer is refused by name.
 *
 * @param change - what is to be done; what it gives is given back
 * @throws what {@link loadLibrary}, {@link saveLibrary} and the function throw
 *
 * @example
 * ```ts
 * const listing = await readListing('today.txt');
 * const { papers } = await updateLibrary('papers.pk', (library) => library.add(listing, { from: 'today.txt' }));
 * papers.length; // as many as are new
 * ```
 */
export async function updateLibrary<T, P extends Paper = Paper>(
  path: string | URL,
  change: (library: Library<P>) => T | Promise<T>,
  options: LibraryOptions<P> = {},
): Promise<T> {
  if (typeof change !== 'function') refuse('change', 'a function', change);
  const file = checkedPath(path);
  return withLock(file, async () => {
    const library = await openLibrary<P>(file, options);
    const result = await change(library);
    await writeWhole(file, library.toBytes());
    return result;
  });
}

async function openLibrary<P extends Paper>(path: string, options: LibraryOptions<P>): Promise<Library<P>> {
  try {
    return await loadLibrary<P>(path, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return new Library<P>(await withModels(options));
  }
}
