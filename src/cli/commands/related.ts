import type { Io } from '../io.js';
import { findPaper, loadListing } from '../load.js';
import { loadSearchable } from '../models.js';
import { paragraph } from '../output.js';
import { writeMatches } from './matches.js';

interface RelatedOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly limit: number;
}

/** `paperkin related`: the papers most like one of them. */
export async function relatedCommand(path: string, wanted: string, options: RelatedOptions, io: Io): Promise<void> {
  const { index, phrases } = await loadSearchable((await loadListing(path, io)).listing.papers);
  const paper = findPaper(index, wanted);
  const matches = index.related(paper.id, {
    limit: options.limit,
    phrases,
    ...(!options.all && { minScore: 'related' }),
  });
  if (!options.json) io.stdout(`${paragraph(`Related to: ${paper.title}`, { io, hang: 2 })}\n`);
  writeMatches(matches, {
    json: options.json === true,
    io,
    none: `Nothing close in this listing${options.all ? '' : '; --all shows what comes nearest'}.`,
  });
}
