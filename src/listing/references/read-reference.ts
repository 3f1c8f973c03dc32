import { dateOf } from '../../paper/dates.js';
import { arxivIdOf, doiOf } from '../../paper/identifiers.js';
import { findLinks } from '../../paper/links.js';
import { splitNames } from '../../paper/name-list.js';
import type { Link, PaperFields, TextLink } from '../../paper/paper.js';
import { Chain } from '../chain/chain.js';
import { Observations } from '../chain/observations.js';
import { decodeChain } from '../chain/weights.js';
import { observeReference } from './features.js';
import { fieldSpans, printedPlace } from './field-spans.js';
import { labelNumber, REFERENCE_LABELS, type ReferenceLabel } from './labels.js';
import { unmark } from './marks.js';
import { paperType } from './paper-type.js';
import type { Reference, ReferenceField } from './reference.js';
import { Tokens } from './tokens.js';
import { WEIGHTS } from './weights.js';

let chain: Chain | undefined;
const tokens = new Tokens();
const seen = new Observations();

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
  const { text: plain, links: marked } = unmark(text);
  const printed = findLinks(plain);
  const { labels, confidence, fit } = label(plain, printed);
  const fields = fieldSpans(tokens, labels).map((span) => ({
    label: REFERENCE_LABELS[span.label]!,
    ...printedPlace(tokens, span),
  }));
  const links = [...marked, ...printed.map(({ start: _start, end: _end, ...link }) => link)];
  return { fields, values: valuesOf(plain, fields, links), links, confidence, fit };
}

interface Labelled {
  readonly labels: Uint8Array;
  readonly confidence: number;
  readonly fit: number;
}

/** Addresses and identifiers are known by how they are spelt: no other field goes on into them. */
const SURE = 20;
const ADDRESSES = ['doi', 'url', 'id'].map((name) => labelNumber(name as ReferenceLabel));

function label(text: string, links: readonly TextLink[]): Labelled {
  tokens.read(text);
  observeReference(tokens, seen);
  chain ??= new Chain(decodeChain(WEIGHTS));
  const scores = chain.score(seen);
  let link = 0;
  for (let i = 0; i < tokens.length && link < links.length; i++) {
    while (link < links.length && links[link]!.end <= tokens.starts[i]!) link++;
    if (link === links.length || links[link]!.start >= tokens.ends[i]!) continue;
    for (const address of ADDRESSES) scores[i * chain.labels + address]! += SURE;
  }
  const labels = chain.bestPath();
  return { labels, ...surenessOf(labels, chain.marginals()) };
}

const DECISIVE = new Set(['title', 'author', 'container', 'date'].map((name) => labelNumber(name as ReferenceLabel)));

function surenessOf(labels: Uint8Array, marginals: Float64Array): { confidence: number; fit: number } {
  let confidence = 1;
  let sum = 0;
  labels.forEach((label, i) => {
    const sure = marginals[i * REFERENCE_LABELS.length + label]!;
    sum += Math.log(Math.max(sure, 1e-9));
    if (DECISIVE.has(label) && !tokens.isSign(i)) confidence = Math.min(confidence, sure);
  });
  return { confidence, fit: labels.length === 0 ? 0 : sum / labels.length };
}

/** Fields whose value is what is printed, by label. */
const AS_PRINTED: readonly (readonly [ReferenceLabel, 'venue' | 'volume' | 'issue' | 'pages' | 'publisher'])[] = [
  ['container', 'venue'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
];

function valuesOf(text: string, fields: readonly ReferenceField[], links: readonly Link[]): PaperFields {
  const printed = (label: ReferenceLabel): string[] =>
    fields.filter((field) => field.label === label).map(({ start, end }) => fold(text.slice(start, end)));
  const values: PaperFields = {};
  const title = printed('title').reduce((a, b) => (b.length > a.length ? b : a), '');
  if (title !== '') values.title = title;
  const authors = splitNames(printed('author').join('; '));
  if (authors.length > 0) values.authors = authors;
  const editors = splitNames(printed('editor').join('; '));
  if (editors.length > 0) values.editors = editors;
  for (const [label, field] of AS_PRINTED) {
    const [value] = printed(label);
    if (value !== undefined) values[field] = value;
  }
  addDate(values, printed('date'));
  addIdentifiers(values, { text, links, printed });
  const note = printed('note').join('; ');
  if (note !== '') values.note = note;
  const type = paperType(values, text);
  if (type !== undefined) values.type = type;
  return values;
}

function addDate(values: PaperFields, dates: readonly string[]): void {
  const found = dates.map(dateOf).find((date) => date?.iso !== undefined);
  const printed = found?.printed ?? dates[0];
  if (found?.iso !== undefined) values.date = found.iso;
  if (printed !== undefined) values.datePrinted = printed;
}

interface Printed {
  readonly text: string;
  readonly links: readonly Link[];
  readonly printed: (label: ReferenceLabel) => string[];
}

const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ['pmid', /\bPMID:?\s*(\d{4,9})\b/i],
  ['pmcid', /\b(PMC\d{4,9})\b/i],
  ['isbn', /\bISBN(?:-1[03])?:?\s*((?:97[89][-\s]?)?\d[-\d\s]{7,14}[\dX])\b/i],
  ['issn', /\bISSN:?\s*(\d{4}-\d{3}[\dX])\b/i],
];

function addIdentifiers(values: PaperFields, { text, links, printed }: Printed): void {
  const urls = links.map(({ url }) => url);
  const doi = [
    ...urls.filter((url) => /doi(?:\.org|:)|\/10\.\d{4}/i.test(url)),
    ...printed('doi').map((value) => value.replace(/\s/g, '')),
  ]
    .map(doiOf)
    .find((found) => found !== undefined);
  if (doi !== undefined) values.doi = doi;
  const arxivId = [...urls, ...printed('id').map((value) => value.replace(/\s/g, ''))]
    .map(arxivIdOf)
    .find((found) => found !== undefined);
  if (arxivId !== undefined) values.arxivId = arxivId;
  const ids = NUMBERS.flatMap(([name, pattern]) => {
    const id = pattern.exec(text)?.[1];
    return id === undefined ? [] : [[name, id.trim()] as const];
  });
  if (ids.length > 0) values.ids = Object.fromEntries(ids);
  const page = links.find(({ url, kind }) => /^https?:/.test(url) && (kind === 'paper' || kind === 'other'));
  if (page !== undefined) values.url = page.url;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
