import type { ClassifierState } from './train.js';

/** What stands in front of a saved classifier, as JSON. */
export interface SavedHeader {
  readonly format: string;
  readonly version: number;
  readonly topics: readonly string[];
  readonly terms: number;
  readonly termBytes: number;
  readonly temperature: number;
  readonly heads: readonly { readonly slope: number; readonly offset: number }[];
  readonly minKnown: number;
  /** Fingerprint of the analyzer. */
  readonly analyzer: number;
  readonly none?: number;
}

type Refuse = (why: string) => never;

/** Refuses a header with a value that none has. */
export function checkHeader(header: SavedHeader, refuse: Refuse): void {
  const { topics, heads } = header;
  if (!Array.isArray(topics) || topics.length === 0 || topics.some((name) => typeof name !== 'string')) {
    refuse('topics are no list of names');
  }
  if (new Set(topics).size !== topics.length) refuse('a topic comes twice');
  for (const name of ['terms', 'termBytes'] as const) {
    if (!Number.isSafeInteger(header[name]) || header[name] < 0) refuse(`${name} is ${String(header[name])}`);
  }
  if (!(Number.isFinite(header.temperature) && header.temperature > 0)) {
    refuse(`temperature is ${String(header.temperature)}`);
  }
  if (!(header.minKnown >= 0 && header.minKnown <= 1)) refuse(`minKnown is ${String(header.minKnown)}`);
  if (header.none !== undefined && !Number.isFinite(header.none)) refuse(`none is ${String(header.none)}`);
  if (!Array.isArray(heads) || (heads.length !== 0 && heads.length !== topics.length)) {
    refuse('heads are not as many as topics');
  }
  if (!heads.every((head) => Number.isFinite(head?.slope) && Number.isFinite(head.offset)))
    refuse('a head is no curve');
}

/** Refuses tables that do not fill the file exactly. */
export function checkLengths(
  { topics, terms }: SavedHeader,
  { floatStart, end }: { floatStart: number; end: number },
  refuse: Refuse,
): void {
  const floats = terms + terms * topics.length + topics.length;
  if (floatStart + 4 * floats !== end) refuse(`${terms} terms of ${topics.length} topics do not fill the file`);
}

/** Refuses terms that come twice or are too few, and numbers that are none. */
export function checkState({ vectorizer, model }: ClassifierState, refuse: Refuse): void {
  const { vocabulary, idf } = vectorizer;
  if (vocabulary.size !== idf.length) refuse(`${vocabulary.size} different terms instead of ${idf.length}`);
  if (vocabulary.has('')) refuse('a term is empty');
  if (!idf.every((value) => Number.isFinite(value) && value > 0)) refuse('an idf is no number above 0');
  if (!model.weights.every(Number.isFinite) || !model.bias.every(Number.isFinite)) refuse('a weight is no number');
}
