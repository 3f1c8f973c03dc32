import { announced } from '../../src/listing/references/key-words.js';
import { labelNumber } from '../../src/listing/references/labels.js';
import { OPEN_QUOTE, type Tokens } from '../../src/listing/references/tokens.js';
import type { GoldReference } from './data.js';

const NONE = 255;
const OTHER = labelNumber('other');
const EDITOR = labelNumber('editor');

/**
 * Label of each token of a reference whose fields are known. Tokens between two fields go to the one before where they are
 * signs that close it, to the one after where they open it or announce it (`(`, `vol.`, `In:`), else to neither.
 */
export function goldLabels({ fields }: GoldReference, tokens: Tokens): Uint8Array {
  const { length, starts, ends } = tokens;
  const labels = new Uint8Array(length).fill(NONE);
  for (const [name, from, to] of fields)
    for (let i = 0; i < length; i++) if (ends[i]! > from && starts[i]! < to) labels[i] = labelNumber(name);
  for (let i = 0; i < length; ) {
    if (labels[i] !== NONE) {
      i++;
      continue;
    }
    let end = i;
    while (end < length && labels[end] === NONE) end++;
    fillGap(tokens, labels, { from: i, to: end });
    i = end;
  }
  return labels;
}

function fillGap(tokens: Tokens, labels: Uint8Array, { from, to }: { from: number; to: number }): void {
  const before = from > 0 ? labels[from - 1]! : NONE;
  const after = to < tokens.length ? labels[to]! : NONE;
  const announces = (i: number, label: number): boolean => ((announced(tokens.words[i]!) >> label) & 1) === 1;
  let opening = to;
  if (after !== NONE) {
    while (opening > from) {
      const i = opening - 1;
      const sign = tokens.text[tokens.starts[i]!]!;
      const opens = '([{'.includes(sign) || tokens.shapes[i] === OPEN_QUOTE;
      const stop = opening < to && '.:'.includes(sign) && i - 1 >= from && announces(i - 1, after);
      if (!opens && !announces(i, after) && !stop) break;
      opening--;
    }
    labels.fill(after, opening, to);
  }
  let closing = from;
  while (
    closing < opening &&
    before !== NONE &&
    (tokens.isSign(closing) || (before === EDITOR && announces(closing, before)))
  )
    labels[closing++] = before;
  labels.fill(OTHER, closing, opening);
}
