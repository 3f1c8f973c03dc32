import { openCollection } from '../collection.js';
import { CliError } from '../errors.js';
import { type Arguments, inputsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { type MatchArguments, matchOptions, writeMatches } from './matches.js';

/** `paperkin search`: the papers about some words. */
export async function searchCommand(given: Arguments, options: MatchArguments, io: Io): Promise<void> {
  const { paths, words } = await inputsOf(given);
  const text = words.join(' ');
  if (text.trim() === '')
    throw new CliError('say what to search for, after the listing: paperkin search LISTING WORDS');
  const { library } = await openCollection(paths, io);
  const matches = library.search(text, { ...matchOptions(options), prefix: true, fuzzy: true });
  const meant = matches.length > 0 ? [] : library.index.suggest(text);
  const hint = meant.length > 0 ? `; perhaps you mean ${meant.map((words) => `"${words}"`).join(' or ')}` : '';
  writeMatches(matches, { ...options, io, library, heading: '', none: `nothing close to "${text}"${hint}` });
}
