import { isText, type Token } from '../../structure/token.js';
import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** Where code is kept, as "owner/name". */
const REPOSITORY = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org)\/([^/?#]+\/[^/?#]+)/i;

/**
 * A line that begins with a link to code, named as "owner/name", and leads to no paper says what the code does:
 * `- [alder/snails](https://github.com/alder/snails): Counting snails with cameras`.
 */
export function clearRepositories(read: readonly LabelledPassage[]): void {
  for (const each of read)
    for (const line of linesOf(each)) if (line.labels.includes(TITLE) && isOfRepository(line)) line.labels.fill(OTHER);
}

function isOfRepository({ view: { tokens, hasPaper } }: LabelledLine): boolean {
  if (hasPaper) return false;
  const closing = tokens.findIndex(({ url }) => url !== undefined);
  const name = REPOSITORY.exec(tokens[closing]?.url ?? '')?.[1];
  if (name === undefined) return false;
  const opening = tokens.slice(0, closing).findLastIndex(({ text }) => text === '[');
  return (
    opening >= 0 && !tokens.slice(0, opening).some(isText) && spelt(tokens.slice(opening, closing)) === spelling(name)
  );
}

const spelt = (tokens: readonly Token[]): string => spelling(tokens.map(({ text }) => text).join(''));
const spelling = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
