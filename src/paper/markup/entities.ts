// The names of HTML 4 (Latin-1, Greek, arrows, mathematics, punctuation) by their code points, and `apos` of XML.
const TABLE =
  'quot 34 amp 38 apos 39 lt 60 gt 62 nbsp 160 iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg ' +
  'plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml ' +
  'Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash ' +
  'Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml ' +
  'OElig 338 oelig Scaron 352 scaron Yuml 376 fnof 402 circ 710 tilde 732 Alpha 913 Beta Gamma Delta Epsilon Zeta Eta Theta Iota ' +
  'Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma 931 Tau Upsilon Phi Chi Psi Omega alpha 945 beta gamma delta epsilon zeta eta theta ' +
  'iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym 977 upsih piv 982 ensp 8194 emsp ' +
  'thinsp 8201 zwnj 8204 zwj lrm rlm ndash 8211 mdash lsquo 8216 rsquo sbquo ldquo 8220 rdquo bdquo dagger 8224 Dagger bull ' +
  'hellip 8230 permil 8240 prime 8242 Prime lsaquo 8249 rsaquo oline 8254 frasl 8260 euro 8364 image 8465 weierp 8472 real 8476 ' +
  'trade 8482 alefsym 8501 larr 8592 uarr rarr darr harr crarr 8629 lArr 8656 uArr rArr dArr hArr forall 8704 part 8706 exist ' +
  'empty 8709 nabla 8711 isin notin ni 8715 prod 8719 sum 8721 minus lowast 8727 radic 8730 prop 8733 infin ang 8736 and 8743 or ' +
  'cap cup int there4 8756 sim 8764 cong 8773 asymp 8776 ne 8800 equiv le 8804 ge sub 8834 sup nsub sube 8838 supe oplus 8853 ' +
  'otimes 8855 perp 8869 sdot 8901 lceil 8968 rceil lfloor rfloor lang 9001 rang loz 9674 spades 9824 clubs 9827 hearts 9829 diams';

/** Code points by name; a name without a number in the table has the one after that of the name before it. */
const ENTITIES: ReadonlyMap<string, number> = readTable(TABLE);

function readTable(table: string): ReadonlyMap<string, number> {
  const entities = new Map<string, number>();
  let code = 0;
  let last = '';
  for (const word of table.split(' ')) {
    if (/^\d+$/.test(word)) code = Number(word);
    else {
      code++;
      last = word;
    }
    entities.set(last, code);
  }
  return entities;
}

/** Characters 128 to 159 of Windows-1252; pages written for it mean these by their numbers. */
export const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text with the entities of HTML decoded; an unknown name stays as printed. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi, (all, decimal, hex, name) => {
    const code =
      name === undefined ? Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10) : ENTITIES.get(name);
    if (code === 9 || code === 10 || code === 13) return ' ';
    if (code === undefined || code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return all;
    return code >= 128 && code < 160 ? WINDOWS.charAt(code - 128) : String.fromCodePoint(code);
  });
}
