import type { Candidate } from '../candidate.js';
import type { KeywordDocument } from '../document.js';
import { BOUNDARY } from '../words.js';
import { SHAPE } from './shape.js';

/** How far behind the verb a name may stand, in tokens. */
const REACH = 8;
/** A name before the colon of a title has at most so many words. */
const TITLE_NAME = 4;

/**
 * Tokens' ids of names that the text introduces: those before the colon of the title, coined names behind `we present`
 * and the like, and coined names in brackets.
 */
export function introducedNames({ words, titleLength }: KeywordDocument): Set<number> {
  const names = new Set<number>();
  for (let colon = 1; colon < Math.min(titleLength, TITLE_NAME + 1); colon++) {
    if (words[colon]!.surface !== ':') continue;
    for (let at = 0; at < colon; at++) if (!words[at]!.stop) names.add(words[at]!.id);
    break;
  }
  let verb = -REACH - 1;
  for (let at = titleLength; at < words.length; at++) {
    const { shape, boundary, surface, id } = words[at]!;
    const coined = (shape & SHAPE.coined) !== 0;
    if (boundary === BOUNDARY.sentence || surface === ';') verb = -REACH - 1;
    else if ((shape & SHAPE.introduces) !== 0) verb = at;
    else if (at - verb === 1 ? (shape & SHAPE.capital) !== 0 : at - verb <= REACH && coined) names.add(id);
    else if (coined && words[at - 1]?.surface === '(' && words[at + 1]?.surface === ')') names.add(id);
  }
  return names;
}

/**
 * Whether a candidate is nothing but a coined name that is among those the text introduces; an acronym that is first met in
 * brackets is another name of what stands before them.
 */
export function isNewName({ begin, end }: Candidate, { words }: KeywordDocument, names: ReadonlySet<number>): boolean {
  if (begin !== end || (words[begin]!.shape & SHAPE.coined) === 0) return false;
  return names.has(words[begin]!.id) && words[begin - 1]?.surface !== '(';
}
