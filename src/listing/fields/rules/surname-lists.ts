import type { Token } from '../../structure/token.js';
import { type NameList, PARTICLES } from './name-lists.js';

const JOINING = new Set([',', '&', 'and', 'und', 'et', 'y', ';']);
const SURNAME = /^\p{Lu}\p{Ll}+$|^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)\p{Lu}\p{Ll}+$/u;
const INITIAL = /^\p{Lu}$/u;
/** Words of a name with its initials. */
const MOST_WORDS = 4;

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
    while (JOINING.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text !== 'al') at++;
    if (at === next) break;
  }
  if (names === 0) return undefined;
  const others = tokens[end]?.text === ',' ? end + 1 : end;
  if (tokens[others]?.text !== 'et' || tokens[others + 1]?.text !== 'al') return { end, names };
  return { end: tokens[others + 2]?.text === '.' ? others + 3 : others + 2, names: names + 1 };
}

function surnameEnd(tokens: readonly Token[], first: number): number | undefined {
  let words = 0;
  let surnames = 0;
  let at = first;
  for (; at < tokens.length && words <= MOST_WORDS; at++) {
    const { text, type } = tokens[at] as Token;
    if (type === 'word' && SURNAME.test(text)) surnames++;
    else if (type === 'word' && (INITIAL.test(text) || PARTICLES.has(text))) words++;
    else if (text === '.' && INITIAL.test(tokens[at - 1]?.text ?? '')) continue;
    else if (!((text === '-' || text === '’' || text === "'") && surnames > 0 && tokens[at + 1]?.spaced === false))
      break;
  }
  return surnames > 0 && surnames <= 2 ? at : undefined;
}
