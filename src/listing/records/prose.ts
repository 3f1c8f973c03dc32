import type { Token } from '../structure/token.js';

const FUNCTION_WORDS = new Set(
  'a an the of for in on with and to from by via we our it its this that these which is are was were be as at can show propose present new that how than'.split(
    ' ',
  ),
);
const LEAST_WORDS = 8;
const LEAST_FUNCTION_WORDS = 2;
/** Characters of East Asian text that make a sentence. */
const LEAST_CHARACTERS = 20;
const EAST_ASIAN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;

/** Whether words make a sentence, as those of an abstract do, and not a list of names or keywords. */
export function isProse(tokens: readonly Token[]): boolean {
  let words = 0;
  let functionWords = 0;
  let asian = 0;
  let other = 0;
  for (const { type, text } of tokens) {
    if (type !== 'word') continue;
    words++;
    if (FUNCTION_WORDS.has(text.toLowerCase())) functionWords++;
    const found = text.match(EAST_ASIAN)?.length ?? 0;
    if (found > 0) asian += found;
    else other += text.charCodeAt(0) > 0x370 ? 1 : 0;
  }
  if (asian >= LEAST_CHARACTERS) return true;
  // Of other scripts no function words are known.
  return words >= LEAST_WORDS && (functionWords >= LEAST_FUNCTION_WORDS || other > words / 2);
}
