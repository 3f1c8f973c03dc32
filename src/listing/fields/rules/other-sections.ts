import { type HostKind, isPaperHost } from '../../structure/hosts.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** Lines that lead to papers, in sections of a listing, by which those that lead elsewhere are told. */
const LEAST_PAPERS = 2;
/** Where courses, talks, software and posts are found, and papers too, but not all of a section. */
const ELSEWHERE: ReadonlySet<HostKind> = new Set<HostKind>(['web', 'site', 'blog', 'video', 'code']);
/** A file among code may be a paper or what says more of one. */
const FILE = /\/(?:blob|tree|raw)\//;

/** A line with a title. */
interface TitledLine {
  readonly line: LabelledLine;
  readonly each: LabelledPassage;
}

/**
 * A section that is nothing but links to other places than those of papers lists courses, posts or software, where other
 * sections lead to papers: what was read as titles there are none.
 */
export function clearOtherSections(read: readonly LabelledPassage[]): void {
  const sections = sectionsOf(read);
  const papers = sections.flat().filter(({ line }) => line.view.hasPaper).length;
  if (papers < LEAST_PAPERS) return;
  for (const section of sections)
    if (section.every(isLinkElsewhere)) for (const { line } of section) line.labels.fill(OTHER);
}

/** Lines with titles, by the headings above them. */
function sectionsOf(read: readonly LabelledPassage[]): readonly (readonly TitledLine[])[] {
  const sections: TitledLine[][] = [[]];
  for (const each of read) {
    const isHeading = each.passage.views[0]?.line.lead.kind === 'heading';
    if (isHeading && !each.labels.includes(TITLE)) sections.push([]);
    for (const line of linesOf(each)) if (line.labels.includes(TITLE)) sections.at(-1)?.push({ line, each });
  }
  return sections;
}

/** Whether a title is the words of a link to such a place, and nothing else was read of it. */
function isLinkElsewhere({ line: { view, labels }, each }: TitledLine): boolean {
  if (each.passage.views.some(({ hosts }) => hosts.some((host) => host !== undefined && isPaperHost(host))))
    return false;
  if ([AUTHOR, VENUE, DATE].some((label) => each.labels.includes(label))) return false;
  const opening = view.tokens.slice(0, labels.indexOf(TITLE)).findLast(({ text }) => text === '[' || text === '](');
  const last = labels.lastIndexOf(TITLE);
  const closing = view.tokens.findIndex(({ text, url }, i) => i > last && (url !== undefined || text === '['));
  const [host, { text = '', url = '' } = {}] = [view.hosts[closing], view.tokens[closing]];
  return opening?.text === '[' && text === '](' && host !== undefined && ELSEWHERE.has(host) && !FILE.test(url);
}
