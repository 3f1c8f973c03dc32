import { signedPair, signedString } from '../../packed/hash.js';
import { type HostKind, hostKind, isPaperHost } from '../structure/hosts.js';
import type { StructuredLine } from '../structure/structured-line.js';
import type { Token } from '../structure/token.js';
import { type LabelKind, LONGEST_LABEL, labelKind } from './labels.js';
import { lineShape } from './line-shape.js';
import type { ParagraphPlace } from './paragraph-places.js';
import { type Piece, piecesOf } from './pieces.js';
import type { WordFacts, WordTable } from './word-facts.js';

/** Words between two marks of a line, and where they stand. */
export interface Run {
  /** Tokens of the line, from the first to one past the last. */
  readonly first: number;
  readonly end: number;
  /** The marks to its left, at most five, as a hash; the last of them alone. */
  readonly left: number;
  readonly lastMark: string;
  readonly nearLeft: number;
  /** The mark to its right; `$` at the end of the line. */
  readonly right: string;
  /** What the label before it or the header of its column says. */
  readonly label: LabelKind | undefined;
  /** Whether it is a label itself. */
  readonly isLabel: boolean;
  /** Left marks, right mark and label: where such runs stand in every record. */
  readonly slot: number;
  readonly words: number;
  readonly functionWords: number;
  readonly capitals: number;
  readonly years: number;
  readonly commas: number;
  readonly initials: number;
  /** Hash of its words. */
  readonly text: number;
  readonly pieces: readonly Piece[];
}

/** A line as the features see it. */
export interface LineView {
  readonly line: StructuredLine;
  readonly tokens: readonly Token[];
  readonly facts: readonly WordFacts[];
  /** Kind of the address of each token that has one; nothing where none has. */
  readonly hosts: readonly (HostKind | undefined)[];
  /** Run of each token; -1 for marks. */
  readonly runOf: Int16Array;
  readonly runs: readonly Run[];
  readonly words: number;
  /** Words of its longest run. */
  readonly mostWords: number;
  /** Whether an address leads to where papers are; whether any address stands in it. */
  readonly hasPaper: boolean;
  readonly hasLink: boolean;
  /** Hash of what it begins with and where its first runs stand. */
  readonly skeleton: number;
  readonly place: ParagraphPlace;
  /** What its words may be. */
  readonly shape: number;
}

/** Labels of the columns of the table that is open, by the bars before the cell. */
export type Columns = readonly (LabelKind | undefined)[];

/** Longer lines have no runs of their own: nothing that people list is so long. */
export const MOST_TOKENS = 900;

const markHash = new Map<string, number>();
function hashOfMark(name: string): number {
  let hash = markHash.get(name);
  if (hash === undefined) {
    hash = signedString(name);
    markHash.set(name, hash);
  }
  return hash;
}

const NO_HOSTS: readonly undefined[] = [];

/** Looks at a line: where its runs stand, and what labels and columns say of them. */
export function viewLine(
  line: StructuredLine,
  words: WordTable,
  { columns = [], place = { number: 0, of: 0 } }: { readonly columns?: Columns; readonly place?: ParagraphPlace } = {},
): LineView {
  const { tokens } = line;
  const facts = tokens.map(({ text }) => words.of(text));
  const hasLink = tokens.some(({ url }) => url !== undefined);
  const hosts = hasLink ? tokens.map(({ url }) => (url === undefined ? undefined : hostKind(url))) : NO_HOSTS;
  const runOf = new Int16Array(tokens.length).fill(-1);
  const runs = new RunFinder(line, facts, { columns, place }).find(runOf);
  return {
    line,
    tokens,
    facts,
    hosts,
    runOf,
    runs,
    words: runs.reduce((sum, run) => sum + run.words, 0),
    mostWords: runs.reduce((most, run) => Math.max(most, run.words), 0),
    hasPaper: hosts.some((host) => host !== undefined && isPaperHost(host)),
    hasLink,
    skeleton: skeletonOf(line, runs),
    place,
    shape: lineShape(line, runs, hasLink),
  };
}

function skeletonOf({ lead }: StructuredLine, runs: readonly Run[]): number {
  let hash = signedPair(hashOfMark(lead.kind), lead.indent > 0 ? 1 : 0);
  for (const run of runs.slice(0, 3)) hash = signedPair(hash, run.nearLeft);
  return hash;
}

/** Marks left of a run that are part of its slot. */
const PATH = 5;

class RunFinder {
  readonly #line: StructuredLine;
  readonly #facts: readonly WordFacts[];
  readonly #columns: Columns;
  readonly #place: ParagraphPlace;
  readonly #path: string[] = [];
  #cell = 0;
  #label: LabelKind | undefined;

  constructor(
    line: StructuredLine,
    facts: readonly WordFacts[],
    { columns, place }: { readonly columns: Columns; readonly place: ParagraphPlace },
  ) {
    this.#line = line;
    this.#facts = facts;
    this.#columns = columns;
    this.#place = place;
  }

  find(runOf: Int16Array): Run[] {
    const { tokens, lead } = this.#line;
    const runs: Run[] = [];
    if (lead.kind === 'none') this.#path.push(`^${lead.indent > 0 ? '+' : ''}${this.#place.number || ''}`);
    this.#label = this.#columns[0];
    const labels = labelsOf(this.#line);
    for (let i = 0; i < Math.min(tokens.length, MOST_TOKENS); ) {
      if ((tokens[i] as Token).type === 'mark') {
        this.#pass((tokens[i] as Token).text);
        i++;
        continue;
      }
      const label = labels.get(i);
      let end = label?.end ?? i + 1;
      if (label === undefined) while (end < tokens.length && tokens[end]?.type !== 'mark' && !labels.has(end)) end++;
      // The colon of a label may stand behind the mark that closes it.
      end = Math.min(end, MOST_TOKENS);
      for (let k = i; k < end; k++) if (tokens[k]?.type !== 'mark') runOf[k] = runs.length;
      runs.push(this.#run(i, end, label !== undefined));
      this.#path.push('W');
      if (label !== undefined) this.#label = label.kind;
      i = end;
    }
    return runs;
  }

  #pass(name: string): void {
    if (name === '|') {
      this.#cell++;
      this.#path.length = 0;
      this.#path.push(`|${Math.min(this.#cell, 30)}`);
      this.#label = this.#columns[this.#cell];
    } else if (this.#path.at(-1) !== name) this.#path.push(name);
    if (name === 'br') this.#label = this.#cell > 0 ? this.#columns[this.#cell] : undefined;
  }

  #run(first: number, end: number, isLabel: boolean): Run {
    const { tokens } = this.#line;
    const right = tokens[end]?.text ?? '$';
    const closer = tokens[end]?.type === 'mark' ? right : '$';
    let left = 0x1234;
    let nearLeft = 0x4321;
    const { length } = this.#path;
    for (let k = Math.max(0, length - PATH); k < length; k++)
      left = signedPair(left, hashOfMark(this.#path[k] as string));
    for (let k = Math.max(0, length - 2); k < length; k++)
      nearLeft = signedPair(nearLeft, hashOfMark(this.#path[k] as string));
    const label = isLabel ? undefined : this.#label;
    const named = isLabel ? 2 : label === undefined ? 1 : hashOfMark(label);
    const slot = signedPair(signedPair(left, hashOfMark(closer)), named);
    return {
      first,
      end,
      left,
      nearLeft,
      lastMark: this.#path.at(-1) ?? '^',
      right: closer,
      label,
      isLabel,
      slot,
      ...this.#count(first, end),
      pieces: piecesOf({ tokens, facts: this.#facts, first, end }, slot),
    };
  }

  #count(
    first: number,
    end: number,
  ): Pick<Run, 'words' | 'functionWords' | 'capitals' | 'years' | 'commas' | 'initials' | 'text'> {
    const count = { words: 0, functionWords: 0, capitals: 0, years: 0, commas: 0, initials: 0, text: 0 };
    for (let i = first; i < end; i++) {
      const fact = this.#facts[i] as WordFacts;
      const { type } = this.#line.tokens[i] as Token;
      if (type === 'word') {
        count.words++;
        if (fact.functionWord && count.words > 1) count.functionWords++;
        if (fact.capital) count.capitals++;
        if (fact.initial) count.initials++;
        if (count.words <= 24) count.text = signedPair(count.text, fact.word);
      } else if (type === 'number') {
        if (fact.year) count.years++;
        count.text = signedPair(count.text, fact.word);
      } else if (fact.comma) count.commas++;
    }
    return count;
  }
}

interface FoundLabel {
  /** One past its last token: the colon, where no mark stands before it. */
  readonly end: number;
  readonly kind: LabelKind;
}

const COLONS = new Set([':', '：']);
const BEFORE_LABEL = new Set([
  '**',
  '*',
  'br',
  '|',
  'emoji',
  'code',
  '[',
  'gap',
  '<font',
  '</font',
  'img',
  '<div',
  '<summary',
]);

const NO_LABELS: ReadonlyMap<number, FoundLabel> = new Map();

/** Labels of a line, by their first token: "Authors:", "**Date**:", ":URL:". */
function labelsOf({ tokens }: StructuredLine): ReadonlyMap<number, FoundLabel> {
  if (!tokens.some(({ text }) => COLONS.has(text))) return NO_LABELS;
  const found = new Map<number, FoundLabel>();
  for (let i = 0; i < Math.min(tokens.length, MOST_TOKENS); i++) {
    const before = tokens[i - 1];
    if (before !== undefined && !(before.type === 'mark' && (BEFORE_LABEL.has(before.text) || i === 1))) continue;
    const label = labelAt(tokens, i, i === 0 || i === 1);
    if (label !== undefined) found.set(i, label);
  }
  return found;
}

/** Marks between the words of a label and its colon. */
const BEFORE_COLON = new Set(['**', '*', 'code', '</font', '~~']);

function labelAt(tokens: readonly Token[], first: number, leading: boolean): FoundLabel | undefined {
  // :AUTHOR: Dan Dogwood
  const property = tokens[first]?.text === ':' && tokens[first + 2]?.text === ':' && leading;
  const start = property ? first + 1 : first;
  let end = start;
  while (end < tokens.length && end - start < 2 * LONGEST_LABEL) {
    const token = tokens[end] as Token;
    if (token.type === 'mark' || COLONS.has(token.text)) break;
    end++;
  }
  if (end === start) return undefined;
  let colon = end;
  while (tokens[colon]?.type === 'mark' && BEFORE_COLON.has(tokens[colon]?.text ?? '')) colon++;
  if (!COLONS.has(tokens[colon]?.text ?? '')) return undefined;
  const next = tokens[colon + 1];
  const open = next === undefined || next.spaced || next.type === 'mark' || tokens[colon]?.text === '：';
  if (!open) return undefined;
  const kind = labelKind(spelling(tokens, start, end));
  return kind === undefined ? undefined : { end: colon === end ? end + 1 : end, kind };
}

function spelling(tokens: readonly Token[], first: number, end: number): string {
  let spelt = '';
  for (let i = first; i < end; i++) spelt += (tokens[i]?.spaced && i > first ? ' ' : '') + tokens[i]?.text;
  return spelt;
}
