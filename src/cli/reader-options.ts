import type { Paper } from '../index.js';
import type { Profile } from '../report.js';
import type { Collection } from './collection.js';
import { CliError } from './errors.js';
import { pathsOf } from './inputs.js';
import type { Io } from './io.js';
import { loadModels, type Models } from './models.js';
import { readProfile } from './profile.js';
import { readListings } from './read-listing.js';

/** What the command line says of the reader of a digest or a report. */
export interface ReaderArguments {
  /** Path of an earlier listing, or a pattern. */
  readonly before?: string;
  /** Path of a profile. */
  readonly profile?: string;
  readonly title?: string;
}

/** Options that digest and report have in common, with the learned tables. */
interface ReaderOptions extends Models {
  readonly before?: readonly Paper[];
  readonly profile?: Profile;
  readonly title?: string;
}

/** Reads the files that the arguments name. The file of a library knows what they say. */
export async function readerOptions(
  { isKept, library }: Collection,
  { before, profile, title }: ReaderArguments,
  io: Io,
): Promise<ReaderOptions> {
  if (isKept && before !== undefined)
    throw new CliError('a library knows what is new by itself: leave out --before, or give --since');
  if (isKept && profile !== undefined)
    throw new CliError('a library knows what you like by itself: leave out --profile, or use paperkin like');
  return {
    ...(isKept && { profile: library.profile() }),
    ...(before !== undefined && { before: await papersOf(before, io) }),
    ...(profile !== undefined && { profile: await readProfile(profile) }),
    ...(title !== undefined && { title }),
    ...(await loadModels()),
  };
}

async function papersOf(before: string, io: Io): Promise<Paper[]> {
  const papers: Paper[] = [];
  for await (const listing of readListings(await pathsOf([before]), io))
    for (const paper of listing.papers) papers.push(paper);
  return papers;
}
