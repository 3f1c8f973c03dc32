import type { Match } from '../../index.js';
import type { Io } from '../io.js';
import { jsonLine, paragraph } from '../output.js';

/** Writes matches, best first: score, title, and the words that made the score. */
export function writeMatches(
  matches: readonly Match[],
  { json = false, io }: { json?: boolean | undefined; io: Io },
): void {
  for (const { paper, score, terms } of matches) {
    if (json) {
      io.stdout(jsonLine({ id: paper.id, title: paper.title, score, terms }));
      continue;
    }
    const signed = terms.map(({ term, weight }) => (weight < 0 ? `not ${term}` : term));
    io.stdout(paragraph(`${score.toFixed(3)}  ${paper.title}`, { io, hang: 7, style: 'bold' }));
    io.stdout(paragraph(`${signed.join(', ')}`, { io, indent: 7 }));
    io.stdout(paragraph(paper.id, { io, indent: 7, style: 'dim' }));
  }
}
