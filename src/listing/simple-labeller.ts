import type { Piece } from './piece.js';
import type { Labelling } from './roles.js';

const BOILERPLATE =
  /newsletter|your (?:e-?mail )?inbox|privacy policy|^subscribe$|^sign (?:in|up)$|^load more|all rights reserved|^page \d/i;

/** Roles by length and by well-known phrases. */
export function simpleLabeller(pieces: readonly Piece[], block: string): Labelling {
  let roles = '';
  for (const piece of pieces) {
    const before = roles === '' ? 'B' : roles.charAt(roles.length - 1);
    const continues = piece.glue !== 'none' && piece.glue !== 'banner' && before !== 'B';
    roles += continues ? continued(before) : roleOf(block.slice(piece.start, piece.end), before);
  }
  return { roles, confidence: pieces.map(() => 0.95) };
}

const continued = (before: string): string => (before === 'T' || before === 't' ? 't' : 'a');

function roleOf(text: string, before: string): string {
  if (text.length < 160 && BOILERPLATE.test(text)) return 'B';
  if (text.length < 250) return 'T';
  if (before === 'T' || before === 't') return 'A';
  return before === 'B' ? 'O' : 'a';
}
