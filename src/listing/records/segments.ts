import { AUTHOR, DATE, TITLE, VENUE } from '../fields/field-labels.js';
import { type LabelledSpan, spansOf } from '../fields/field-spans.js';
import type { LabelledPassage } from '../fields/labelled-passage.js';
import { type LabelKind, LONGEST_LABEL, labelKind } from '../fields/labels.js';
import type { LineView } from '../fields/line-view.js';
import type { Passage } from '../fields/passages.js';
import type { Run } from '../fields/run-finder.js';
import { isColon, isText, type Token, wordsOf } from '../structure/token.js';
import { identifierRow } from './identifier-rows.js';

/**
 * What a stretch of a listing is, one letter each:
 *
 *   T title    N names of authors   V venue   D date   K link
 *   A abstract or gloss             M anything else that is said of a paper
 *   G marks, labels and signs that say nothing
 */
export type Role = 'T' | 'N' | 'V' | 'D' | 'K' | 'A' | 'M' | 'G';

/** A stretch of a line with one role. Every token is in exactly one. */
export interface Segment {
  readonly role: Role;
  /** Tokens of the passage, from the first to one past the last. */
  readonly first: number;
  readonly end: number;
  /** Line of the passage in which it begins. */
  readonly line: number;
  /** What the label before it or the header of its column says. */
  readonly label: LabelKind | undefined;
  readonly confidence: number;
  /** Address of a link. */
  readonly url?: string | undefined;
}

/** A passage cut into segments. */
export interface CutPassage {
  readonly passage: Passage;
  readonly segments: readonly Segment[];
}

const ROLE_OF: ReadonlyMap<number, Role> = new Map([
  [TITLE, 'T'],
  [AUTHOR, 'N'],
  [VENUE, 'V'],
  [DATE, 'D'],
]);
/** Fields that a label names though the chain saw none. */
const ROLE_OF_LABEL: ReadonlyMap<LabelKind, Role> = new Map<LabelKind, Role>([
  ['authors', 'N'],
  ['venue', 'V'],
  ['date', 'D'],
  ['abstract', 'A'],
]);

/** Marks of emphasis, which stand among words. */
const EMPHASIS = new Set(['**', '*', 'code', '~~', '<font', '</font']);

/** Cuts a passage into segments. */
export function segmentsOf(read: LabelledPassage): CutPassage {
  return { passage: read.passage, segments: new SegmentCutter(read).cut() };
}

class SegmentCutter {
  readonly #passage: Passage;
  readonly #tokens: readonly Token[];
  readonly #spans: ReadonlyMap<number, LabelledSpan>;
  readonly #segments: Segment[] = [];
  /** One past the end of each identifier among others in a line, by its first token. */
  readonly #identifiers: ReadonlyMap<number, number>;
  #line = 0;

  constructor(read: LabelledPassage) {
    this.#passage = read.passage;
    this.#tokens = read.passage.tokens;
    this.#spans = new Map(spansOf(read).map((span) => [span.first, span]));
    this.#identifiers = identifierRow(read.passage.tokens);
  }

  cut(): readonly Segment[] {
    for (let i = 0; i < this.#tokens.length; ) {
      this.#line = Math.max(this.#line, this.#passage.viewOf[i] as number);
      i = this.#next(i);
    }
    return this.#segments;
  }

  /** Cuts the segment that begins at a token; gives one past its last. */
  #next(i: number): number {
    const identifier = this.#identifiers.get(i);
    if (identifier !== undefined) return this.#push('M', i, identifier);
    const header = this.#headerEnd(i);
    if (header !== undefined) return this.#push('G', i, header);
    const named = this.#namedRun(i);
    if (named !== undefined) return this.#push(named.role, i, named.end);
    const span = this.#spans.get(i);
    if (span !== undefined) {
      const role = ROLE_OF.get(span.label) ?? 'M';
      return this.#push(role, i, span.end, { confidence: span.confidence });
    }
    const token = this.#tokens[i] as Token;
    if (token.type !== 'mark') return this.#words(i);
    if (token.text === '[') {
      const end = this.#linkEnd(i);
      if (end !== undefined) return this.#push('K', i, end, { url: this.#tokens[end - 1]?.url });
    }
    return this.#push(token.url === undefined ? 'G' : 'K', i, i + 1, { url: token.url });
  }

  /** One past the cell of a header that begins at a token: "Authors" in the column of the authors. */
  #headerEnd(i: number): number | undefined {
    const run = this.#runAt(i);
    if (run?.label === undefined || run.words > LONGEST_LABEL || run.first !== this.#passage.indexOf[i])
      return undefined;
    const end = i + run.end - run.first;
    return labelKind(wordsOf(this.#tokens.slice(i, end))) === run.label ? end : undefined;
  }

  /** The run that begins at a token, where its label says what all of it is. */
  #namedRun(i: number): { readonly role: Role; readonly end: number } | undefined {
    const run = this.#runAt(i);
    const role = run?.label === undefined ? undefined : ROLE_OF_LABEL.get(run.label);
    if (run === undefined || role === undefined || role === 'A' || run.first !== this.#passage.indexOf[i])
      return undefined;
    const end = i + run.end - run.first;
    for (let k = i; k < end; k++) {
      const label = this.#spans.get(k)?.label;
      // "Source: SAND LETTERS  Volume: 12  Published: 2008" holds a label and a field of its own.
      if (label === TITLE || (label === DATE && role === 'V' && isColon(this.#tokens[k - 1]))) return undefined;
    }
    return this.#tokens.slice(i, end).some(isText) ? { role, end } : undefined;
  }

  #push(
    role: Role,
    first: number,
    end: number,
    more: { readonly confidence?: number; readonly url?: string | undefined } = {},
  ): number {
    const run = this.#runAt(first);
    const { confidence = 1, url } = more;
    this.#segments.push({ role, first, end, line: this.#line, label: run?.label, confidence, url });
    return end;
  }

  #viewAt(token: number): LineView | undefined {
    return this.#passage.views[this.#passage.viewOf[token] as number];
  }

  /** The run that holds a token; of a mark, the next run. */
  #runAt(token: number): Run | undefined {
    const view = this.#viewAt(token);
    const from = this.#passage.indexOf[token] as number;
    if (view === undefined) return undefined;
    for (let i = from; i < Math.min(view.tokens.length, from + 4); i++) {
      const run = view.runs[view.runOf[i] as number];
      if (run !== undefined) return run;
    }
    return undefined;
  }

  /** One past the end of a link whose text holds no field; undefined where there is none. */
  #linkEnd(opening: number): number | undefined {
    for (let i = opening + 1; i < this.#tokens.length && i < opening + 60; i++) {
      const { text, type } = this.#tokens[i] as Token;
      if (this.#spans.has(i) || (type === 'mark' && (text === '[' || text === '|' || text === 'line')))
        return undefined;
      if (type === 'mark' && text === '](') return i + 1;
    }
    return undefined;
  }

  /** Words between borders: marks of emphasis among them are part of them. */
  #words(first: number): number {
    const run = this.#runAt(first);
    let end = first + 1;
    for (; end < this.#tokens.length; end++) {
      const { type, text } = this.#tokens[end] as Token;
      if (this.#spans.has(end) || this.#identifiers.has(end)) break;
      if (
        type === 'mark'
          ? !this.#goesOn(end, text)
          : this.#runAt(end)?.isLabel !== run?.isLabel || this.#runAt(end)?.label !== run?.label
      )
        break;
    }
    return this.#push(this.#roleOf(first, end, run), first, end);
  }

  /** Whether words go on behind a mark of emphasis. */
  #goesOn(at: number, text: string): boolean {
    const next = this.#tokens[at + 1];
    return (
      EMPHASIS.has(text) && next !== undefined && next.type !== 'mark' && !this.#spans.has(at + 1) && next.text !== ':'
    );
  }

  #roleOf(first: number, end: number, run: Run | undefined): Role {
    const tokens = this.#tokens.slice(first, end);
    // <summary>Show</summary> names what can be unfolded.
    const unfolds = this.#tokens[end]?.text === '</summary';
    if (run?.isLabel || unfolds || !tokens.some(isText)) return 'G';
    const named = run?.label === undefined ? undefined : ROLE_OF_LABEL.get(run.label);
    if (named !== undefined) return named;
    if (run?.label === 'number') return 'G';
    return 'M';
  }
}
