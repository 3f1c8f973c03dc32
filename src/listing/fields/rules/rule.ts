import type { Token } from '../../structure/token.js';
import { type LabelledLine, type LabelledListing, titlesOf } from '../labelled-passage.js';
import type { Span } from '../stretch.js';

/** Changes labels of a listing by what stands around them. */
export type Rule = (listing: LabelledListing) => void;

/** A rule for each title by itself. */
export const eachTitle =
  (change: (title: Span, tokens: readonly Token[], labels: Uint8Array) => void): Rule =>
  ({ passages }) => {
    for (const { passage, labels } of passages)
      for (const title of titlesOf(labels)) change(title, passage.tokens, labels);
  };

/** A rule for each line by itself. */
export const eachLine =
  (change: (line: LabelledLine) => void): Rule =>
  ({ lines }) => {
    for (const line of lines) change(line);
  };

/** What is found in some items; most hold nothing. */
export function foundIn<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found[] {
  const all: Found[] = [];
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) all.push(found);
  }
  return all;
}

/** What is found in so many of some items, as a share; nothing where it is in fewer, which is often plain from the first of them. */
export function foundInMost<Item, Found>(
  items: readonly Item[],
  share: number,
  find: (item: Item) => Found | undefined,
): readonly Found[] {
  const all: Found[] = [];
  let most = items.length;
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) all.push(found);
    else if (--most < share * items.length) return [];
  }
  return all;
}

/** Items by what they have in common. */
export function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
