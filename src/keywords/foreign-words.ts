import { KEYWORD_STOP_WORDS } from './stop-words.js';

/** The commonest function words of German, French, Spanish, Portuguese, Italian and Dutch. */
const FOREIGN: readonly string[] = (
  'der die das den dem des ein eine einer eines einem einen und oder nicht ist sind war wird werden wurde von zu zur zum ' +
  'mit für auf bei aus nach über unter durch als auch es sich dass wie im am wir sie er kann haben hat diese dieser dieses ' +
  'le la les un une des du et ou ne pas est sont été par pour sur avec dans en au aux que qui ce cette ces nous il elle se ' +
  'son sa ses leur plus el los las una unos unas y o no es son fue ser por para con del al que como su sus este esta estos ' +
  'se lo más entre os um uma não é são foi pelo pela com do da dos das ao na no nas nos que seu sua este esta mais ' +
  'il lo gli i di del della dei delle e è sono nel nella con per tra che si come questo questa più una uno ' +
  'de het een en van ik niet is zijn was worden werd voor op met aan bij uit naar over door ook dat die deze dit wij ze om te'
).split(' ');

const ENGLISH: ReadonlySet<string> = new Set(KEYWORD_STOP_WORDS);
const FOREIGN_ONLY: ReadonlySet<string> = new Set(FOREIGN.filter((word) => !ENGLISH.has(word)));

/** Stop words for texts that are not in English. */
export const ALL_STOP_WORDS: ReadonlySet<string> = new Set([...KEYWORD_STOP_WORDS, ...FOREIGN]);

/** Whether a word is a function word of another language and none of English. */
export function isForeign(lower: string): boolean {
  return FOREIGN_ONLY.has(lower);
}
