import type { Piece } from './piece.js';

const VOTES = /^(?:\[-\]|[▲△↑])?\s*(?:upvotes? )?(?:\d{1,6}|-)$/i;
const IDENTIFIER = /^(?:\[\d+\]\s*)?arxiv:\S+.*\[\s*(?:pdf|ps|other|html)/i;
const COMPANY = /^\[$|^\]\[\d+\]$|\/login\b/;
const LONGEST = 200;

/**
 * Marks the lines that stand before a title and belong to it (votes, the id of the record) with the letter `L`. Whether a
 * listing has such lines shows at its first paper: "12" after an abstract counts comments, and before the first title votes.
 */
export class LeadMarker {
  #leads: boolean | undefined;

  mark(pieces: readonly Piece[], roles: string, block: string): string {
    const parts: string[] = [];
    let done = 0;
    for (let at = 0; at < roles.length; at++) {
      const role = roles[at];
      if (role !== 'T' && role !== 'O') continue;
      if (this.#leads === false) break;
      const first = leadBefore(pieces, roles, { at, block });
      this.#leads ??= first < at;
      if (first === at) continue;
      parts.push(roles.slice(done, first), 'L'.repeat(at - first));
      done = at;
    }
    return parts.join('') + roles.slice(done);
  }
}

/** First of the pieces right before a title that can lead a record; `at` where they hold neither votes nor an id. */
function leadBefore(
  pieces: readonly Piece[],
  roles: string,
  { at, block }: { readonly at: number; readonly block: string },
): number {
  let first = at;
  let telling = false;
  for (let i = at - 1; i >= 0 && (roles[i] === 'M' || roles[i] === 'B'); i--) {
    const piece = pieces[i];
    if (piece === undefined || piece.end - piece.start > LONGEST) break;
    const text = block.slice(piece.start, piece.end);
    const tells = VOTES.test(text) || IDENTIFIER.test(text);
    if (!tells && !COMPANY.test(text)) break;
    telling ||= tells;
    first = i;
  }
  return telling ? first : at;
}
