import type { Match } from '../../index.js';
import type { Io } from '../io.js';
import { jsonLine, paragraph } from '../output.js';

/** Most words shown for a match, and against it. */
const WORDS = 8;

/** Writes matches, best first: score, title, and the words that made the score. */
export function writeMatches(matches: readonly Match[], { json, io }: { json: boolean; io: Io }): void {
  for (const match of matches) io.stdout(json ? matchLine(match) : matchText(match, io));
}

function matchLine({ paper, score, terms }: Match): string {
  return jsonLine({ id: paper.id, title: paper.title, score, terms });
}

function matchText({ paper, score, terms }: Match, io: Io): string {
  const pros = terms.filter(({ weight }) => weight > 0).slice(0, WORDS);
  const cons = terms.filter(({ weight }) => weight < 0).slice(0, WORDS);
  const words = (list: typeof terms) => list.map(({ term }) => term).join(', ');
  return [
    paragraph(`${score.toFixed(3)} ${paper.title}`, { io, hang: 6, style: 'bold' }),
    paragraph(words(pros), { io, indent: 6 }),
    cons.length > 0 ? paragraph(`but: ${words(cons)}`, { io, indent: 6, hang: 5 }) : '',
    paragraph(paper.id, { io, indent: 6, style: 'dim' }),
  ].join('');
}
