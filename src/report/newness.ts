import type { Paper } from '../paper/paper.js';

/**
 * Tells which papers an earlier listing lacks. It knows a paper by its id or its title: another listing may show an arXiv
 * id that this one leaves out. Nothing is new without an earlier listing.
 */
export function newnessAgainst(before: readonly Paper[] | undefined): (paper: Paper) => boolean {
  if (before === undefined) return () => false;
  const known = new Set(before.flatMap(({ id, title }) => [id, titleKey(title)]));
  return ({ id, title }) => !known.has(id) && !known.has(titleKey(title));
}

/** Letters and digits of a title, with a mark that no id has. */
function titleKey(title: string): string {
  return `\n${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
}
