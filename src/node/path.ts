import { fileURLToPath } from 'node:url';
import { refuse } from '../paper/arguments.js';

/** The path of a file that is named by a path or by a `file:` URL. */
export function checkedPath(path: string | URL): string {
  if (typeof path === 'string' && path !== '') return path;
  if (path instanceof URL && path.protocol === 'file:') return fileURLToPath(path);
  return refuse('path', 'a string or a file URL', path instanceof URL ? path.href : path);
}
