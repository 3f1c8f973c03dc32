import type { Token } from '../../structure/token.js';
import { textAt } from '../stretch.js';

/** Where a list of names ends, and how many it holds. */
export interface NameList {
  /** One past its last token. */
  readonly end: number;
  readonly names: number;
}

const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}$/u;
/** Initials without stops: "GM" in "Alder GM". */
export const INITIALS: RegExp = /^\p{Lu}{1,4}$/u;
const WITHIN = new Set(['-', '‐', '‑', "'", '’']);
/** Words between a given name and a surname. */
const PARTICLES: ReadonlySet<string> = new Set(
  'van von de der den la le da di del della dos du al el bin ben ibn ter ten zu'.split(' '),
);
const SEPARATORS = new Set([',', ';', '&', '，', '、', '·']);
const JOINING = new Set(['and', 'und', 'et', 'y', 'e']);
/** Words of a name. */
const MOST_WORDS = 5;

/** The list of names that begins at a token: "Gina Alder, B. Birch and Carl van Cedar et al." */
export function nameListAt(tokens: readonly Token[], first: number): NameList | undefined {
  let names = 0;
  let at = first;
  for (let next: number | undefined = first; next !== undefined; next = separatorAt(tokens, at)) {
    const end = nameAt(tokens, next);
    if (end === undefined) break;
    names++;
    at = end;
  }
  return names === 0 ? undefined : { end: othersAt(tokens, at) ?? at, names };
}

/** The names that a stretch holds and nothing else: 0 for other words. */
export function countNames(tokens: readonly Token[]): number {
  const list = nameListAt(tokens, 0);
  return list?.end === tokens.length ? list.names : 0;
}

/** One past the name that begins at a token; of two words at least. */
function nameAt(tokens: readonly Token[], first: number): number | undefined {
  let words = 0;
  let capitals = 0;
  let at = first;
  for (; at < tokens.length && words <= MOST_WORDS; at++) {
    const { type, text } = tokens[at] as Token;
    if (type === 'word' && CAPITAL.test(text)) {
      if (text.length > 1) capitals++;
      words++;
    } else if (type === 'word' && PARTICLES.has(text)) words++;
    else if (!isInitialStop(tokens, at) && !(WITHIN.has(text) && words > 0)) break;
  }
  return words > 1 && words <= MOST_WORDS && capitals > 0 ? at : undefined;
}

/** Whether a full stop closes an initial, and so ends no sentence. */
function isInitialStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return textAt(tokens, at) === '.' && before?.type === 'word' && before.text.length === 1;
}

/** One past a comma, "and" or both. */
function separatorAt(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  if (SEPARATORS.has(textAt(tokens, at))) at++;
  if (JOINING.has(textAt(tokens, at)) || textAt(tokens, at) === '&') at++;
  return at > first ? at : undefined;
}

/** One past "et al." behind a list; undefined where it does not stand there. */
function othersAt(tokens: readonly Token[], first: number): number | undefined {
  const at = textAt(tokens, first) === ',' ? first + 1 : first;
  if (textAt(tokens, at) !== 'et' || textAt(tokens, at + 1) !== 'al') return undefined;
  return textAt(tokens, at + 2) === '.' ? at + 3 : at + 2;
}

const BETWEEN_SURNAMES = new Set([',', '&', 'and', 'und', 'et', 'y', ';']);
const SURNAME = /^\p{Lu}\p{Ll}+$|^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)\p{Lu}\p{Ll}+$/u;
/** Words of a surname with its initials. */
const MOST_OF_SURNAME = 4;

/** Surnames, with initials perhaps: "Alder & Birch", "Alder, van Birch and Cedar", "G. Alder et al." */
export function surnamesAt(tokens: readonly Token[], first: number): NameList | undefined {
  let names = 0;
  let end = first;
  for (let at = first; ; ) {
    const next = surnameEnd(tokens, at);
    if (next === undefined) break;
    names++;
    end = next;
    at = next;
    while (BETWEEN_SURNAMES.has(textAt(tokens, at)) && textAt(tokens, at + 1) !== 'al') at++;
    if (at === next) break;
  }
  if (names === 0) return undefined;
  const others = othersAt(tokens, end);
  return others === undefined ? { end, names } : { end: others, names: names + 1 };
}

function surnameEnd(tokens: readonly Token[], first: number): number | undefined {
  let words = 0;
  let surnames = 0;
  let at = first;
  for (; at < tokens.length && words <= MOST_OF_SURNAME; at++) {
    const { text, type } = tokens[at] as Token;
    if (type === 'word' && SURNAME.test(text)) surnames++;
    else if (type === 'word' && (INITIAL.test(text) || PARTICLES.has(text))) words++;
    else if (text === '.' && INITIAL.test(textAt(tokens, at - 1))) continue;
    else if (!((text === '-' || text === '’' || text === "'") && surnames > 0 && tokens[at + 1]?.spaced === false))
      break;
  }
  return surnames > 0 && surnames <= 2 ? at : undefined;
}

/** Signs behind names that say something of them: "Gina Alder*, Ben Birch†1". */
const CALLS = new Set(['*', '†', '‡', '§', '¶', '^', '#', '∗']);
const BETWEEN = new Set([',', ';', '·', '•', '&', 'and', '…', '.']);
const BEGINS_SURNAME = /^\p{Lu}\p{L}/u;

/**
 * Whether a line is names and nothing else, as pages print them: with signs and numbers of notes behind them, dots between, what
 * brackets say, "+3 authors", and "et al." at the end.
 */
export function areNames(tokens: readonly Token[]): boolean {
  // Most lines are told by their first token.
  const [first] = tokens;
  if (first?.type === 'mark' && !CALLS.has(first.text)) return false;
  if (first?.type === 'word' && !CAPITAL.test(first.text) && !PARTICLES.has(first.text)) return false;
  const bare = withoutNotes(tokens);
  if (bare.length < 2) return false;
  for (let at = 0; at < bare.length; ) {
    const end = initialledAt(bare, at) ?? nameListAt(bare, at)?.end;
    if (end === undefined) return false;
    at = end;
    while (at < bare.length && BETWEEN.has(textAt(bare, at))) at++;
  }
  return true;
}

/** One past a name with initials before it, behind which the next may stand without a sign: "K. Alder M. J. Birch". */
function initialledAt(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  while (INITIAL.test(textAt(tokens, at)) && textAt(tokens, at + 1) === '.') at += 2;
  return at > first && BEGINS_SURNAME.test(textAt(tokens, at)) ? at + 1 : undefined;
}

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
    const isCount = text === '+' || textAt(tokens, i - 1) === '+' || textAt(tokens, i - 2) === '+';
    if (isCount || (type === 'number' && !spaced)) return;
    bare.push(token);
  });
  while (textAt(bare, bare.length - 1) === ',') bare.pop();
  return bare;
}
