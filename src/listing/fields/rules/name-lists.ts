import type { Token } from '../../structure/token.js';

/** Where a list of names ends, and how many it holds. */
export interface NameList {
  /** One past its last token. */
  readonly end: number;
  readonly names: number;
}

const SEPARATORS = new Set([',', ';', '&', '，', '、', '·']);
const JOINING = new Set(['and', 'und', 'et', 'y', 'e']);
/** Words between a given name and a surname. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von de der den la le da di del della dos du al el bin ben ibn ter ten zu'.split(' '),
);
const CAPITAL = /^\p{Lu}/u;
const WITHIN = new Set(['-', '‐', '‑', "'", '’']);
/** Words of a name. */
const MOST_WORDS = 5;

/** The list of names that begins at a token: "Gina Alder, B. Birch and Carl van Cedar et al." */
export function nameListAt(tokens: readonly Token[], first: number): NameList | undefined {
  let names = 0;
  let at = first;
  for (;;) {
    const end = nameAt(tokens, at);
    if (end === undefined) break;
    names++;
    at = end;
    const next = separatorAt(tokens, at);
    if (next === undefined || nameAt(tokens, next) === undefined) break;
    at = next;
  }
  if (names === 0) return undefined;
  return { end: othersAt(tokens, at), names };
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
  return tokens[at]?.text === '.' && before?.type === 'word' && before.text.length === 1;
}

/** One past a comma, "and" or both. */
function separatorAt(tokens: readonly Token[], first: number): number | undefined {
  let at = first;
  if (SEPARATORS.has(tokens[at]?.text ?? '')) at++;
  if (JOINING.has(tokens[at]?.text ?? '') || tokens[at]?.text === '&') at++;
  return at > first ? at : undefined;
}

/** One past "et al." behind a list. */
function othersAt(tokens: readonly Token[], first: number): number {
  const at = tokens[first]?.text === ',' ? first + 1 : first;
  if (tokens[at]?.text !== 'et' || tokens[at + 1]?.text !== 'al') return first;
  return tokens[at + 2]?.text === '.' ? at + 3 : at + 2;
}

/** The names that a stretch holds and nothing else: 0 for other words. */
export function countNames(tokens: readonly Token[]): number {
  const list = nameListAt(tokens, 0);
  return list?.end === tokens.length ? list.names : 0;
}
