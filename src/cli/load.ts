import type { XmlParserModule } from '../formats/xml/package.js';
import {
  type Listing,
  ListingError,
  type ListingOptions,
  type Paper,
  type PaperIndex,
  parseListing,
} from '../index.js';
import { withDecoding } from '../listing/decoded.js';
import { needsXml } from '../listing/dialect-reader.js';
import { cleanText } from '../report/clean.js';
import { CliError, EXIT } from './errors.js';
import type { Io } from './io.js';
import { readInput } from './read-input.js';

/** A listing with the text it was read from. */
export interface Loaded {
  readonly text: string;
  readonly listing: Listing;
}

/** Reads and parses a listing; one without a paper ends the program. */
export async function loadListing(path: string, io: Io, options: ListingOptions = {}): Promise<Loaded> {
  const { text, decoding } = await readInput(path, io);
  const name = path === '-' ? 'standard input' : path;
  io.progress(`Reading ${cleanText(name)}`);
  const listing = withDecoding(parse(text, name, await withPackages(text, options)), decoding);
  if (listing.papers.length === 0) {
    const reason = text.trim() === '' ? 'is empty' : 'holds no paper that paperkin can make out';
    throw new CliError(`${name} ${reason}`, EXIT.nothingFound);
  }
  return { text, listing };
}

/** Options with what reads XML, where the text is of it: the package comes with the command line. */
async function withPackages(text: string, options: ListingOptions): Promise<ListingOptions> {
  if (!needsXml(text, options)) return options;
  const [{ xmlReaders }, parser] = await Promise.all([import('../formats/xml/readers.js'), import('fast-xml-parser')]);
  return { ...options, parsers: { xml: xmlReaders(parser as unknown as XmlParserModule) } };
}

function parse(text: string, name: string, options: ListingOptions): Listing {
  try {
    return parseListing(text, options);
  } catch (error) {
    if (error instanceof ListingError) throw new CliError(`${name}: ${error.message}`, EXIT.nothingFound);
    throw error;
  }
}

/** The paper of an index that an id or words of a title name. The best match wins where several titles hold the words. */
export function findPaper(index: PaperIndex, wanted: string): Paper {
  const byId = index.get(wanted);
  if (byId !== undefined) return byId;
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) throw new CliError('give the id of a paper or words of its title, not an empty text');
  const holds = (paper: Paper) => words.every((word) => paper.title.toLowerCase().includes(word));
  const [best] = index.search(wanted, { limit: 1, filter: holds });
  const paper = best?.paper ?? [...index].find(holds) ?? closeAnswer(index, wanted);
  if (paper !== undefined) return paper;
  const near = index.suggest(wanted, { limit: 3 });
  const perhaps = near.length === 0 ? '' : `; perhaps you mean ${near.map((text) => `"${text}"`).join(' or ')}`;
  throw new CliError(`no paper has the id or the title words "${wanted}"${perhaps}`, EXIT.nothingFound);
}

/** The paper that words with a typing mistake, or the last of them cut short, name. */
function closeAnswer(index: PaperIndex, wanted: string): Paper | undefined {
  const find = { limit: 1, minScore: 'close', prefix: true, fuzzy: true } as const;
  return index.search(wanted, find)[0]?.paper;
}
