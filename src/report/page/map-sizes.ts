import type { PagePaper } from '../page-data.js';

/** What the size of a point says. */
export type SizeBy = 'none' | 'votes';

/** Radius of a paper without votes, and how much the most voted one has more, in radii of a map where all are alike. */
const LEAST = 0.75;
const MORE = 1.25;

/** Whether votes of the papers differ, so that sizes could tell them. */
export function hasVotes(papers: readonly PagePaper[]): boolean {
  return new Set(papers.map(({ fields: { votes = 0 } }) => votes)).size > 1;
}

/** How much larger or smaller than usual the point of each paper is: its area grows with the votes. */
export function pointScales(papers: readonly PagePaper[], by: SizeBy): readonly number[] {
  if (by === 'none') return papers.map(() => 1);
  const votes = papers.map((paper) => Math.max(0, paper.fields.votes ?? 0));
  const most = votes.reduce((a, b) => Math.max(a, b), 1);
  return votes.map((count) => LEAST + MORE * Math.sqrt(count / most));
}
