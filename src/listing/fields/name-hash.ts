import { signedString } from '../../packed/hash.js';

const hashes = new Map<string, number>();
/** Those that are kept: tags of HTML may have any name. */
const MOST = 4096;

/** Hash of the name of a mark, a kind or a label, of which there are few. */
export function hashOfName(name: string): number {
  let hash = hashes.get(name);
  if (hash === undefined) {
    hash = signedString(name);
    if (hashes.size < MOST) hashes.set(name, hash);
  }
  return hash;
}
