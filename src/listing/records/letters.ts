import type { LineView } from '../fields/line-view.js';
import { type Habits, identifierSegments } from './habits.js';
import {
  FIELDS,
  firstView,
  hasFields,
  holds,
  isHeading,
  isOfContents,
  isProsePassage,
  isRule,
} from './passage-kinds.js';
import type { CutPassage, Segment } from './segments.js';

/** A listing whose segments have letters, in one row. */
export interface Lettered {
  readonly letters: string;
  /** Segment of each letter, and its passage. */
  readonly segments: readonly Segment[];
  readonly passages: readonly CutPassage[];
}

/** Lines in a row that are no field of a paper and stand between two that are; words of each. */
const MOST_BETWEEN = 3;
const MOST_WORDS = 6;
const MOST_IN_GROUP = 8;

/** Gives every segment of a listing its letter. */
export function lettersOf(passages: readonly CutPassage[], habits: Habits): Lettered {
  const marker = new LetterMarker(passages, habits);
  return marker.mark();
}

class LetterMarker {
  readonly #passages: readonly CutPassage[];
  readonly #habits: Habits;
  readonly #parts: string[] = [];
  /** The last passage with a title or an identifier, while what follows may belong to it. */
  #open: CutPassage | undefined;

  constructor(passages: readonly CutPassage[], habits: Habits) {
    this.#passages = passages;
    this.#habits = habits;
  }

  mark(): Lettered {
    const segments: Segment[] = [];
    const passages: CutPassage[] = [];
    for (let p = 0; p < this.#passages.length; p++) {
      const cut = this.#passages[p] as CutPassage;
      this.#parts.push(this.#lettersOf(cut, p));
      for (const segment of cut.segments) {
        segments.push(segment);
        passages.push(cut);
      }
    }
    return { letters: this.#parts.join(''), segments, passages };
  }

  #lettersOf(cut: CutPassage, p: number): string {
    if (isOfContents(cut)) {
      this.#open = undefined;
      return 'B'.repeat(cut.segments.length);
    }
    if (holds(cut, 'T')) {
      const above = this.#open !== undefined && beginsWithNote(cut);
      this.#open = cut;
      return above ? lettersBehindNote(cut) : titledLetters(cut);
    }
    if (isHeading(cut)) {
      this.#open = undefined;
      return 'S'.repeat(cut.segments.length);
    }
    if (this.#habits.identifiers) return this.#identifiedLetters(cut);
    const plain = cut.segments.map(({ role }) => role).join('');
    if (this.#leadsNext(cut, p)) return plain.toLowerCase();
    if (this.#open !== undefined && this.#isOf(this.#open, cut, p)) return plain;
    this.#open = undefined;
    return 'B'.repeat(plain.length);
  }

  #identifiedLetters(cut: CutPassage): string {
    const identifiers = identifierSegments(cut);
    let inRecord = -1;
    return cut.segments
      .map((segment) => {
        if (identifiers.has(segment)) inRecord = segment.line;
        return identifiers.has(segment) ? 'I' : inRecord === segment.line ? 'G' : 'B';
      })
      .join('');
  }

  /** Whether a passage of fields stands right before the title that it belongs to. */
  #leadsNext(cut: CutPassage, p: number): boolean {
    const next = this.#passages[p + 1];
    if (!this.#habits.leads || !hasFields(cut) || next === undefined || !holds(next, 'T')) return false;
    return firstView(next).line.lead.indent >= firstView(cut).line.lead.indent;
  }

  /** Whether a passage without a title says something of the paper before it, by itself or with those behind it. */
  #isOf(open: CutPassage, cut: CutPassage, p: number): boolean {
    return this.#belongs(cut, open) || this.#isBetween(p, open) || this.#isInGroup(p, open);
  }

  /** Whether a bullet begins a group, right below a paper that is none itself, of which another bullet belongs to the paper. */
  #isInGroup(p: number, open: CutPassage): boolean {
    const { lead } = firstView(this.#passages[p] as CutPassage).line;
    if (lead.kind !== 'bullet' || firstView(open).line.lead.kind === 'bullet') return false;
    for (let i = p + 1; i < p + MOST_IN_GROUP; i++) {
      const cut = this.#passages[i];
      if (cut === undefined || holds(cut, 'T')) return false;
      const { line } = firstView(cut);
      if (line.lead.kind !== 'bullet' || line.lead.indent !== lead.indent || line.blank > 0) return false;
      if (cut.segments.some(({ label, role }) => label !== undefined || FIELDS.has(role))) return true;
    }
    return false;
  }

  /** Whether a short line stands before other lines of the same paper: a number of a volume between venue and identifier. */
  #isBetween(p: number, open: CutPassage): boolean {
    for (let i = p; i < p + MOST_BETWEEN; i++) {
      const cut = this.#passages[i];
      if (cut === undefined || holds(cut, 'T') || isHeading(cut)) return false;
      if (i > p && this.#belongs(cut, open)) return true;
      const { line, words } = firstView(cut);
      if (cut.passage.views.length > 1 || words > MOST_WORDS || line.lead.kind !== 'none' || line.blank > 1)
        return false;
    }
    return false;
  }

  /** Whether a passage without a title says something of the paper before it. */
  #belongs(cut: CutPassage, open: CutPassage): boolean {
    const { line } = firstView(cut);
    const above = firstView(open).line;
    if (line.lead.kind === 'message') return false;
    // "- [KDD 2021](url)" above papers of its own is none of the paper before it.
    if (line.lead.kind === 'bullet' && above.lead.kind === 'bullet' && line.lead.indent < above.lead.indent)
      return false;
    if (line.blank === 0 || line.lead.indent > above.lead.indent || line.lead.quotes > above.lead.quotes)
      return !isRule(cut);
    if (line.lead.kind !== 'none' && line.lead.kind === above.lead.kind) return false;
    const labelled = cut.segments.some(({ label, role }) => label !== undefined || FIELDS.has(role) || role === 'A');
    if (labelled) return true;
    if (isProsePassage(cut)) return this.#habits.abstracts;
    return line.blank < 2 && cut.segments.every(({ role }) => role === 'K' || role === 'G') && holds(cut, 'K');
  }
}

/** Whether bullets stand above the line of a title that begins at their margin: they are notes on the paper before. */
function beginsWithNote({ passage: { views }, segments }: CutPassage): boolean {
  const title = segments.find(({ role }) => role === 'T')?.line ?? 0;
  const bullet = (views[0] as LineView).line.lead;
  const below = (views[title] as LineView).line.lead;
  if (title === 0 || bullet.kind !== 'bullet' || below.kind !== 'none' || below.indent > bullet.indent) return false;
  const begins = segments.find(({ line, role }) => line === title && role !== 'G');
  return begins?.role === 'T' && !segments.some(({ line, role }) => line < title && FIELDS.has(role));
}

function lettersBehindNote(cut: CutPassage): string {
  const title = cut.segments.find(({ role }) => role === 'T')?.line ?? 0;
  const first = cut.segments.findIndex(({ line }) => line >= title);
  const note = cut.segments.slice(0, first).map(({ role }) => role);
  return note.join('') + titledLetters({ ...cut, segments: cut.segments.slice(first) });
}

/**
 * Letters of a passage with titles. What stands before a title in its line belongs to it; of lines without one, those
 * before the first, and all where the passage ends with a title.
 */
function titledLetters({ segments }: CutPassage): string {
  const titleLines = segments.filter(({ role }) => role === 'T').map(({ line }) => line);
  const firstLine = titleLines[0] ?? 0;
  const lastLine = titleLines.at(-1) ?? 0;
  const begins = segments.some(({ role, line }) => line < firstLine && FIELDS.has(role));
  const ends = segments.some(({ role, line }) => line > lastLine && FIELDS.has(role));
  const leading = begins && !ends;
  let seen = -1;
  return segments
    .map(({ role, line }, s) => {
      if (role === 'T') {
        seen = s;
        return role;
      }
      const later = segments.findIndex((other, o) => o > s && other.role === 'T' && other.line === line);
      const sameLineBefore = seen >= 0 && segments[seen]?.line === line;
      const next = segments.some((other, o) => o > s && other.role === 'T');
      const leads =
        (later >= 0 && !sameLineBefore) || (next && (seen < 0 || (leading && segments[seen]?.line !== line)));
      return leads ? role.toLowerCase() : role;
    })
    .join('');
}
