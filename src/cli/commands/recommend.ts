import { recommendations } from '../../report/recommendations.js';
import { CliError } from '../errors.js';
import type { Io } from '../io.js';
import { findPaper, loadListing } from '../load.js';
import { loadIndex } from '../models.js';
import { paragraph } from '../output.js';
import { writeMatches } from './matches.js';

interface RecommendOptions {
  readonly json?: boolean;
  readonly limit: number;
  readonly like: readonly string[];
  readonly dislike: readonly string[];
}

/** `paperkin recommend`: what to read, from papers liked and disliked. */
export async function recommendCommand(path: string, options: RecommendOptions, io: Io): Promise<void> {
  const index = await loadIndex((await loadListing(path, io)).listing.papers);
  const liked = options.like.map((wanted) => findPaper(index, wanted));
  const disliked = options.dislike.map((wanted) => findPaper(index, wanted));
  const both = disliked.find((paper) => liked.includes(paper));
  if (both !== undefined)
    throw new CliError(`"${both.title || both.id}" is both liked and disliked; say one of the two`);
  const ids = (papers: typeof liked) => papers.map((paper) => paper.id);
  const matches = recommendations(index, { liked: ids(liked), disliked: ids(disliked), limit: options.limit });
  if (!options.json) {
    for (const paper of liked) io.stdout(paragraph(`Liked: ${paper.title}`, { io, hang: 2 }));
    for (const paper of disliked) io.stdout(paragraph(`Disliked: ${paper.title}`, { io, hang: 2 }));
    io.stdout('\n');
  }
  writeMatches(matches, { json: options.json === true, io });
}
