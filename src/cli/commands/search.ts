import type { Io } from '../io.js';
import { loadListing } from '../load.js';
import { loadSearchable } from '../models.js';
import { writeMatches } from './matches.js';

interface SearchCommandOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly limit: number;
}

/** `paperkin search`: the papers about a few words, the last of which may be cut short and each of which may be misspelt. */
export async function searchCommand(path: string, text: string, options: SearchCommandOptions, io: Io): Promise<void> {
  const { index, phrases } = await loadSearchable((await loadListing(path, io)).listing.papers);
  const matches = index.search(text, {
    limit: options.limit,
    phrases,
    prefix: true,
    fuzzy: true,
    ...(!options.all && { minScore: 'related' }),
  });
  const near = matches.length > 0 ? [] : index.suggest(text, { limit: 3 });
  const perhaps = near.length === 0 ? '' : ` Perhaps you mean: ${near.join('; ')}.`;
  const more = options.all ? '' : '; --all shows what comes nearest';
  writeMatches(matches, { json: options.json === true, io, none: `Nothing close in this listing${more}.${perhaps}` });
}
