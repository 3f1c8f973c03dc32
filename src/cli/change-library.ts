import { type Library, LibraryFormatError } from '../index.js';
import { updateLibrary } from '../node.js';
import { isLibraryFile } from './collection.js';
import { CliError } from './errors.js';
import type { Io } from './io.js';
import { loadModels } from './models.js';
import { firstBytes } from './read-bytes.js';

/** Changes the library of a file, or begins one; a file that is something else is left as it is. */
export async function changeLibrary(
  path: string,
  io: Io,
  change: (library: Library) => void | Promise<void>,
): Promise<void> {
  if (path === '-') throw new CliError('a library is a file: name it before the listings');
  if (!(await isLibraryFile(path)) && (await firstBytes(path, 1)).length > 0)
    throw new CliError(`${path} is no library; name the library first: paperkin add papers.pk ${path}`);
  io.progress(`Opening ${path}`);
  try {
    await updateLibrary(path, change, await loadModels());
  } catch (error) {
    throw isReason(error) ? new CliError(error.message) : error;
  }
}

/** Whether an error says something that the user can do something about: of the file system, of a lock, of the file itself. */
function isReason(error: unknown): error is Error {
  if (!(error instanceof Error) || error instanceof CliError) return false;
  return (
    error instanceof LibraryFormatError || 'code' in error || / is being (?:written|taken over) by /.test(error.message)
  );
}
