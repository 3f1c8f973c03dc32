const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$|^\p{Lu}{1,3}$/u;
const ETC =
  /[,;]?\s*(?:\bet\.?\s*al\b\.?|\band others\b|\bet coll\b\.?|等人?|\bи др\.?|ほか|외(?:\s*\d+명)?|\bu\.\s?a\.)\s*$/iu;
const AROUND = /^[\s,;:.·|()[\]*_–—-]+|[\s,;:·|()[\]*_†‡§¶–—-]+$/gu;
const NOTES = /\s*[*†‡§¶✉📧]+|(?<=\p{L})\s?\d(?:\s?,\s?\d)*(?=$)/gu;
const LEAD = /^(?:by|von|par|por|di|autor(?:en)?|authors?)[:\s]+(?=\p{Lu})/iu;

/**
 * The names of a list of authors, as printed: `Gina Alder, B. Birch and C. Cedar`, `Alder, G., Birch, B.`,
 * `Alder, Gina; Birch, Ben`, `作者甲、作者乙`. Notes and "et al." are left out.
 */
export function authorsOf(text: string): string[] {
  const list = text
    .replace(AROUND, '')
    .replace(LEAD, '')
    .replace(ETC, '')
    .replace(/\s*\(eds?\.?\)\s*$/i, '');
  const groups = list.includes(';') ? list.split(/\s*;\s*(?:and\s+|&\s*)?/) : [list];
  const items =
    groups.length > 1
      ? groups
      : list.split(/\s*[,，、]\s*(?:and\s+|&\s*)?|\s+(?:and|und|et|y|e|&)\s+(?=\p{Lu})|\s*·\s*|\s+\|\s+/u);
  return (groups.length > 1 ? items : joined(items))
    .map((name) => name.replace(NOTES, '').replace(AROUND, '').replace(/\s+/g, ' '))
    .map((name, i, all) =>
      /\.$/.test(name) && i === all.length - 1 && !/(?:^|[\s.-])\p{Lu}\.$/u.test(name) ? name.slice(0, -1) : name,
    )
    .filter((name) => /\p{L}/u.test(name));
}

/** "Alder, G." is one name where every second item is initials. */
function joined(items: readonly string[]): readonly string[] {
  const seconds = items.filter((_item, i) => i % 2 === 1);
  if (seconds.length === 0 || items.length % 2 === 1 || !seconds.every((item) => INITIALS.test(item.trim())))
    return items;
  if (items.some((item, i) => i % 2 === 0 && INITIALS.test(item.trim()))) return items;
  return seconds.map((initials, i) => `${items[2 * i]}, ${initials}`);
}
