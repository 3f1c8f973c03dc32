import { signedString } from '../../packed/hash.js';

const markHash = new Map<string, number>();
/** Hash of the name of a mark, of which there are few. */
export function hashOfMark(name: string): number {
  let hash = markHash.get(name);
  if (hash === undefined) {
    hash = signedString(name);
    markHash.set(name, hash);
  }
  return hash;
}
