import type { Io } from '../io.js';
import { findPaper, loadListing } from '../load.js';
import { loadIndex } from '../models.js';
import { paragraph } from '../output.js';
import { writeMatches } from './matches.js';

interface RelatedOptions {
  readonly json?: boolean;
  readonly limit: number;
}

/** `paperkin related`: the papers most like one of them. */
export async function relatedCommand(path: string, wanted: string, options: RelatedOptions, io: Io): Promise<void> {
  const index = await loadIndex((await loadListing(path, io)).listing.papers);
  const paper = findPaper(index, wanted);
  const matches = index.related(paper.id, { limit: options.limit });
  if (!options.json) io.stdout(`${paragraph(`Related to: ${paper.title}`, { io, hang: 2 })}\n`);
  writeMatches(matches, { json: options.json === true, io });
}
