import { findLinks } from '../../paper/links.js';
import type { TextLink } from '../../paper/paper.js';
import { Chain } from '../chain/chain.js';
import { decodeChain } from '../chain/weights.js';
import { observeReference } from './features.js';
import { fieldSpans, printedPlace } from './field-spans.js';
import { formedFields } from './formed-fields.js';
import { labelNumber, REFERENCE_LABELS, type ReferenceLabel } from './labels.js';
import { markedFields } from './marked-fields.js';
import { markLength } from './markers.js';
import { type Unmarked, unmark } from './marks.js';
import { mendedSpans } from './mended-spans.js';
import type { Reference } from './reference.js';
import { Tokens } from './tokens.js';
import { referenceValues } from './values.js';
import { WEIGHTS } from './weights.js';

let chain: Chain | undefined;
const tokens = new Tokens();

/**
 * Reads a reference as papers print it, in any style: its fields with their places, and what they say.
 *
 * @example
 * ```ts
 * const { values } = readReference('Alder, G., & Birch, B. (1979). How rivers move. Journal of Sand, 47(2), 263–291.');
 * values.authors; // ['Alder, G.', 'Birch, B.']
 * values.title; // 'How rivers move'
 * ```
 */
export function readReference(text: string): Reference {
  const { text: plain, links: marked, italics, emphasised } = unmark(text);
  const printed = findLinks(plain);
  const links = [...marked, ...printed.map(({ start: _start, end: _end, ...link }) => link)];
  const told = markedFields(text) ?? formedFields(plain);
  if (told !== undefined)
    return { fields: told, values: referenceValues(plain, told, links), links, confidence: 1, fit: 0 };
  const { labels, confidence, fit } = label(plain, printed, italics);
  const fields = mendedSpans(tokens, fieldSpans(tokens, labels), emphasised).map((span) => {
    const { start, end } = printedPlace(tokens, span);
    return { label: REFERENCE_LABELS[span.label]!, start, end };
  });
  return { fields, values: referenceValues(plain, fields, links), links, confidence, fit };
}

interface Labelled {
  readonly labels: Uint8Array;
  readonly confidence: number;
  readonly fit: number;
}

/**
 * Addresses, identifiers and the number at the start are known by how they are spelt: no other field goes on into them. No
 * author stands in italics.
 */
const SURE = 20;
const NUMBER = labelNumber('number');
const AUTHOR = labelNumber('author');
const ADDRESSES = ['doi', 'url', 'id'].map((name) => labelNumber(name as ReferenceLabel));

function label(text: string, links: readonly TextLink[], italics: Unmarked['italics']): Labelled {
  tokens.read(text);
  chain ??= new Chain(decodeChain(WEIGHTS));
  observeReference(tokens, chain.seen);
  const { scores } = chain;
  const mark = markLength(tokens);
  for (let i = 0; i < mark; i++) scores[i * chain.labels + NUMBER]! += SURE;
  let link = 0;
  for (let i = 0; i < tokens.length && link < links.length; i++) {
    while (link < links.length && links[link]!.end <= tokens.starts[i]!) link++;
    if (link === links.length || links[link]!.start >= tokens.ends[i]!) continue;
    for (const address of ADDRESSES) scores[i * chain.labels + address]! += SURE;
  }
  for (const [start, end] of italics)
    for (let i = 0; i < tokens.length; i++)
      if (tokens.starts[i]! >= start && tokens.ends[i]! <= end) scores[i * chain.labels + AUTHOR]! -= SURE;
  const labels = chain.bestPath();
  return { labels, ...surenessOf(labels, chain.marginals()) };
}

const DECISIVE = new Set(['title', 'author', 'container', 'date'].map((name) => labelNumber(name as ReferenceLabel)));

function surenessOf(labels: Uint8Array, marginals: Float64Array): { confidence: number; fit: number } {
  let confidence = 1;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    const sure = marginals[i * REFERENCE_LABELS.length + label]!;
    sum += Math.log(Math.max(sure, 1e-9));
    if (DECISIVE.has(label) && !tokens.isSign(i)) confidence = Math.min(confidence, sure);
  }
  return { confidence, fit: labels.length === 0 ? 0 : sum / labels.length };
}
