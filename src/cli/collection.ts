import { readFile } from 'node:fs/promises';
import { Library, LibraryFormatError, type ListingOptions } from '../index.js';
import { isSavedLibrary } from '../library/saved-library.js';
import { CliError } from './errors.js';
import type { Io } from './io.js';
import { loadModels } from './models.js';
import { firstBytes } from './read-bytes.js';
import { readListings } from './read-listing.js';

/** Bytes by which a library is told from a listing. */
const SIGN = 8;

/** The papers that a command is about. */
export interface Collection {
  /** All of them, copies merged, numbered in their order. */
  readonly library: Library;
  /** Whether they come from the file of a library, which knows what is new and what its reader likes. */
  readonly isKept: boolean;
}

/** Whether a file holds a library. */
export async function isLibraryFile(path: string): Promise<boolean> {
  return path !== '-' && isSavedLibrary(await firstBytes(path, SIGN));
}

/** The library of a file, or the papers of listings as one: copies merged with the fields of both. */
export async function openCollection(
  paths: readonly string[],
  io: Io,
  options: ListingOptions = {},
): Promise<Collection> {
  const kept: string[] = [];
  for (const path of paths) if (await isLibraryFile(path)) kept.push(path);
  const [only] = kept;
  if (only !== undefined && paths.length === 1) return { library: await openLibrary(only, io), isKept: true };
  const library = new Library(await loadModels());
  for (const path of kept) library.add(await openLibrary(path, io), { from: path });
  const listings = paths.filter((path) => !kept.includes(path));
  for await (const { name, papers } of readListings(listings, io, options)) library.add(papers, { from: name });
  return { library, isKept: false };
}

async function openLibrary(path: string, io: Io): Promise<Library> {
  io.progress(`Opening ${path}`);
  try {
    return Library.fromBytes(await readFile(path), await loadModels());
  } catch (error) {
    if (error instanceof LibraryFormatError) throw new CliError(`${path} can't be opened: ${error.message}`);
    throw error;
  }
}
