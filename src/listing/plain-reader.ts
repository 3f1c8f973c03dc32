import { isPage } from '../formats/xml-formats.js';
import { type Block, type BlockReader, type BlockReading, wholeBlock } from '../paper/reader/block-reader.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { Placer } from '../paper/reader/placer.js';
import { BULLETS, countBareBullets } from './bare-bullets.js';
import { HeadReader } from './fields/head-reader.js';
import { trainedFields } from './fields/trained-fields.js';
import { identifiedPapers } from './identified-papers.js';
import { areAbstracts, areOtherLines, arePairs, hasFields, isListing, isTalk } from './is-listing.js';
import { readUnmarked } from './line-marks.js';
import { hasPaperTable } from './paper-tables.js';
import { trainedLabeller } from './prose/labeller/labeller.js';
import { plainShare } from './prose/plain-share.js';
import { ProseReader } from './prose/prose-reader.js';
import { isProse } from './reading-choice.js';
import { hasScholarBylines } from './reading-signs.js';
import { ListReader } from './records/list-reader.js';
import { ReferenceFinder } from './references/find-references.js';
import { hasBibliography, isBibliography } from './references/is-bibliography.js';
import { ReferenceReader } from './references/reference-reader.js';
import { hasTextTable } from './structure/text-tables.js';
import { areTitles } from './titles/are-titles.js';
import { TitlesReader } from './titles/titles-reader.js';
import { unquoted } from './unquoted.js';
import { unwrapped } from './unwrapped.js';

/**
 * Reads text without a format of its own. Its beginning tells whether it is read as references, as prose (titles with
 * abstracts below them), or as a list whose fields are told apart by where they stand. A text that is none of these is
 * asked for the references at its end, and for papers that are told by themselves.
 */
export class PlainReader implements BlockReader {
  #reader: BlockReader | undefined;

  read(block: Block): BlockReading {
    const first = this.#reader === undefined;
    this.#reader ??= readerFor(block.text);
    const reading = this.#reader.read(block);
    if (!first || !block.final || isTold(this.#reader)) return reading;
    const listed = isListed(block.text, reading.entries);
    const papers = countPapers(reading);
    const bullets = countBareBullets(block.text);
    if (papers < bullets) {
      const unmarked = readUnmarked(block, BULLETS, readWhole);
      if (countPapers(unmarked) >= MOST_BULLETS * bullets && isListed(block.text, unmarked.entries)) return unmarked;
    }
    // A few papers without fields show no layout that a list could be told by.
    if (listed && (papers > FEW || hasFields(reading.entries))) return reading;
    const prose = this.#reader instanceof ProseReader ? reading : new ProseReader(trainedLabeller).read(block);
    if (listed) return arePairs(block.text, prose.entries) ? prose : reading;
    if (areAbstracts(block.text, prose.entries)) return prose;
    const finder = new ReferenceFinder();
    if (hasBibliography(block.text, finder)) return new ReferenceReader(finder).read(block);
    return { ...reading, entries: identifiedPapers(reading.entries) ?? noListing(block) };
  }
}

/** Whether what was read of a whole text is a listing: no talk, and where no field speaks for the papers their titles do. */
const isListed = (text: string, entries: readonly Entry[]): boolean =>
  (isListing(text, entries) || (countEntries(entries) >= FEWEST_OF_TABLE && hasPaperTable(text))) &&
  !isTalk(text, entries) &&
  (hasFields(entries) || !areOtherLines(entries));

/** Whether a reader is chosen for texts of its kind alone: then they are listings. */
const isTold = (reader: BlockReader): boolean => reader instanceof ReferenceReader || reader instanceof TitlesReader;

const countEntries = (entries: readonly Entry[]): number => entries.filter(({ paper }) => paper !== undefined).length;
const countPapers = ({ entries }: BlockReading): number => countEntries(entries);

/** Rows of a table that says it is one of papers. */
const FEWEST_OF_TABLE = 3;

const FEW = 12;
/** Share of bulleted lines that are titles where all are. */
const MOST_BULLETS = 0.8;
/** Titles and abstracts in turn have years and long sentences, as references have. */
const MOSTLY_PLAIN = 0.5;

/** The reader for a listing that begins like this. */
function readerFor(text: string): BlockReader {
  const head = new HeadReader(trainedFields());
  if (isPage(text)) return new ListReader(head);
  const plain = plainShare(text);
  if (plain < MOSTLY_PLAIN && areTitles(text)) return new TitlesReader();
  const finder = new ReferenceFinder();
  const areReferences = plain < MOSTLY_PLAIN && !hasTextTable(text) && isBibliography(text, finder, head);
  if (areReferences && !hasScholarBylines(text)) return new ReferenceReader(finder);
  return isProse(text, head) ? new ProseReader(trainedLabeller) : new ListReader(head);
}

const readWhole = (block: Block): BlockReading => readerFor(block.text).read(block);

/** What is read of a whole text before it is asked whether it is a listing at all. */
export function entriesOfPlain(printed: string): readonly Entry[] {
  return readWhole(wholeBlock(unwrapped(unquoted(printed)))).entries;
}

/** One entry for a text that lists no papers. */
function noListing(block: Block): readonly Entry[] {
  const span = new Placer(block).visible({ start: 0, end: block.text.length });
  if (span === undefined) return [];
  const builder = new EntryBuilder();
  builder.say('not-a-listing', 'no papers are listed here', span);
  return [builder.noise()];
}
