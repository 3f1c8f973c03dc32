import type { Added, Library } from '../../index.js';
import { counted } from '../../report/counted.js';
import { changeLibrary } from '../change-library.js';
import { CliError } from '../errors.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { jsonLine, paragraph } from '../output.js';
import { readListings } from '../read-listing.js';

interface AddArguments {
  readonly json?: boolean;
  readonly date?: string;
  readonly from?: string;
}

/** `paperkin add`: listings into a library, and what is new in them. */
export async function addCommand(
  path: string,
  operands: readonly string[],
  options: AddArguments,
  io: Io,
): Promise<void> {
  const paths = await pathsOf(operands);
  if (paths.includes(path))
    throw new CliError(`${path} is both the library and a listing; name the library first, then listings`);
  const { from, date } = options;
  await changeLibrary(path, io, async (library) => {
    for await (const { name, papers } of readListings(paths, io)) {
      io.progress(`Adding ${counted(papers.length, 'paper')}`);
      const added = library.add(papers, { from: from ?? name, ...(date !== undefined && { date }) });
      if (options.json) for (const line of addedLines(added, library)) io.stdout(jsonLine(line));
      else io.stdout(paragraph(`${name}: ${summary(added)}`, { io, hang: 2 }));
    }
    if (!options.json) io.stdout(paragraph(`${counted(library.size, 'paper')} in ${path}`, { io }));
  });
}

/** `12 new, 107 already there, 3 of them with more fields now` */
function summary({ papers, copies }: Added): string {
  const fuller = copies.filter(({ filled }) => filled.length > 0).length;
  const parts = [`${papers.length} new`];
  if (copies.length > 0) parts.push(`${copies.length} already there`);
  if (fuller > 0) parts.push(`${fuller} of them with more fields now`);
  return parts.join(', ');
}

function* addedLines({ papers, copies }: Added, library: Library): Generator<object> {
  const entry = (id: string) => ({ number: library.get(id)?.number, id });
  for (const { id, title } of papers) yield { ...entry(id), title, isNew: true };
  for (const { paper, by, filled } of copies)
    yield { ...entry(paper.id), title: paper.title, isNew: false, by, filled };
}
