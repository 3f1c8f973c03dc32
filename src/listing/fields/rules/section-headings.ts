import { isText } from '../../structure/token.js';
import { TITLE } from '../field-labels.js';
import { clearTitles, type LabelledPassage } from '../labelled-passage.js';

/** Titles below the headings of a level for each heading that is read as one: then these are names of sections. */
const BELOW = 2;

/** The headings of one level that are read as titles. */
interface Level {
  readonly headings: LabelledPassage[];
  /** Titles that stand below them. */
  below: number;
}

/**
 * Headings that are read as titles and have papers below them are sections of the listing: they give their titles back.
 * A heading with a link is a paper whatever stands below it.
 */
export function openSections(read: readonly LabelledPassage[]): void {
  for (const { headings, below } of levelsOf(read).values())
    if (below >= BELOW * headings.length) for (const { labels } of headings) clearTitles(labels);
}

function levelsOf(read: readonly LabelledPassage[]): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  /** Levels of the headings that are open above a passage; whether each is read as a title. */
  let open: { readonly level: number; readonly titled: boolean }[] = [];
  for (const each of read) {
    const { line, hasLink } = each.passage.views[0] ?? NOTHING;
    const isHeading = line?.lead.kind === 'heading';
    const level = line?.lead.level ?? 0;
    if (isHeading) open = open.filter((above) => above.level < level);
    const titled = each.labels.includes(TITLE);
    if (titled) for (const above of open) if (above.titled) count(levels, above.level).below++;
    if (!isHeading) continue;
    const named = titled && !hasLink && each.passage.tokens.some(isText);
    if (named) count(levels, level).headings.push(each);
    open.push({ level, titled: named });
  }
  return levels;
}

const NOTHING = { line: undefined, hasLink: false };

function count(levels: Map<number, Level>, level: number): Level {
  const known = levels.get(level) ?? { headings: [], below: 0 };
  levels.set(level, known);
  return known;
}
