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
  writeMatches(matches, { ...options, io, library, heading: '', none: `nothing close to "${text}"` });
}
