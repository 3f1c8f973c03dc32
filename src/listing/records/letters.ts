import type { LineView } from '../fields/line-view.js';
import { isText, type Token } from '../structure/token.js';
import { identifiersOfAddress } from './identifiers-of.js';
import { absoluteAddress } from './links-of.js';
import { isProse } from './prose.js';
import type { CutPassage, Segment } from './segments.js';

/** How the papers of a listing lie in it. */
export interface Habits {
  /** Lines of fields stand before the title. */
  readonly leads: boolean;
  /** Prose below a paper, behind a blank line, is its abstract. */
  readonly abstracts: boolean;
  /** Papers are given by their identifiers alone. */
  readonly identifiers: boolean;
}

/** A listing whose segments have letters, in one row. */
export interface Lettered {
  readonly letters: string;
  /** Segment of each letter, and its passage. */
  readonly segments: readonly Segment[];
  readonly passages: readonly CutPassage[];
}

const FIELDS = new Set(['N', 'V', 'D']);
/** Lines in a row that are no field of a paper and stand between two that are; words of each. */
const MOST_BETWEEN = 3;
const MOST_WORDS = 6;
const MOST_IN_GROUP = 8;

const holds = ({ segments }: CutPassage, role: string): boolean => segments.some((segment) => segment.role === role);
const firstView = ({ passage }: CutPassage): LineView => passage.views[0] as LineView;
const hasFields = ({ segments }: CutPassage): boolean => segments.some(({ role }) => FIELDS.has(role));

/** Whether a passage is fields of a paper alone. */
const isFields = (cut: CutPassage): boolean => hasFields(cut) && !holds(cut, 'T') && !isProsePassage(cut);

/** What the passages of a block tell of the habits of the listing. */
export function habitsOf(passages: readonly CutPassage[]): Habits {
  let titled = 0;
  let withProse = 0;
  for (let p = 0; p < passages.length; p++) {
    if (!holds(passages[p] as CutPassage, 'T')) continue;
    titled++;
    let next = p + 1;
    while (passages[next] !== undefined && isFields(passages[next] as CutPassage)) next++;
    if (isProsePassage(passages[next])) withProse++;
  }
  return {
    leads: leadsBefore(passages),
    abstracts: withProse >= 0.3 * titled && withProse > 0,
    identifiers: titled === 0 && areIdentifiers(passages),
  };
}

/** Whether at least half of the lines are an identifier each. */
function areIdentifiers(passages: readonly CutPassage[]): boolean {
  let lines = 0;
  let identifiers = 0;
  for (const cut of passages) {
    lines += cut.passage.views.length;
    identifiers += identifierSegments(cut).size;
  }
  return identifiers > 0 && identifiers >= lines / 2;
}

/** The segments of a passage that are an identifier and alone in their line. */
function identifierSegments({ passage, segments }: CutPassage): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  passage.views.forEach((_view, v) => {
    const own = segments.filter(({ line, role }) => line === v && role !== 'G');
    const [only] = own;
    if (only !== undefined && own.length === 1 && isIdentifier(only, passage.tokens)) found.add(only);
  });
  return found;
}

const IDENTIFIER = /^(?:arxiv|doi)?:?(?:\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}\/\S+|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/i;

function isIdentifier({ role, url, first, end }: Segment, tokens: readonly Token[]): boolean {
  if (url !== undefined) return Object.keys(identifiersOfAddress(absoluteAddress(url) ?? url)).length > 0;
  if (role !== 'M' && role !== 'D') return false;
  return IDENTIFIER.test(
    tokens
      .slice(first, end)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Whether the first title has a passage of fields right before it, and the last none behind it. */
function leadsBefore(passages: readonly CutPassage[]): boolean {
  const first = passages.findIndex((passage) => holds(passage, 'T'));
  const last = passages.findLastIndex((passage) => holds(passage, 'T'));
  const before = passages[first - 1];
  const behind = passages[last + 1];
  return (
    before !== undefined && hasFields(before) && !isHeading(before) && (behind === undefined || !hasFields(behind))
  );
}

function isProsePassage(cut: CutPassage | undefined): boolean {
  if (cut === undefined || holds(cut, 'T') || isHeading(cut) || firstView(cut).line.lead.kind === 'bullet')
    return false;
  return cut.segments.some(
    ({ role, first, end }) => role === 'A' || (role === 'M' && isProse(cut.passage.tokens.slice(first, end))),
  );
}

/** Whether a passage is an entry of a table of contents: its links lead to places in the text itself, and it names no authors. */
function isOfContents(cut: CutPassage): boolean {
  const { tokens, views } = cut.passage;
  if (!views.some(({ hasLink }) => hasLink)) return false;
  let opening = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { text, url } = tokens[i] as Token;
    if (text === '[') opening = i;
    if (url === undefined || /^(?:\.\/)?#/.test(url)) continue;
    if (!leadsToHeading(url, tokens.slice(opening, i))) return false;
  }
  return !holds(cut, 'N') && !holds(cut, 'A');
}

/** Whether an address ends with the words of its link, as a page makes them of its headings: `page.html#open-problems`. */
function leadsToHeading(url: string, words: readonly Token[]): boolean {
  const fragment = url.includes('#') ? url.slice(url.indexOf('#') + 1) : '';
  const spelt = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return (
    fragment !== '' &&
    spelt(unescaped(fragment)) ===
      spelt(
        words
          .filter(isText)
          .map(({ text }) => text)
          .join(''),
      )
  );
}

function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether a passage is the heading of a section: a heading without a title, or a short line of bold words alone. */
export function isHeading(cut: CutPassage): boolean {
  const { passage, segments } = cut;
  const { line, words, hasLink } = firstView(cut);
  if (holds(cut, 'T') || passage.views.length > 1) return false;
  if (line.lead.kind === 'heading') return true;
  if (line.lead.kind !== 'none' || hasLink || words === 0 || words > 8) return false;
  const [opening] = passage.tokens;
  const closing = passage.tokens.at(-1);
  const bold = opening?.text === '**' && closing?.text === '**' && opening !== closing;
  return bold && segments.every(({ role, label }) => (role === 'M' || role === 'G') && label === undefined);
}

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
    this.#passages.forEach((cut, p) => {
      this.#parts.push(this.#lettersOf(cut, p));
    });
    return {
      letters: this.#parts.join(''),
      segments: this.#passages.flatMap(({ segments }) => segments),
      passages: this.#passages.flatMap((cut) => cut.segments.map(() => cut)),
    };
  }

  #lettersOf(cut: CutPassage, p: number): string {
    if (isOfContents(cut)) {
      this.#open = undefined;
      return 'B'.repeat(cut.segments.length);
    }
    if (holds(cut, 'T')) {
      this.#open = cut;
      return titledLetters(cut);
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
    if (line.blank === 0 || line.lead.indent > above.lead.indent || line.lead.quotes > above.lead.quotes)
      return !isRule(cut);
    if (line.lead.kind !== 'none' && line.lead.kind === above.lead.kind) return false;
    const labelled = cut.segments.some(({ label, role }) => label !== undefined || FIELDS.has(role) || role === 'A');
    if (labelled) return true;
    if (isProsePassage(cut)) return this.#habits.abstracts;
    return line.blank < 2 && cut.segments.every(({ role }) => role === 'K' || role === 'G') && holds(cut, 'K');
  }
}

const isRule = ({ segments, passage }: CutPassage): boolean =>
  segments.every(({ role }) => role === 'G') && !passage.tokens.some(isText) && firstOf(passage.tokens) !== '|';
const firstOf = (tokens: readonly { readonly text: string }[]): string => tokens[0]?.text ?? '';

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
