import type { Paper } from '../index.js';
import type { Profile } from '../report.js';
import type { Io } from './io.js';
import { loadListing } from './load.js';
import { loadModels, type Models } from './models.js';
import { readProfile } from './profile.js';

/** What the command line says of the reader of a digest or a report. */
export interface ReaderArguments {
  /** Path of an earlier listing. */
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

/** Reads the files that the arguments name. */
export async function readerOptions({ before, profile, title }: ReaderArguments, io: Io): Promise<ReaderOptions> {
  return {
    ...(before !== undefined && { before: (await loadListing(before, io)).listing.papers }),
    ...(profile !== undefined && { profile: await readProfile(profile) }),
    ...(title !== undefined && { title }),
    ...(await loadModels()),
  };
}
