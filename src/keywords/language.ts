import type { KeywordDocument } from './document.js';

/** Fewer words tell no language; they are taken for English. */
const FEWEST_WORDS = 20;
/** Running English has a third of function words; a list of names may have few. */
const LEAST_SHARE = 0.04;

/** Whether a text is in English, as its function words tell. */
export function isEnglish({ words }: KeywordDocument): boolean {
  let english = 0;
  let foreign = 0;
  let total = 0;
  for (const word of words) {
    if (word.punctuation) continue;
    total++;
    if (word.stop) english++;
    else if (word.foreign) foreign++;
  }
  return total < FEWEST_WORDS || (english >= foreign && english >= LEAST_SHARE * total);
}
