import type { LibraryEntry } from '../../index.js';
import { openCollection } from '../collection.js';
import { CliError, EXIT } from '../errors.js';
import { findPaper } from '../find-paper.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { paragraph } from '../output.js';
import { type MatchArguments, matchOptions, writeMatches } from './matches.js';

interface RecommendArguments extends MatchArguments {
  readonly like: readonly string[];
  readonly dislike: readonly string[];
  readonly since?: string;
}

/** `paperkin recommend`: what to read, from papers liked and disliked, and from what a library knows of them. */
export async function recommendCommand(
  operands: readonly string[],
  options: RecommendArguments,
  io: Io,
): Promise<void> {
  const { library } = await openCollection(await pathsOf(operands), io);
  const find = (wanted: string): LibraryEntry => {
    const entry = findPaper(library, wanted);
    if (entry === undefined)
      throw new CliError(`no paper has the number, id or title words "${wanted}"`, EXIT.nothingFound);
    return entry;
  };
  const [liked, disliked] = [options.like.map(find), options.dislike.map(find)];
  const both = disliked.find(({ number }) => liked.some((entry) => entry.number === number));
  if (both !== undefined)
    throw new CliError(`"${both.paper.title || both.paper.id}" is both liked and disliked; say one of the two`);
  for (const { number } of liked) library.like(number);
  for (const { number } of disliked) library.dislike(number);
  if (library.profile().liked.length === 0)
    throw new CliError('say what you like: --like, or paperkin like LIBRARY PAPER');
  const matches = library.recommend({
    ...matchOptions(options),
    ...(options.since !== undefined && { since: options.since }),
  });
  const names = (label: string, entries: readonly LibraryEntry[]) =>
    entries.map(({ paper }) => paragraph(`${label}: ${paper.title}`, { io, hang: 2 })).join('');
  writeMatches(matches, {
    ...options,
    io,
    library,
    heading: names('Liked', liked) + names('Disliked', disliked),
    none: 'nothing here is close to what was liked',
  });
}
