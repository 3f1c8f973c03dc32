/** What stands between names and never inside one: `;`, `and`, `&`, `et`, `und`, `y`, `/`, dots of an ellipsis. */
const BETWEEN =
  /\s*;\s*|\s*,?\s*(?:&|(?<![\p{L}\p{N}])(?:and|und|et|y|e|och|with)(?![\p{L}\p{N}.]))\s*(?=\p{L})|\s+\/\s+|\s*[…·•]\s*|,?\s*\.\.\.\s*/u;
/** `CÈDRE, René. CHÊNE, Catherine`, `서지원.양진운` */
const FULL_STOP = /(?<=\p{Ll}{2})\.\s+(?=\p{Lu}[\p{L}'’-]+,)|(?<=\p{Lo})\.(?=\p{Lo})/u;
const OTHERS =
  /[\s,;&]{0,4}(?:(?:and|und|et)\s+)?(?:(?<!\p{L})et\s*\.?\s*al(?!\p{L})\.?|(?<!\p{L})(?:others|colleagues|u\.\s?a\.)|等)[\s.,;]{0,4}$/iu;
const EDITORS =
  /^(?:edited by|eds?\. by|ed(?:s|itors?)?\.?(?= )|hrsg\. von|hrsg\.|herausgegeben von|by|in:?)\s+|[\s,]{0,3}\(?(?<!\p{L})(?:eds?|editors?|hrsg|hg|dir|coord)\.?\)?[\s.,]{0,4}$/iu;
/** `Jr.`, `III`: part of the name before. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d)\.?$/i;
/** `G.`, `C. A.`, `J.-M.`, `WE`, `Y-S`, `Ch. H.` */
const INITIALS = /^(?:(?:\p{Lu}\p{Ll}?\.|\p{Lu}{1,3}(?!\p{L}))[\s~-]*)+$/u;
/** `Frank C.`, `Dan E`: a given name and initials. */
const GIVEN = /^\p{Lu}\p{L}+[\s~](?:\p{Lu}\.?[\s~-]*)+$/u;
const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|al|el|ter|ten|zu|zur|vom|af|av)\s+/i;
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
  const list = text.replace(/\s+/g, ' ').trim().replace(OTHERS, '').replace(EDITORS, '').replace(EDITORS, '');
  const parts = list
    .split(BETWEEN)
    .flatMap((part) => part.split(FULL_STOP))
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0);
  // "Alder, Birch and Cedar": surnames alone.
  const surnames = parts.length > 1 && parts.some((pieces) => pieces.length === 1 && isWord(pieces[0]!));
  return parts.flatMap((pieces) => joined(pieces, surnames));
}

/** What stands between commas. */
function piecesOf(part: string): string[] {
  return part
    .split(/\s*[,，、]\s*/u)
    .map((piece) => piece.trim().replace(STOP, ''))
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Names of pieces, those put together that a comma divides: `Alder | G. | Birch | B.` */
function joined(pieces: readonly string[], surnames: boolean): string[] {
  const names: string[] = [];
  const pairs = !surnames && areInverted(pieces);
  let open = false;
  for (const [i, piece] of pieces.entries()) {
    const before = names.at(-1);
    const belongs =
      open &&
      (INITIALS.test(piece) ||
        (pairs && (i === 1 || isWord(piece))) ||
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
 * Whether given names that are written out follow surnames: `Alder, Gina`; the first of a list alone, as in MLA style
 * (`Alder, Gina, Ben Birch`), or all (`Alder, Gina, Birch, Ben`).
 */
function areInverted(pieces: readonly string[]): boolean {
  if (pieces.length < 2 || !isSurname(pieces[0]!)) return false;
  const rest = pieces.slice(2);
  return rest.every((piece) => !isWord(piece)) || (rest.length % 2 === 0 && rest.every(isWord));
}

/** Whether a piece is one word written out, with the particles before it. */
function isWord(piece: string): boolean {
  const word = piece.replace(PARTICLE, '').replace(PARTICLE, '');
  return !/\s/.test(word) && !INITIALS.test(word);
}

function isSurname(piece: string): boolean {
  return isWord(piece) || (/^\p{Lu}{2,}[\s-]\p{Lu}{2,}$/u.test(piece) && !INITIALS.test(piece));
}
