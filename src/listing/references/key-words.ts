import { labelNumber, type ReferenceLabel } from './labels.js';
import { hashWord } from './tokens.js';

/** Words that stand beside a field and say which it is, but are no part of it. */
const KEY_WORDS: readonly (readonly [ReferenceLabel, string])[] = [
  ['container', 'in en dans'],
  ['pages', 'p pp pages page pg s seiten'],
  ['volume', 'vol volume vols v bd band t tome no nr number'],
  ['issue', 'no nr n issue num iss number nos'],
  ['doi', 'doi http https dx org'],
  ['id', 'arxiv isbn pmid issn'],
  ['editor', 'in ed eds edited by editor editors hrsg hg herausgegeben von dir trans'],
  ['url', 'available from at url retrieved'],
];

const masks = new Map<number, number>();
for (const [label, words] of KEY_WORDS)
  for (const word of words.split(' ')) {
    const hash = hashWord(word);
    masks.set(hash, (masks.get(hash) ?? 0) | (1 << labelNumber(label)));
  }

/** The labels that a word announces, a bit for each; 0 for other words. */
export function announced(wordHash: number): number {
  return masks.get(wordHash) ?? 0;
}
