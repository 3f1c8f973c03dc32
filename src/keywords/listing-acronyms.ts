import { paperText, type TextInput } from '../text/paper-text.js';
import { findAcronyms } from './acronyms.js';
import type { FormPart, Forms } from './forms.js';
import { tableFreeModel } from './model.js';
import { spanOf } from './spans.js';

/** An acronym stands for one long form where so many of the papers that define it agree. */
const AGREEMENT = 2 / 3;

/** Stems of the long forms of acronyms, joined by blanks, by the form of the acronym. */
type LongForms = ReadonlyMap<string, string>;

/** What the acronyms of a listing stand for: in each paper what it defines itself, else what most papers that define it say. */
export class ListingAcronyms {
  readonly #own: readonly LongForms[];
  readonly #common: LongForms;

  constructor(papers: readonly TextInput[], forms: Forms) {
    const defined = papers.map((paper) => definitions(paper, forms));
    // `explainable AI` and `explainable artificial intelligence` are one long form when it is known what AI stands for.
    const first = agreedOn(defined.map((own) => formsOf(own, new Map())));
    this.#own = defined.map((own) => formsOf(own, first));
    this.#common = agreedOn(this.#own);
  }

  /** The parts of a text of the paper at a row, its acronyms written out wherever they stand. */
  writeOut(parts: readonly FormPart[], row: number): FormPart[] {
    return writeOut(parts, (acronym) => this.#own[row]!.get(acronym) ?? this.#common.get(acronym));
  }
}

function writeOut(parts: readonly FormPart[], longOf: (acronym: string) => string | undefined): FormPart[] {
  const written: FormPart[] = [];
  for (const part of parts) {
    const long = part.capitals ? longOf(part.stem) : undefined;
    if (long === undefined) written.push(part);
    else {
      const stems = long.split(' ');
      written.push(...stems.map((stem, i) => ({ ...part, stem, begins: i === 0, ends: i === stems.length - 1 })));
    }
  }
  return written;
}

/** The long forms of a paper, the acronyms inside them written out. */
function formsOf(own: ReadonlyMap<string, readonly FormPart[]>, known: LongForms): Map<string, string> {
  const written = new Map<string, string>();
  for (const [acronym, parts] of own) {
    const long = writeOut(parts, (inner) => (inner === acronym ? undefined : known.get(inner)));
    written.set(acronym, long.map(({ stem }) => stem).join(' '));
  }
  return written;
}

/** The long names of the acronyms that a paper defines, by the form of the acronym. */
function definitions(paper: TextInput, forms: Forms): Map<string, readonly FormPart[]> {
  const text = paperText(paper);
  const document = tableFreeModel().ranker.read(text);
  const found = new Map<string, readonly FormPart[]>();
  for (const { begin, end, short } of findAcronyms(document)) {
    const at = (from: number, to: number): FormPart[] => {
      const span = spanOf(document, from, to);
      return forms.parts(text[span.field].slice(span.start, span.end));
    };
    const [acronym, ...more] = at(short, short);
    const long = at(begin, end);
    // An acronym of two parts, as `GPT-4` is, is no part of a phrase.
    if (acronym === undefined || more.length > 0 || found.has(acronym.stem)) continue;
    if (long.length > 1 || long[0]?.stem !== acronym.stem) found.set(acronym.stem, long);
  }
  return found;
}

/** The long form of each acronym on which the papers that define it agree. */
function agreedOn(papers: readonly LongForms[]): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const pairs of papers) {
    for (const [acronym, long] of pairs) {
      const own = votes.get(acronym) ?? new Map<string, number>();
      own.set(long, (own.get(long) ?? 0) + 1);
      votes.set(acronym, own);
    }
  }
  const agreed = new Map<string, string>();
  for (const [acronym, own] of votes) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const [long, count] = [...own].reduce((best, each) => (each[1] > best[1] ? each : best));
    if (count >= AGREEMENT * all) agreed.set(acronym, long);
  }
  return agreed;
}
