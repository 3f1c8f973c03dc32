import { type Collection, openCollection } from '../collection.js';
import { CliError } from '../errors.js';
import { findPaper } from '../find-paper.js';
import { type Arguments, inputsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { paragraph } from '../output.js';
import { type MatchArguments, matchOptions, writeMatches } from './matches.js';

/** `paperkin related`: the papers most like one of them, or about some words where no title is like them. */
export async function relatedCommand(given: Arguments, options: MatchArguments, io: Io): Promise<void> {
  const { paths, words } = await inputsOf(given);
  if (words.length === 0)
    throw new CliError('say which paper, after the listing: its number, its id or words of its title');
  const { library } = await openCollection(paths, io);
  const { matches, heading } = ask(library, words.join(' '), options);
  writeMatches(matches, {
    ...options,
    io,
    library,
    heading: paragraph(heading, { io, hang: 2 }),
    none: `${heading}: nothing close in this listing`,
  });
}

function ask(library: Collection['library'], wanted: string, options: MatchArguments) {
  const entry = findPaper(library, wanted);
  if (entry !== undefined) {
    const matches = library.related(entry.number, matchOptions(options));
    return { matches, heading: `Related to: ${entry.paper.title || entry.paper.id}` };
  }
  return {
    matches: library.search(wanted, { ...matchOptions(options), prefix: true, fuzzy: true }),
    heading: `No title is like it; about: ${wanted}`,
  };
}
