import { foldBlanks } from './clean.js';

/** What stands between names and never inside one: `;`, `and`, `&`, `et`, `und`, `y`, `/`, dots of an ellipsis. */
const BETWEEN =
  /\s*;\s*|\s+\|\s+|\s*,?\s*(?:&|(?<![\p{L}\p{N}])(?:and|und|et(?!\s*\.?\s*al(?!\p{L}))|y|e|och|with)(?![\p{L}\p{N}.]))\s*(?=\p{L})|\s+\/\s+|\s*[…·•]\s*|,?\s*\.\.\.\s*/u;
/** `CÈDRE, René. CHÊNE, Catherine`, `서지원.양진운` */
const FULL_STOP = /(?<=\p{Ll}{2})\.\s+(?=\p{Lu}[\p{L}'’-]+,)|(?<=\p{Lo})\.(?=\p{Lo})/u;
const OTHERS =
  /[\s,;&([]{0,4}(?:(?:and|und|et)\s+)?(?:(?<!\p{L})et\s*\.?\s*al(?!\p{L})\.?|(?<!\p{L})(?:others|colleagues|et\s+coll|u\.\s?a\.|и др)|等人?|ほか|외(?:\s*\d+[명인])?)[\s.,;)\]]{0,4}$/iu;
/** `Gina Alder (University of Tides, Harbour)` */
const AFFILIATION =
  /\s?[(（](?=[^()（）]{0,200}(?:Universit|Institut|Département|Department|Laborator|Labs?\b|Research|Colleg|School|Academy|Centre|Center|Hospital|Inc\b|Corporation|大学|研究))[^()（）]{0,200}[)）]/gu;
/** `Alder, G (Alder, Gina)` of Web of Science. */
const IN_FULL = /(\p{Lu}[\p{L}'’-]{1,30}), ([^,;()]{1,20}) \(\1[^()]{1,40}\)/gu;
/** `G. Alder, +3 authors C. Cedar` of a page that folds the names between. */
const MORE = /,? ?\+\d{1,4} (?:more )?(?:authors?|others?)\b/gi;
const EDITORS_BEFORE =
  /^(?:edited by|eds?\. by|ed(?:s|itors?)?\.?(?= )|hrsg\. von|hrsg\.|herausgegeben von|by|(?:in|dans):?)\s+/iu;
const EDITORS_BEHIND = /[\s,]{0,3}\(?(?<!\p{L})(?:eds?|editors?|hrsg|hg|dir|coord)\.?\)?[\s.,]{0,4}$/iu;
/** `Ed Birch`, `Birch, Ed`: a given name, and no word for an editor. */
const GIVEN_BEFORE = /^Ed \p{Lu}/u;
const GIVEN_BEHIND = /(?:^|[;&] |\band )\p{Lu}[\p{L}'’-]+, Ed$/u;
/** `Jr.`, `III`: part of the name before. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d)\.?$/i;
/** `G.`, `C. A.`, `J.-M.`, `WE`, `Y-S`, `Ch. H.` */
const INITIALS = /^(?:(?:\p{Lu}\p{Ll}?\.|\p{Lu}{1,3}(?!\p{L}))[\s~-]*)+$/u;
/** `Frank C.`, `Dan E`: a given name and initials. */
const GIVEN = /^\p{Lu}\p{L}+[\s~](?:\p{Lu}\.?[\s~-]*)+$/u;
/** `By Gina Alder`, `von Max Ulme`, `Authors: …`; the particle of `von Ulme, Max` is none. */
const LEAD =
  /^(?:(?:[Bb]y|[Aa]uthors?|[Aa]utor(?:en)?)[:\s]\s*(?=\p{Lu})|(?:von|par|por|di)\s+(?=\p{Lu}[\p{L}.-]*\s+\p{Lu}\p{Ll}))/u;
/** Marks of notes and addresses behind a name: `Gina Alder*†`, `Ben Birch1,2`. */
const NOTES = / ?[*†‡§¶✉📧]+|(?<=\p{L}) ?\d(?: ?, ?\d)*$/gu;
/** What stands around a name and is no part of it. */
const AROUND = /^[\s,;:.·|)\]*_†‡§¶–—"“-]+|(?<![\s,;:·|*_†‡§¶–—"”-])[\s,;:·|*_†‡§¶–—"”-]+$/gu;
/** Brackets that enclose nothing: their others stand elsewhere. */
const LONE_BRACKETS = /^[\s([]+|(?<![\s)\]])[\s)\]]+$/g;
const PARTICLE = /^(?:[Vv][ao]n|[Dd](?:e[rnl]?|ell?a|[iau]|os)|[Ll][ae]|[Ee]l|[Aa]l|[Tt]e[rn]|bin|zu|zur|vom|af|av)\s+/;
const SHORT_GIVEN = /^(?:Di|Da|Du|Le|La|El|Al|Bin) \p{Lu}/u;
/** A full stop behind a word that is no initial and no `Jr.` */
const STOP = /(?<=\p{L}\p{L}{2})\.$/u;

/**
 * Names in a list of authors or editors, as printed, whichever way round they stand; `et al.` and `(eds.)` are left out.
 *
 * @example
 * ```ts
 * splitNames('Alder, G., & Birch, B. C.'); // ['Alder, G.', 'Birch, B. C.']
 * splitNames('Alder, Gina, Ben Birch, and Carl Cedar'); // ['Alder, Gina', 'Ben Birch', 'Carl Cedar']
 * splitNames('Alder GA, Birch B, et al.'); // ['Alder GA', 'Birch B']
 * ```
 */
export function splitNames(text: string): string[] {
  const printed =
    text.includes('(') || text.includes('（') ? text.replace(AFFILIATION, '').replace(IN_FULL, '$1, $2') : text;
  const parted = printed.includes('+') ? printed.replace(MORE, ';') : printed;
  const list = trimmed(foldBlanks(parted)).replace(LEAD, '').replace(OTHERS, '');
  const parts = withoutEditing(list)
    .split(BETWEEN)
    .flatMap((part) => (part.includes('.') ? part.split(FULL_STOP) : part))
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0);
  // "Alder, Birch and Cedar": surnames alone.
  const surnames = parts.length > 1 && parts.some((pieces) => pieces.length === 1 && isWord(pieces[0]!));
  return parts.flatMap((pieces) => joined(pieces, surnames));
}

/** A list of names without the words that say that they are editors. */
function withoutEditing(list: string): string {
  const behind = GIVEN_BEFORE.test(list) ? list : list.replace(EDITORS_BEFORE, '');
  return GIVEN_BEHIND.test(behind) ? behind : behind.replace(EDITORS_BEHIND, '');
}

/** A name, or a list of them, without what stands around it. */
function trimmed(name: string): string {
  const inner = name.replace(AROUND, '');
  if (!/[()[\]]/.test(inner)) return inner;
  const opening = inner.search(/[([]/);
  return opening >= 0 && /[)\]]/.test(inner.slice(opening)) ? inner : inner.replace(LONE_BRACKETS, '');
}

/** What stands between commas. */
function piecesOf(part: string): string[] {
  return part
    .split(/\s*[,，、]\s*/u)
    .map((piece) => trimmed(piece.replace(NOTES, '')).replace(STOP, ''))
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Names of pieces, those put together that a comma divides: `Alder | G. | Birch | B.` */
function joined(pieces: readonly string[], surnames: boolean): string[] {
  const names: string[] = [];
  const order = surnames ? undefined : inverted(pieces);
  // "Yu Tian, V. W., Ann Elm": where full names stand beside them, two words take no initials.
  const areWhole = pieces.some((piece, i) => isWhole(piece) && !INITIALS.test(pieces[i + 1] ?? ''));
  let open = false;
  for (const [i, piece] of pieces.entries()) {
    const before = names.at(-1);
    const belongs =
      open &&
      ((INITIALS.test(piece) && (isWord(pieces[i - 1]!) || !areWhole)) ||
        (order === 'first' && i === 1) ||
        order === 'all' ||
        (!surnames && isWord(pieces[i - 1]!) && GIVEN.test(piece)));
    if (before !== undefined && (belongs || SUFFIX.test(piece))) {
      names[names.length - 1] = `${before}, ${piece}`;
      open = false;
    } else {
      names.push(piece);
      open = true;
    }
  }
  return names;
}

/**
 * Which given names, written out, follow their surnames: that of the first name alone, as in MLA style (`Alder, Gina, Ben
 * Birch`), or each (`Alder, Gina, Birch, Ben`).
 */
function inverted(pieces: readonly string[]): 'first' | 'all' | undefined {
  const [first, second, ...rest] = pieces;
  if (second === undefined || !isSurname(first!)) return undefined;
  // "Di Wu, Xin Li": a given name that looks like a particle.
  if (SHORT_GIVEN.test(first!) && isWhole(second)) return undefined;
  const areSurnames = pieces.every((piece, i) => i % 2 === 1 || isWord(piece));
  if (pieces.length % 2 === 0 && areSurnames) return 'all';
  // "Anshumann, Mohd Abbas Zaidi, Akhil Kedia": a name of one word.
  if (rest.length > 0 && isWhole(second)) return undefined;
  return rest.every((piece) => !isWord(piece)) ? 'first' : undefined;
}

/** Whether a piece is one word written out, with the particles before it. A name in Chinese, Japanese or Korean is whole. */
function isWord(piece: string): boolean {
  const word = piece.replace(PARTICLE, '').replace(PARTICLE, '');
  return !/[\s\p{Lo}]/u.test(word) && !INITIALS.test(word);
}

/** Whether a piece is a given name and a surname. */
function isWhole(piece: string): boolean {
  return !isWord(piece) && !INITIALS.test(piece) && !GIVEN.test(piece);
}

function isSurname(piece: string): boolean {
  return isWord(piece) || (/^\p{Lu}{2,}[\s-]\p{Lu}{2,}$/u.test(piece) && !INITIALS.test(piece));
}
