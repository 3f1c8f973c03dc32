import type { Token } from '../structure/token.js';
import { identifiersOfAddress } from './identifiers-of.js';
import { absoluteAddress } from './links-of.js';
import { hasFields, holds, isFields, isHeading, isProsePassage } from './passage-kinds.js';
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

/** The segments of a passage that are identifiers and have nothing else in their line. */
export function identifierSegments({ passage, segments }: CutPassage): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  passage.views.forEach((_view, v) => {
    const own = segments.filter(({ line, role }) => line === v && role !== 'G');
    if (own.every((segment) => isIdentifier(segment, passage.tokens))) for (const segment of own) found.add(segment);
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
