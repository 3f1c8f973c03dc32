import type { XmlParserModule } from '../formats/xml/package.js';
import type { XmlReaders } from '../formats/xml-roots.js';
import {
  type Listing,
  ListingError,
  type ListingOptions,
  type Paper,
  type PaperIndex,
  parseListing,
  parseListingStream,
} from '../index.js';
import { withDecoding } from '../listing/decoded.js';
import { needsXml } from '../listing/dialect-reader.js';
import { merged } from '../listing/merge.js';
import { cleanText } from '../report/clean.js';
import { CliError, EXIT } from './errors.js';
import type { Io } from './io.js';
import { inputChunks, readInput } from './read-input.js';

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
  if (listing.papers.length === 0) throw noPapers(name, text.trim() === '');
  return { text, listing };
}

/**
 * The papers of a listing, of which the text is read piece by piece: files may be larger than a string can be. One without
 * a paper ends the program.
 */
export async function loadPapers(path: string, io: Io, options: ListingOptions = {}): Promise<readonly Paper[]> {
  const name = path === '-' ? 'standard input' : path;
  io.progress(`Reading ${cleanText(name)}`);
  const papers: Paper[] = [];
  const repeated: Paper[] = [];
  let isEmpty = true;
  try {
    const parsers = { xml: await xmlPackage() };
    for await (const entry of parseListingStream(inputChunks(path, io), { ...options, parsers })) {
      isEmpty = false;
      if (entry.paper !== undefined) papers.push(entry.paper);
      if (entry.repeated !== undefined) repeated.push(entry.repeated);
    }
  } catch (error) {
    if (error instanceof ListingError) throw new CliError(`${name}: ${error.message}`, EXIT.nothingFound);
    throw error;
  }
  if (papers.length === 0) throw noPapers(name, isEmpty);
  return merged(papers, repeated);
}

const noPapers = (name: string, isEmpty: boolean): CliError =>
  new CliError(`${name} ${isEmpty ? 'is empty' : 'holds no paper that paperkin can make out'}`, EXIT.nothingFound);

/** Options with what reads XML, where the text is of it: the package comes with the command line. */
async function withPackages(text: string, options: ListingOptions): Promise<ListingOptions> {
  if (!needsXml(text, options)) return options;
  return { ...options, parsers: { xml: await xmlPackage() } };
}

async function xmlPackage(): Promise<XmlReaders> {
  const [{ xmlReaders }, parser] = await Promise.all([import('../formats/xml/readers.js'), import('fast-xml-parser')]);
  return xmlReaders(parser as unknown as XmlParserModule);
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
  const paper = best?.paper ?? [...index].find(holds);
  if (paper === undefined) throw new CliError(`no paper has the id or the title words "${wanted}"`, EXIT.nothingFound);
  return paper;
}
