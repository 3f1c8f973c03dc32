import type { Library, LibraryEntry } from '../../index.js';
import { changeLibrary } from '../change-library.js';
import { isLibraryFile } from '../collection.js';
import { CliError } from '../errors.js';
import { findOnePaper } from '../find-paper.js';
import type { Io } from '../io.js';
import { jsonLine, paragraph } from '../output.js';

/** Something that can be done with papers of a library. */
interface Mark {
  /** How it is told. */
  readonly done: string;
  readonly help: string;
  readonly change: (library: Library, number: number) => unknown;
}

/** What can be done with papers of a library, by the names of the commands. */
export const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['like', { done: 'Liked', help: 'find more papers like these', change: (library, n) => library.like(n) }],
  ['dislike', { done: 'Disliked', help: 'find fewer papers like these', change: (library, n) => library.dislike(n) }],
  ['unlike', { done: 'No opinion of', help: 'take back like or dislike', change: (library, n) => library.unlike(n) }],
  [
    'read',
    { done: 'Read', help: 'mark papers as read: never recommended', change: (library, n) => library.markRead(n) },
  ],
  ['remove', { done: 'Removed', help: 'forget papers', change: (library, n) => library.remove(n) }],
]);

interface MarkArguments {
  readonly json?: boolean;
}

/** `paperkin like` and what else is said of papers of a library, each named by its number, its id or words of its title. */
export async function markCommand(
  { done, change }: Mark,
  given: { path: string; papers: readonly string[] } & MarkArguments,
  io: Io,
): Promise<void> {
  await eachPaper(given, io, (library, { number }) => {
    change(library, number);
    return done;
  });
}

/** `paperkin tag`: words on a paper, or off it. */
export async function tagCommand(
  {
    path,
    paper,
    tags,
    remove = false,
    json = false,
  }: { path: string; paper: string; tags: readonly string[]; remove?: boolean; json?: boolean },
  io: Io,
): Promise<void> {
  if (tags.includes('')) throw new CliError('a tag must not be empty');
  await eachPaper({ path, papers: [paper], json }, io, (library, { number }) => {
    if (remove) library.untag(number, ...tags);
    else library.tag(number, ...tags);
    return (library.get(number)?.tags ?? []).join(', ') || 'No tags';
  });
}

/** Changes papers of a library, all or none, and says what was done with which. */
async function eachPaper(
  { path, papers, json = false }: { path: string; papers: readonly string[]; json?: boolean },
  io: Io,
  change: (library: Library, entry: LibraryEntry) => string,
): Promise<void> {
  if (!(await isLibraryFile(path))) throw new CliError(`${path} is no library; paperkin add makes one`);
  await changeLibrary(path, io, (library) => {
    const entries = papers.map((wanted) => findOnePaper(library, wanted));
    for (const entry of entries) {
      const done = change(library, entry);
      const { number, paper } = entry;
      if (json) io.stdout(jsonLine({ number, id: paper.id, title: paper.title, done }));
      else io.stdout(paragraph(`${done}: ${number} ${paper.title || paper.id}`, { io, hang: 2 }));
    }
  });
}
