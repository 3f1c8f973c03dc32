import { FIELD_NAMES } from '../paper/checks.js';
import type { FieldName, Link, Paper } from '../paper/paper.js';

/** Papers with their empty fields filled from the papers that repeat them, in the order of the listing. */
export function merged(papers: Paper[], repeated: readonly Paper[]): Paper[] {
  if (repeated.length === 0) return papers;
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  for (const paper of repeated) {
    const at = places.get(paper.id);
    const first = at === undefined ? undefined : papers[at];
    if (at !== undefined && first !== undefined) papers[at] = filled(first, paper);
  }
  return papers;
}

const isEmpty = (paper: Paper, field: FieldName): boolean => paper[field] === undefined || paper[field] === '';

/** Fields that a paper lacks and another one has. */
export function filledFields(paper: Paper, by: Paper): FieldName[] {
  return FIELD_NAMES.filter((field) => isEmpty(paper, field) && !isEmpty(by, field));
}

/** The paper with the fields that it lacks, and the links that it has not. */
export function filled<P extends Paper>(paper: P, by: P): P {
  const names = filledFields(paper, by);
  const known = new Set(paper.links.map(({ url }) => url));
  const links = by.links.filter(({ url }) => !known.has(url)).map((link) => within(link, names));
  const added = Object.fromEntries(names.map((field) => [field, by[field]]));
  return { ...paper, links: [...paper.links, ...links], ...added };
}

/** The link, with its place where the field that holds it is taken over as well. */
function within({ field, start, end, ...link }: Link, names: readonly FieldName[]): Link {
  if (field === undefined || !names.includes(field)) return link;
  return { ...link, field, ...(start !== undefined && end !== undefined && { start, end }) };
}
