/** What pages call the parts of a record in the classes of their elements. */
export type ElementClass = 'title' | 'authors' | 'venue' | 'date' | 'abstract';

const CLASS = /\s(?:class|itemprop|property)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** "title", "paper-title", "pub_authors", "publication__venue" */
const NAMED =
  /^(?:([a-z]+)[-_]{1,2})?(?:([a-z]+)[-_]{1,2})?(?:pub|paper)?(title|headline|authors?|venue|journal|conference|booktitle|year|date|abstract|summary)$/i;
/** Parts of a page that have titles and dates of their own. */
const OF_PAGES = new Set(
  'page site section nav menu sidebar widget header footer post entry blog meta doc document main panel modal tab card group book course project talk news'.split(
    ' ',
  ),
);

const CLASSES: ReadonlyMap<string, ElementClass> = new Map<string, ElementClass>([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'authors'],
  ['authors', 'authors'],
  ['venue', 'venue'],
  ['journal', 'venue'],
  ['conference', 'venue'],
  ['booktitle', 'venue'],
  ['year', 'date'],
  ['date', 'date'],
  ['abstract', 'abstract'],
  ['summary', 'abstract'],
]);

/** What the classes of a tag say of the text in its element, where they name a field of a paper. */
export function elementClass(tag: string): ElementClass | undefined {
  if (!/\b(?:class|itemprop|property)\s*=/i.test(tag)) return undefined;
  for (const { 1: double, 2: single, 3: bare } of tag.matchAll(CLASS))
    for (const name of (double ?? single ?? bare ?? '').split(/\s+/)) {
      const [, first = '', second = '', field = ''] = NAMED.exec(name) ?? [];
      if (field !== '' && !OF_PAGES.has(first.toLowerCase()) && !OF_PAGES.has(second.toLowerCase()))
        return CLASSES.get(field.toLowerCase());
    }
  return undefined;
}
