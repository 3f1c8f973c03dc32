import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../../../src/listing/fields/field-labels.js';
import type { LineView } from '../../../src/listing/fields/line-view.js';
import { ListingView } from '../../../src/listing/fields/listing-view.js';
import type { Passage } from '../../../src/listing/fields/passages.js';
import type { Run } from '../../../src/listing/fields/run-finder.js';
import { structureOf } from '../../../src/listing/structure/structured-line.js';

/** A paper that is known to stand in a listing. */
export interface GoldPaper {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly arxivId?: string;
  readonly idVerified?: boolean;
  readonly doi?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly venue?: string;
  readonly spans?: readonly (readonly [field: string, start: number, end: number])[];
  readonly silver?: boolean;
  readonly unsure?: boolean;
}

/** A listing with the papers that are known to stand in it. */
export interface GoldListing {
  readonly id: string;
  readonly repo: string;
  readonly family: string;
  /** Whether nearly every paper in it is known. */
  readonly complete: boolean;
  /** Whether it was made, so that everything about it is known. */
  readonly made?: boolean;
  readonly text: string;
  readonly papers: readonly GoldPaper[];
}

export function loadListings(file: string): readonly GoldListing[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as GoldListing);
}

/** A paper may stand here, or not. */
const UNSURE = -1;
const LABEL_OF = new Map([
  ['title', TITLE],
  ['author', AUTHOR],
  ['venue', VENUE],
  ['date', DATE],
]);

/** A listing whose tokens have labels. */
export interface LabelledListing {
  readonly listing: GoldListing;
  readonly view: ListingView;
  readonly lines: readonly LineView[];
  /** Label of each token of each line. */
  readonly labels: readonly Uint8Array[];
  /** Lines in which a title is known; lines of which nothing is known for sure. */
  readonly known: readonly boolean[];
  readonly unsure: readonly boolean[];
  /** Label of the break before each line: that of a field which goes on over it. */
  readonly breaks: Uint8Array;
}

/** Reads a listing and carries the known fields over to its tokens. */
export function labelledListing(listing: GoldListing): LabelledListing {
  const view = new ListingView();
  const lines = view.look(structureOf(listing.text));
  const labels = lines.map(({ tokens }) => new Uint8Array(tokens.length));
  const known = lines.map(() => false);
  const unsure = lines.map(() => false);
  const breaks = new Uint8Array(lines.length);
  const carry = (label: number, start: number, end: number): void => {
    for (let l = lineAt(lines, start); l < lines.length && (lines[l] as LineView).line.start < end; l++) {
      if (label === UNSURE) unsure[l] = true;
      if (label === TITLE) known[l] = true;
      if (label > OTHER && (lines[l] as LineView).line.start > start) breaks[l] = label;
      (lines[l] as LineView).tokens.forEach((token, i) => {
        const row = labels[l] as Uint8Array;
        if (label !== UNSURE && token.start < end && token.end > start && row[i] === OTHER) row[i] = label;
      });
    }
  };
  for (const paper of listing.papers) {
    carry(
      paper.unsure || isOverColumns(listing.text, paper) ? UNSURE : TITLE,
      paper.start,
      titleEnd(listing.text, paper),
    );
    for (const [field, start, end] of paper.spans ?? []) carry(LABEL_OF.get(field) ?? OTHER, start, end);
  }
  for (const row of labels) bridgeMarks(row);
  if (!listing.made) completeAuthors(lines, labels);
  return { listing, view, lines, labels, known, unsure, breaks };
}

/** First line that ends behind a place. */
function lineAt(lines: readonly LineView[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as LineView).line.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mark between two tokens of a field is part of it. */
function bridgeMarks(row: Uint8Array): void {
  for (let i = 1; i + 1 < row.length; i++)
    if (row[i] === OTHER && row[i - 1] !== OTHER && row[i - 1] === row[i + 1]) row[i] = row[i - 1] as number;
}

/** Authors are known of few papers: where they fill a slot, what else stands in it are authors too. */
function completeAuthors(lines: readonly LineView[], labels: readonly Uint8Array[]): void {
  const slots = new Map<number, number>();
  const each = (see: (run: Run, row: Uint8Array) => void): void =>
    lines.forEach((view, l) => {
      for (const run of view.runs) see(run, labels[l] as Uint8Array);
    });
  each((run, row) => {
    const words = run.words;
    let authors = 0;
    for (let i = run.first; i < run.end; i++) if (row[i] === AUTHOR) authors++;
    if (words > 0 && authors > 0.7 * words) slots.set(run.slot, (slots.get(run.slot) ?? 0) + 1);
  });
  each((run, row) => {
    if ((slots.get(run.slot) ?? 0) < 4 || run.functionWords > 0 || run.commas + run.words <= 2 || run.isLabel) return;
    if (row.subarray(run.first, run.end).every((label) => label === OTHER)) row.fill(AUTHOR, run.first, run.end);
  });
}

/** Labels of the tokens of a passage. A break inside a field is part of it. */
export function passageLabels(
  { firstLine, viewOf, indexOf }: Passage,
  { labels, breaks }: LabelledListing,
): Uint8Array {
  let line = firstLine;
  return Uint8Array.from(viewOf, (v, i) => {
    if (v < 0) return breaks[++line] ?? OTHER;
    return labels[firstLine + v]?.[indexOf[i] as number] ?? OTHER;
  });
}

/** A title that was completed over the border of two columns is none. */
const isOverColumns = (text: string, { silver, start, end }: GoldPaper): boolean =>
  silver === true && / {3,}|\t/.test(text.slice(start, end));

/** A completed title may go on over the mark that closes it, or take in the venue behind it. */
function titleEnd(text: string, { silver, start, end }: GoldPaper): number {
  if (silver !== true) return end;
  const tail = /(?<=\S)(?:\*\*|\]\(|<\/| \[[A-Z]{2,})/.exec(text.slice(start, end));
  return tail === null ? end : start + tail.index;
}
