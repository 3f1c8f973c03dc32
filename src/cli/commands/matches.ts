import type { Library, Match, MatchOptions, Recommendation } from '../../index.js';
import { CliError, EXIT } from '../errors.js';
import type { Io } from '../io.js';
import { idLine, jsonLine, paragraph, rounded } from '../output.js';

/** What `search`, `related` and `recommend` are asked alike. */
export interface MatchArguments {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly limit: number;
  readonly terms: number;
}

/** How an index is asked. */
export function matchOptions({ all, limit, terms }: MatchArguments): MatchOptions {
  return { limit, terms, ...(!all && { minScore: 'related' }) };
}

/** How matches are written. */
interface MatchOutput extends MatchArguments {
  readonly io: Io;
  /** Where the papers have numbers, if they have any. */
  readonly library?: Library;
  /** What the matches are of, printed above them; nothing in JSON. */
  readonly heading: string;
  /** What is said where there are none. */
  readonly none: string;
}

/** A match, or a recommendation. */
type Found = Match & Partial<Pick<Recommendation, 'like'>>;

/** Writes matches, best first: score, closeness, title, the words that made the score, number and id. None ends the program. */
export function writeMatches(matches: readonly Found[], { json, all, io, library, heading, none }: MatchOutput): void {
  if (matches.length === 0)
    throw new CliError(all ? none : `${none}; --all shows what comes nearest`, EXIT.nothingFound);
  if (!json) io.stdout(heading === '' ? '' : `${heading}\n`);
  for (const match of matches) io.stdout(json ? matchLine(match, library) : matchText(match, { io, library }));
}

function matchLine({ paper, score, closeness, terms, like }: Found, library: Library | undefined): string {
  return jsonLine({
    number: library?.get(paper.id)?.number,
    id: paper.id,
    title: paper.title,
    score: rounded(score),
    closeness,
    terms: terms.map(({ term, weight }) => ({ term, weight: rounded(weight) })),
    ...(like && {
      like: like.map(({ paper: liked, ...rest }) => ({ id: liked.id, ...rest, score: rounded(rest.score) })),
    }),
  });
}

function matchText(
  { paper, score, closeness, terms, like = [] }: Found,
  { io, library }: { io: Io; library: Library | undefined },
) {
  const pros = terms.filter(({ weight }) => weight > 0);
  const cons = terms.filter(({ weight }) => weight < 0);
  const words = (list: typeof terms) => list.map(({ term }) => term).join(', ');
  const why = pros.length > 0 ? `${closeness}: ${words(pros)}` : closeness;
  return [
    paragraph(`${score.toFixed(3)} ${paper.title || paper.id}`, { io, hang: 6, style: 'bold' }),
    paragraph(why, { io, indent: 6 }),
    cons.length > 0 ? paragraph(`but: ${words(cons)}`, { io, indent: 6, hang: 5 }) : '',
    like[0] === undefined ? '' : paragraph(`like “${like[0].paper.title}”`, { io, indent: 6, hang: 6 }),
    idLine(library?.get(paper.id)?.number, paper.id, { io, indent: 6 }),
  ].join('');
}
