import { hasTitle, type LabelledPassage, makeTitle } from '../labelled-passage.js';

/** Headings of a level that must be titles, and their share of those with text below, where all of them are. */
const FEWEST = 3;
const MOST = 0.5;
const LEAST_WORDS = 2;

/** A heading with text below it and no title in that. */
interface Heading {
  readonly passage: LabelledPassage;
  readonly level: number;
}

/** Where most headings of a level that have text below are titles, the others are, too. */
export function headingsAlike(read: readonly LabelledPassage[]): void {
  const levels = new Map<number, LabelledPassage[]>();
  for (const { level, passage } of headingsIn(read)) {
    const own = levels.get(level);
    if (own === undefined) levels.set(level, [passage]);
    else own.push(passage);
  }
  for (const headings of levels.values()) {
    const titled = headings.filter(hasTitle).length;
    if (titled < FEWEST || titled < MOST * headings.length) continue;
    for (const heading of headings)
      if (!hasTitle(heading) && (heading.passage.views[0]?.words ?? 0) >= LEAST_WORDS) makeTitle(heading);
  }
}

function headingsIn(read: readonly LabelledPassage[]): readonly Heading[] {
  const found: Heading[] = [];
  let open: Heading | undefined;
  let below = 0;
  const close = (): void => {
    if (open !== undefined && below > 0) found.push(open);
  };
  for (const each of read) {
    const lead = each.passage.views[0]?.line.lead;
    if (lead?.kind === 'heading' && each.passage.views.length === 1) {
      close();
      open = { passage: each, level: lead.level };
      below = 0;
    } else if (hasTitle(each)) open = undefined;
    else below++;
  }
  close();
  return found;
}
