import { isColon, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, titlesOf } from '../labelled-passage.js';

/** What stands behind a title and a colon in the same link, and is nothing else, is its subtitle: `[A Title: What It Is](url)`. */
export function joinSubtitles(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read)
    for (const { end } of titlesOf(labels)) {
      const closing = linkEnd(passage.tokens, labels, end);
      if (closing !== undefined) labels.fill(TITLE, end, closing);
    }
}

/** Signs of a list of names, which "Language Model" is none of. */
const OF_NAMES = new Set([',', ';', '&', 'and', '.']);

/** Where the link closes that goes on behind a title with a colon and words that are no other field. */
function linkEnd(tokens: readonly Token[], labels: Uint8Array, colon: number): number | undefined {
  if (!isColon(tokens[colon])) return undefined;
  let words = 0;
  for (let i = colon; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === '](') return words > 0 ? i : undefined;
    if (token.type === 'mark' || OF_NAMES.has(token.text)) return undefined;
    if (labels[i] !== OTHER && labels[i] !== AUTHOR && labels[i] !== TITLE) return undefined;
    if (isText(token)) words++;
  }
  return undefined;
}
