import type { HostKind } from '../../structure/hosts.js';
import { isText } from '../../structure/token.js';
import { AUTHOR, DATE, TITLE, VENUE } from '../field-labels.js';
import {
  clearTitles,
  hasTitle,
  type LabelledLine,
  type LabelledPassage,
  makeTitle,
  titlesOf,
} from '../labelled-passage.js';
import { type Span, textAt } from '../stretch.js';
import { groupedBy, type Rule } from './rule.js';

/** Headings of a level that must be titles, and their share of those with text below, where all of them are. */
const FEWEST = 3;
const MOST = 0.5;
const LEAST_WORDS = 2;

/** Where most headings of a level that have text below, and no title in it, are titles, the others are, too. */
export const headingsAlike: Rule = ({ passages }) => {
  for (const headings of groupedBy(headingsIn(passages), levelOf).values()) {
    const titled = headings.filter(hasTitle).length;
    if (titled < FEWEST || titled < MOST * headings.length) continue;
    for (const heading of headings)
      if (!hasTitle(heading) && (heading.passage.views[0]?.words ?? 0) >= LEAST_WORDS) makeTitle(heading);
  }
};

const levelOf = ({ passage: { views } }: LabelledPassage): number => views[0]?.line.lead.level ?? 0;
const isHeading = ({ passage: { views } }: LabelledPassage): boolean => views[0]?.line.lead.kind === 'heading';

function headingsIn(passages: readonly LabelledPassage[]): readonly LabelledPassage[] {
  const found: LabelledPassage[] = [];
  let open: LabelledPassage | undefined;
  let below = 0;
  const close = (): void => {
    if (open !== undefined && below > 0) found.push(open);
  };
  for (const each of passages) {
    if (isHeading(each) && each.passage.views.length === 1) {
      close();
      open = each;
      below = 0;
    } else if (hasTitle(each)) open = undefined;
    else below++;
  }
  close();
  return found;
}

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
export const openSections: Rule = ({ passages }) => {
  for (const { headings, below } of levelsOf(passages).values())
    if (below >= BELOW * headings.length) for (const { labels } of headings) clearTitles(labels);
};

function levelsOf(passages: readonly LabelledPassage[]): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  /** Levels of the headings that are open above a passage; whether each is read as a title. */
  let open: { readonly level: number; readonly titled: boolean }[] = [];
  for (const each of passages) {
    const level = levelOf(each);
    const opens = isHeading(each);
    if (opens) open = open.filter((above) => above.level < level);
    const titled = each.labels.includes(TITLE);
    if (titled) for (const above of open) if (above.titled) count(levels, above.level).below++;
    if (!opens) continue;
    const named = titled && !each.passage.views[0]?.hasLink && each.passage.tokens.some(isText);
    if (named) count(levels, level).headings.push(each);
    open.push({ level, titled: named });
  }
  return levels;
}

/** Lines that lead to papers, by which sections that lead elsewhere are told. */
const LEAST_PAPERS = 2;
/** Where courses, talks, software and posts are found, and papers too, but not all of a section. */
const ELSEWHERE: ReadonlySet<HostKind | undefined> = new Set<HostKind>(['web', 'site', 'blog', 'video', 'code']);
/** A file among code may be a paper, or what says more of one. */
const FILE = /\/(?:blob|tree|raw)\//;

/**
 * A section that is nothing but links to other places than those of papers lists courses, posts or software, where other
 * sections lead to papers: what was read as titles there are none.
 */
export const clearOtherSections: Rule = ({ passages, lines }) => {
  const papers = lines.filter(({ view, labels }) => view.hasPaper && labels.includes(TITLE)).length;
  if (papers < LEAST_PAPERS) return;
  let section: LabelledPassage[] = [];
  for (const each of passages) {
    if (isHeading(each) && !hasTitle(each)) {
      clearElsewhere(section);
      section = [];
    } else if (hasTitle(each)) section.push(each);
  }
  clearElsewhere(section);
};

function clearElsewhere(section: readonly LabelledPassage[]): void {
  if (section.every(leadsElsewhere)) for (const { labels } of section) clearTitles(labels);
}

/** Whether the titles of a passage are the words of links to such a place, and nothing else was read in it. */
function leadsElsewhere({ passage: { views }, lines, labels }: LabelledPassage): boolean {
  if (views.some(({ hasPaper }) => hasPaper) || FIELDS.some((field) => labels.includes(field))) return false;
  return lines.every((line) => titlesOf(line.labels).every((title) => isLinkElsewhere(line, title)));
}
const FIELDS = [AUTHOR, VENUE, DATE];

function isLinkElsewhere({ view: { tokens, hosts } }: LabelledLine, { first, end }: Span): boolean {
  let opening = first - 1;
  while (opening >= 0 && textAt(tokens, opening) !== '[' && textAt(tokens, opening) !== '](') opening--;
  const closing = tokens.findIndex(({ text, url }, i) => i >= end && (url !== undefined || text === '['));
  const isLinked = textAt(tokens, opening) === '[' && textAt(tokens, closing) === '](';
  return isLinked && ELSEWHERE.has(hosts[closing]) && !FILE.test(tokens[closing]?.url ?? '');
}

function count(levels: Map<number, Level>, level: number): Level {
  const known = levels.get(level) ?? { headings: [], below: 0 };
  levels.set(level, known);
  return known;
}
