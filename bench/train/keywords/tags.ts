import { createRequire } from 'node:module';
import { TAG_SHARES, tagPrior } from '../../../src/keywords/model-format.js';
import { suffixPrior, TAGS, type TagPrior } from '../../../src/keywords/tags.js';
import { tokenBounds } from '../../../src/keywords/tokens.js';

interface Tagger {
  tagRawTokens(tokens: readonly string[]): readonly { readonly value: string; readonly pos: string }[];
}

/** Codes of a saved tag prior. */
export interface TagCodes {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/** Tags of lower-cased words in running text, counted with the `wink-pos-tagger` of bench/package.json. */
export function countTags(texts: Iterable<string>): Map<string, number[]> {
  const tagger = createRequire(import.meta.url)('wink-pos-tagger')() as Tagger;
  const counts = new Map<string, number[]>();
  for (const text of texts) {
    for (const sentence of sentences(text)) {
      for (const { value, pos } of tagger.tagRawTokens(sentence)) {
        const tag = tagOf(pos);
        if (tag < 0) continue;
        const lower = value.toLowerCase();
        const count = counts.get(lower) ?? TAGS.map(() => 0);
        count[tag]!++;
        counts.set(lower, count);
      }
    }
  }
  return counts;
}

function sentences(text: string): string[][] {
  const bounds = tokenBounds(text);
  const found: string[][] = [[]];
  for (let i = 0; i < bounds.length; i += 2) {
    const token = text.slice(bounds[i], bounds[i + 1]);
    found.at(-1)!.push(token);
    if (/^[.?!]$/.test(token)) found.push([]);
  }
  return found.filter((sentence) => sentence.length > 0);
}

/** Index in TAGS of a Penn Treebank tag, -1 for function words. */
function tagOf(pos: string): number {
  if (pos.startsWith('NN')) return 0;
  if (pos.startsWith('JJ')) return 1;
  if (pos === 'VBG') return 3;
  if (pos === 'VBN') return 4;
  if (pos.startsWith('VB') || pos === 'MD') return 2;
  if (pos.startsWith('RB')) return 5;
  return pos === 'CD' ? 6 : -1;
}

/** The words whose priors the endings get wrong, weighted by their frequency: those with the largest total error. */
export function chooseTags(counts: ReadonlyMap<string, readonly number[]>, size: number): Map<string, TagCodes> {
  const scored = Array.from(counts, ([word, count]) => {
    const total = count.reduce((sum, each) => sum + each, 0);
    const share = count.map((each) => each / total);
    const guess = suffixPrior(word);
    const error = share.reduce((sum, each, tag) => sum + Math.abs(each - guess[tag]!), 0);
    return { word, share, loss: error < 0.3 || total < 3 ? 0 : error * total };
  });
  scored.sort((a, b) => b.loss - a.loss || (a.word < b.word ? -1 : 1));
  const chosen = scored.slice(0, size).filter(({ loss }) => loss > 0);
  return new Map(chosen.map(({ word, share }) => [word, codesOf(share)]));
}

function codesOf(share: readonly number[]): TagCodes {
  const order = [...share.keys()].sort((a, b) => share[b]! - share[a]! || a - b);
  const [first = 0, second = 1] = order;
  const distance = TAG_SHARES.map((each) => Math.abs(each - share[first]!));
  return { first, second, share: distance.indexOf(Math.min(...distance)) };
}

/** Looks tags up as the saved model does. */
export function tagLookup(codes: ReadonlyMap<string, TagCodes>): (lower: string) => TagPrior | undefined {
  const priors = new Map(Array.from(codes, ([word, code]) => [word, tagPrior(code.first, code.second, code.share)]));
  return (lower) =>
    priors.get(lower) ?? (lower.includes('-') ? priors.get(lower.slice(lower.lastIndexOf('-') + 1)) : undefined);
}
