import { checkWhole } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import type { LearnedModels, Profile } from '../report/analysis.js';
import { composeDigest } from '../report/digest.js';
import type { Digest } from '../report/digest-types.js';
import type { PaperIndex } from '../similarity/paper-index.js';
import type { Catalogue } from './catalogue.js';
import { checkDay, type LibraryDigestOptions } from './library-options.js';

/** Most papers of a digest, unless it is said. */
const MOST = 500;
/** Papers before, the newest first, against which keywords rise. */
const COMPARED = 500;

/** What a library holds beside its papers. */
interface Held<P extends Paper> extends LearnedModels {
  readonly index: PaperIndex<P>;
  readonly profile: Profile;
  /** Papers that are not recommended. */
  readonly exclude: readonly string[];
}

/** The digest of the papers listed since a day. */
export function libraryDigest<P extends Paper>(
  catalogue: Catalogue<P>,
  { index, profile, exclude, ...models }: Held<P>,
  { since, limit = MOST, ...options }: LibraryDigestOptions,
): Digest {
  checkWhole('limit', limit, { from: 1 });
  const first = since === undefined ? lastDay(catalogue) : checkDay('since', since);
  const numbers = [...catalogue.numbers()];
  const isNew = (number: number) => (catalogue.days(number)[0] ?? '') >= first;
  const listed = numbers.filter((number) => catalogue.days(number).some((day) => day >= first));
  const shown = [...listed.filter(isNew), ...listed.filter((number) => !isNew(number))].slice(0, limit);
  const earlier = numbers.filter((number) => !isNew(number)).slice(-COMPARED);
  const digest = composeDigest(
    shown.map((number) => catalogue.paper(number)),
    {
      ...options,
      ...models,
      profile,
      // All papers of the first day are new: nothing is said of it.
      ...(earlier.length > 0 && {
        before: earlier.map((number) => catalogue.paper(number)),
        isNew: ({ id }: Paper) => isNew(catalogue.number(id)),
      }),
      // Its papers are papers, whatever more their type says.
      index: index as unknown as PaperIndex,
      exclude,
      number: ({ id }) => catalogue.find(id),
    },
  );
  return listed.length > shown.length ? { ...digest, left: listed.length - shown.length } : digest;
}

function lastDay<P extends Paper>({ listings }: Catalogue<P>): string {
  return (
    listings
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? ''
  );
}
