import type { KeywordDocument } from '../document.js';
import type { Word } from '../words.js';

/** How far behind the verb a name may stand, in tokens. */
const REACH = 8;
const INTRODUCES =
  /^(?:present|introduc|propos|develop|call|nam(?:e|ed|es)$|dub|term(?:ed|s)?$|describ|releas|build|built$)/;
/** Capitals or digits behind a first capital: `CK-PLUG`, `BioBERT`, `GPT-4`. */
const COINED = /^\p{Lu}[\p{L}\p{N}-]*[\p{Lu}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
/** A name before the colon of a title has at most so many words. */
const TITLE_NAME = 4;

/** Whether a spelling looks like a name somebody made up. */
export function isCoined({ surface }: Word): boolean {
  return COINED.test(surface);
}

/**
 * Tokens' ids of names that the text introduces: those before the colon of the title, coined names behind `we present`
 * and the like, and coined names in brackets.
 */
export function introducedNames({ words, titleLength }: KeywordDocument): Set<number> {
  const names = new Set<number>();
  const colon = words.slice(0, Math.min(titleLength, TITLE_NAME + 1)).findIndex(({ surface }) => surface === ':');
  if (colon > 0) for (const { id, stop } of words.slice(0, colon)) if (!stop) names.add(id);
  let verb = -REACH;
  for (let at = titleLength; at < words.length; at++) {
    const word = words[at]!;
    if (/^[.;!?]$/.test(word.surface)) verb = -REACH;
    else if (INTRODUCES.test(word.lower)) verb = at;
    else if (at - verb === 1 ? CAPITAL.test(word.surface) : at - verb <= REACH && isCoined(word)) names.add(word.id);
    else if (words[at - 1]?.surface === '(' && words[at + 1]?.surface === ')' && isCoined(word)) names.add(word.id);
  }
  return names;
}
