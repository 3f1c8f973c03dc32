import { TITLE } from './fields/field-labels.js';
import type { FieldReader } from './fields/field-reader.js';
import { spansOf } from './fields/field-spans.js';
import { doubtOf, type HeadReading } from './fields/gradual-reading.js';
import { HeadReader } from './fields/head-reader.js';
import type { LineView } from './fields/line-view.js';
import { scholarByline } from './fields/rules/scholar-bylines.js';
import { LineScanner } from './prose/line-scan.js';
import { type Labeller, labelBlock } from './prose/roles.js';
import { sampleOf } from './sample.js';
import { structureOf } from './structure/structured-line.js';

/** Signs by which it is chosen how a listing is read, each about 0 to 1. */
export interface ReadingSigns {
  /** Characters in plain runs of titles and abstracts. */
  readonly plain: number;
  /** Lines with bullets, numbers, cells, links or emphasis. */
  readonly marked: number;
  /** Mean probability that each reading gives what it sees, as a negative logarithm. */
  readonly proseDoubt: number;
  readonly fieldDoubt: number;
  /** Lines that each reading takes for titles; of those of prose, the part that an abstract follows. */
  readonly proseTitles: number;
  readonly fieldTitles: number;
  readonly pairs: number;
  /** Characters in lines of 300 and more. */
  readonly long: number;
}

/** A line that ends in less of the sample than this ends none. */
const LEAST_SHARE = 1 / 4;
const LONG = 300;

/** Signs of a reading as prose, and those of the lines and of a reading as a list. */
export type ProseSigns = Pick<ReadingSigns, 'plain' | 'proseDoubt' | 'proseTitles' | 'pairs'>;
export type ListSigns = Omit<ReadingSigns, keyof ProseSigns>;

/** Looks at the beginning of a listing. Each reading is made when its signs are asked for. */
export class ReadingLook {
  readonly #sample: string;

  constructor(text: string) {
    this.#sample = sampleOf(text, LEAST_SHARE);
  }

  /** The signs of a reading as prose. */
  prose(labeller: Labeller): ProseSigns {
    return proseSigns(this.#sample, labeller);
  }

  /** The signs of a reading as a list. */
  list(head: HeadReader): ListSigns {
    const lines = this.#sample.split('\n').filter((line) => line.trim() !== '');
    const characters = lines.reduce((sum, { length }) => sum + length, 0) || 1;
    const long = lines.reduce((sum, { length }) => sum + (length >= LONG ? length : 0), 0) / characters;
    return { ...fieldSigns(head.read(this.#sample)), long };
  }
}

/** Lines that may be bylines: what begins with initials and is not long. */
const INITIALLED = /^\p{Lu}{1,4} \p{Lu}/u;
const MOST_OF_BYLINE = 300;

/** Whether a text has bylines of Google Scholar, which neither prose nor references have. */
export function hasScholarBylines(text: string): boolean {
  return sampleOf(text, LEAST_SHARE)
    .split('\n')
    .some(
      (line) =>
        line.length <= MOST_OF_BYLINE &&
        INITIALLED.test(line) &&
        structureOf(line).some(({ tokens }) => scholarByline(tokens) !== undefined),
    );
}

/** A line that is led by a link of some words, behind a bullet and emphasis: "- **[A Title](https://…". */
const LED_BY_LINK = /^[ \t]{0,8}(?:[-+*]|\d{1,4}\.)[ \t]{1,4}(?:\*\*|__|[*_])?\[[^\]\n]{15,300}\]\(https?:/gm;
const ENOUGH_LINKS = 3;

/** Whether lines of a text are items led by links of Markdown, which a reading as prose knows nothing of. */
export const hasLinkedItems = (text: string): boolean =>
  (sampleOf(text, LEAST_SHARE).match(LED_BY_LINK)?.length ?? 0) >= ENOUGH_LINKS;

/** Lines below each result of a page of Semantic Scholar or ResearchGate. */
const BUTTON =
  /^[ \t]{0,8}(?:TLDR|Alert|Cite|Conference Paper|Full-text available|\d{1,6} (?:Reads|Citations))[ \t]{0,8}$/gm;
const ENOUGH_BUTTONS = 3;

/** Above each record that Web of Science prints. */
const COUNTER = /^[ \t]*Record \d{1,6} of \d{1,6}[ \t]*$/m;

/** Whether a text has the buttons of a page of results, or the counters of a print, whose lines are no prose. */
export function hasButtons(text: string): boolean {
  const sample = sampleOf(text, LEAST_SHARE);
  return (sample.match(BUTTON)?.length ?? 0) >= ENOUGH_BUTTONS || COUNTER.test(sample);
}

/** The signs of the beginning of a listing. */
export function signsOf(text: string, fields: FieldReader, labeller: Labeller): ReadingSigns {
  const look = new ReadingLook(text);
  return { ...look.prose(labeller), ...look.list(new HeadReader(fields)) };
}

function proseSigns(text: string, labeller: Labeller): ProseSigns {
  const block = { text, lines: new LineScanner().scan(text), line: 1 };
  const { pieces, roles, confidence } = labelBlock(block, labeller);
  let sure = 0;
  let characters = 0;
  let doubt = 0;
  pieces.forEach(({ start, end }, i) => {
    characters += end - start;
    if (confidence[i] === 1) sure += end - start;
    doubt -= Math.log(Math.max(1e-6, confidence[i] ?? 0));
  });
  const count = (pattern: RegExp): number => roles.match(pattern)?.length ?? 0;
  const titles = count(/T/g);
  return {
    plain: sure / (characters || 1),
    proseDoubt: doubt / (pieces.length || 1),
    proseTitles: titles / (pieces.length || 1),
    pairs: count(/T[tMB]*A/g) / (titles || 1),
  };
}

/** How a text is read as a list of fields. */
export function fieldSigns({
  views,
  passages,
}: HeadReading): Pick<ReadingSigns, 'marked' | 'fieldDoubt' | 'fieldTitles'> {
  let doubt = 0;
  let tokens = 0;
  let titles = 0;
  for (const passage of passages) {
    doubt += doubtOf(passage);
    tokens += passage.confidence.length;
    titles += spansOf(passage).filter(({ label }) => label === TITLE).length;
  }
  const lines = views.length || 1;
  return {
    marked: views.filter(isMarked).length / lines,
    fieldDoubt: doubt / (tokens || 1),
    fieldTitles: titles / lines,
  };
}

const isMarked = ({ line, tokens, hasLink }: LineView): boolean =>
  line.lead.kind !== 'none' || hasLink || tokens.some(({ type, text }) => type === 'mark' && MARKS.has(text));
const MARKS = new Set(['|', '**', '](', 'gap', 'br']);
