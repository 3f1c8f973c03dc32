import { isText } from '../../structure/token.js';
import { AUTHOR } from '../field-labels.js';
import { hasTitle, type LabelledPassage, makeTitle } from '../labelled-passage.js';

const LONGEST = 40;
const LEAST_WORDS = 2;
const FEWEST = 2;
/** Headings with labelled links below them that are titles: other documents have one or two. */
const FEWEST_HEADINGS = 3;

/**
 * A line above labelled fields ("Authors:", "Abstract:") is the title of their paper, whatever its words are: a heading, or
 * a line of its own. So is one above a line of authors, where that comes more often than titles do. Where a title was found
 * for such fields already, nothing changes. Several headings above labelled links ("Paper: https://…") are titles, too.
 */
export function titlesAbove(read: readonly LabelledPassage[]): void {
  const aboveAuthors: LabelledPassage[] = [];
  const aboveLinks: LabelledPassage[] = [];
  for (let p = 1; p < read.length; p++) {
    const above = read[p - 1] as LabelledPassage;
    if (isLabelled(above) || !isLine(above)) continue;
    const named = above.labels.includes(AUTHOR);
    if (!named && beginsLabelled(read[p] as LabelledPassage)) makeTitle(above);
    else if (isHeading(above) && beginsWithLink(read[p] as LabelledPassage)) aboveLinks.push(above);
    else if (!named && isAuthors(read[p] as LabelledPassage)) aboveAuthors.push(above);
  }
  const titles = read.filter(hasTitle).length;
  if (aboveLinks.length >= FEWEST_HEADINGS && aboveLinks.length > titles)
    for (const above of aboveLinks) makeTitle(above);
  if (aboveAuthors.length >= FEWEST && aboveAuthors.length > titles) for (const above of aboveAuthors) makeTitle(above);
}

/** Whether the first line of a passage is names and nothing else. */
function isAuthors({ passage, labels }: LabelledPassage): boolean {
  return passage.tokens.every((token, i) => passage.viewOf[i] !== 0 || !isText(token) || labels[i] === AUTHOR);
}

/** Whether a passage begins with a label of a paper's own fields. */
function beginsLabelled({ passage: { views } }: LabelledPassage): boolean {
  const [first] = views[0]?.runs ?? [];
  const label = views[0]?.runs.find(({ isLabel }) => !isLabel)?.label;
  return first?.isLabel === true && (label === 'authors' || label === 'abstract');
}

const isHeading = ({ passage: { views } }: LabelledPassage): boolean =>
  views[0]?.line.lead.kind === 'heading' && !views[0].hasLink;

/** Whether a passage begins with a label and an address: "Paper: https://…", "PDF: [here](https://…)". */
function beginsWithLink({ passage: { views } }: LabelledPassage): boolean {
  return views[0]?.runs[0]?.isLabel === true && views[0].hasLink;
}

const isLabelled = ({ passage: { views } }: LabelledPassage): boolean =>
  views.some(({ runs }) => runs.some(({ isLabel }) => isLabel));

function isLine(above: LabelledPassage): boolean {
  const { views } = above.passage;
  const words = views[0]?.words ?? 0;
  return views.length === 1 && words >= LEAST_WORDS && words <= LONGEST && !hasTitle(above);
}
