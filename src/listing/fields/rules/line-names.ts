import type { Token } from '../../structure/token.js';
import { nameListAt } from './name-lists.js';

/** Signs behind names that say something of them: "Gina Alder*, Ben Birch†1". */
const CALLS = new Set(['*', '†', '‡', '§', '¶', '^', '#', '∗']);

/**
 * Whether a line is names and nothing else, as pages print them: with signs and numbers of notes behind them, dots between, what
 * brackets say, "+3 authors", and "et al." at the end.
 */
export function areNames(tokens: readonly Token[]): boolean {
  const bare = withoutNotes(tokens);
  if (bare.length < 2) return false;
  for (let at = 0; at < bare.length; ) {
    const end = initialledAt(bare, at) ?? nameListAt(bare, at)?.end;
    if (end === undefined) return false;
    at = end;
    while (at < bare.length && BETWEEN.has(bare[at]?.text ?? '')) at++;
  }
  return true;
}

const INITIAL = /^\p{Lu}$/u;
const SURNAME = /^\p{Lu}\p{L}/u;

/** One past a name with initials before it, behind which the next may stand without a sign: "K. Alder M. J. Birch". */
function initialledAt(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  while (INITIAL.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.') at += 2;
  return at > first && SURNAME.test(tokens[at]?.text ?? '') ? at + 1 : undefined;
}

const BETWEEN = new Set([',', ';', '·', '•', '&', 'and', '…', '.']);

/** The tokens without notes, brackets and counts of more names. */
function withoutNotes(tokens: readonly Token[]): readonly Token[] {
  const bare: Token[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    const { type, text, spaced } = token;
    if (text === '(' || text === '（') depth++;
    const inside = depth > 0;
    if (text === ')' || text === '）') depth--;
    if (inside || CALLS.has(text)) return;
    // "Gina Alder 1,2", "+3 authors"
    const isCount = text === '+' || tokens[i - 1]?.text === '+' || tokens[i - 2]?.text === '+';
    if (isCount || (type === 'number' && !spaced)) return;
    bare.push(token);
  });
  while (bare.at(-1)?.text === ',') bare.pop();
  return bare;
}
