import type { Library, LibraryEntry } from '../index.js';
import { CliError, EXIT } from './errors.js';

/** Least likeness of what was asked and a title for the one to be meant by the other. */
const NEAR = 0.6;
/** Papers named where several are meant. */
const MOST_NAMED = 5;

/** The one paper that a number, an id, words of a title or a title with mistakes name; undefined where nothing is like it. */
export function findPaper(library: Library, wanted: string): LibraryEntry | undefined {
  if (wanted.trim() === '')
    throw new CliError('give the number or id of a paper or words of its title, not an empty text');
  return byName(library, wanted) ?? byWords(library, wanted)[0] ?? nearest(library, wanted);
}

/** As {@link findPaper}, for what is kept: where several titles have the words, or none, the user is to say which one is meant. */
export function findOnePaper(library: Library, wanted: string): LibraryEntry {
  const named = byName(library, wanted);
  if (named !== undefined) return named;
  const [one, ...others] = wanted.trim() === '' ? [] : byWords(library, wanted);
  if (one !== undefined && others.length === 0) return one;
  const near = one === undefined ? nearest(library, wanted) : undefined;
  const hint = near === undefined ? '' : `; did you mean ${spelt(near)}?`;
  if (one === undefined)
    throw new CliError(`no paper has the number, id or title words "${wanted}"${hint}`, EXIT.nothingFound);
  const names = [one, ...others].slice(0, MOST_NAMED).map(spelt).join(', ');
  const more = others.length >= MOST_NAMED ? ' and others' : '';
  throw new CliError(`"${wanted}" may be ${names}${more}; give the number`);
}

function spelt({ number, paper }: LibraryEntry): string {
  return `${number} "${paper.title || paper.id}"`;
}

function byName(library: Library, wanted: string): LibraryEntry | undefined {
  const name = wanted.trim();
  const isNumber = /^\d{1,9}$/.test(name);
  const entry = library.get(name) ?? (isNumber ? library.get(Number(name)) : undefined);
  if (entry === undefined && isNumber) throw new CliError(`no paper has the number ${name}`, EXIT.nothingFound);
  return entry;
}

/** Papers whose titles have all the words, those about them first. */
function byWords(library: Library, wanted: string): LibraryEntry[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = [...library.entries()].filter(({ paper }) =>
    words.every((word) => paper.title.toLowerCase().includes(word)),
  );
  if (entries.length < 2) return entries;
  const ids = new Set(entries.map(({ paper }) => paper.id));
  const places = new Map(
    library
      .search(wanted, { limit: ids.size, terms: 0, filter: ({ id }) => ids.has(id) })
      .map(({ paper }, i) => [paper.id, i]),
  );
  const place = ({ paper }: LibraryEntry) => places.get(paper.id) ?? ids.size;
  return entries.sort((a, b) => place(a) - place(b) || a.number - b.number);
}

/** The paper whose title is most like a text, whatever mistakes are in it. */
function nearest(library: Library, wanted: string): LibraryEntry | undefined {
  const asked = trigrams(wanted);
  let best: LibraryEntry | undefined;
  let score = NEAR;
  for (const entry of library.entries()) {
    const title = trigrams(entry.paper.title);
    let shared = 0;
    for (const trigram of asked) if (title.has(trigram)) shared++;
    // What was asked is mostly a part of the title: that part is what counts.
    const likeness = asked.size === 0 ? 0 : shared / asked.size - 0.001 * title.size;
    if (likeness > score) [best, score] = [entry, likeness];
  }
  return best;
}

/** Runs of three letters of the words of a text, beginnings of words among them. */
function trigrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  }
  return found;
}
