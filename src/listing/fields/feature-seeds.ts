import { signedString } from '../../packed/hash.js';

// One seed a template, so that the same value under two templates is two features.
const NAMES = [
  'kind',
  'word',
  'word-1',
  'word+1',
  'word-2',
  'word+2',
  'kinds-1+1',
  'kinds-2',
  'kinds+2',
  'kinds-2+2',
  'suffix',
  'prefix',
  'state',
  'state kind',
  'from start',
  'to end',
  'slot',
  'slot near',
  'slot prose',
  'slot shape',
  'slot rank',
  'slot state',
  'rank',
  'rank lead',
  'place of run',
  'next host',
  'run',
  'place in run',
  'mark',
  'after stop',
  'phase',
  'label',
  'label kind',
  'now and next',
  'before and now',
  'skeleton',
  'neighbours',
  'papers',
  'label rank',
  'break',
  'break kinds',
  'shapes',
  'shapes before',
  'shapes after',
  'place',
  'piece',
  'piece rank',
  'pieces',
] as const;
/** Seeds of the templates of features. */
export const SEED = Object.fromEntries(NAMES.map((name) => [name, signedString(`feature ${name}`)])) as Record<
  (typeof NAMES)[number],
  number
>;

const hashes = new Map<string, number>();
/** Hash of a name, of which there are few. */
export function hashed(text: string): number {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = signedString(text);
    if (hashes.size < 4096) hashes.set(text, hash);
  }
  return hash;
}
