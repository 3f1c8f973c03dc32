import type { Match, Recommendation } from '../../index.js';
import type { Io } from '../io.js';
import { jsonLine, paragraph, rounded } from '../output.js';

/** How matches are written. */
interface MatchOutput {
  readonly json: boolean;
  readonly io: Io;
  /** What is said where there are none. */
  readonly none: string;
}

/** A match, or a recommendation. */
type Found = Match & Partial<Pick<Recommendation, 'like'>>;

/** Writes matches, best first: score, closeness, title, and the words that made the score. */
export function writeMatches(matches: readonly Found[], { json, io, none }: MatchOutput): void {
  for (const match of matches) io.stdout(json ? matchLine(match) : matchText(match, io));
  if (matches.length === 0 && json) io.stderr(`${none}\n`);
  else if (matches.length === 0) io.stdout(paragraph(none, { io }));
}

function matchLine({ paper, score, closeness, terms, like }: Found): string {
  return jsonLine({
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

function matchText({ paper, score, closeness, terms, like = [] }: Found, io: Io): string {
  const pros = terms.filter(({ weight }) => weight > 0);
  const cons = terms.filter(({ weight }) => weight < 0);
  const words = (list: typeof terms) => list.map(({ term }) => term).join(', ');
  return [
    paragraph(`${score.toFixed(3)} ${paper.title}`, { io, hang: 6, style: 'bold' }),
    paragraph(`${closeness}: ${words(pros)}`, { io, indent: 6 }),
    cons.length > 0 ? paragraph(`but: ${words(cons)}`, { io, indent: 6, hang: 5 }) : '',
    like[0] === undefined ? '' : paragraph(`like “${like[0].paper.title}”`, { io, indent: 6, hang: 6 }),
    paragraph(paper.id, { io, indent: 6, style: 'dim' }),
  ].join('');
}
