import type { PaperText } from '../text/paper-text.js';
import { tokenBounds } from './tokens.js';
import type { WordTable } from './word-table.js';
import type { Word } from './words.js';

/** Title and abstract as one row of tokens; a full stop stands between the two. */
export interface KeywordDocument {
  readonly text: PaperText;
  readonly words: readonly Word[];
  /** Offset of each token in its field. */
  readonly starts: readonly number[];
  /** Offset one past each token in its field. */
  readonly ends: readonly number[];
  /** 1 where a phrase ends before the token: punctuation or a stop word. */
  readonly breaks: Uint8Array;
  /** Facts of the words, each at its row. */
  readonly facts: Float64Array;
  /** Number of tokens of the title; the abstract starts one token later. */
  readonly titleLength: number;
}

/** Settings of {@link readDocument}. */
export interface DocumentSettings {
  /** Spellings, each read once. */
  readonly table: WordTable;
  /** Lower-cased words that break phrases, in place of the built-in ones. */
  readonly stopWords?: ReadonlySet<string> | undefined;
}

/** Splits a paper into tokens. */
export function readDocument(text: PaperText, settings: DocumentSettings): KeywordDocument {
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const append = (field: string) => {
    const bounds = tokenBounds(field);
    for (let i = 0; i < bounds.length; i += 2) {
      starts.push(bounds[i]!);
      ends.push(bounds[i + 1]!);
      words.push(settings.table.get(field, bounds[i]!, bounds[i + 1]!));
    }
  };
  append(text.title);
  const titleLength = words.length;
  if (titleLength > 0) {
    words.push(settings.table.get('.', 0, 1));
    starts.push(text.title.length);
    ends.push(text.title.length);
  }
  append(text.abstract);
  const stop = settings.stopWords;
  const breaks = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.punctuation || (stop === undefined ? word.stop : stop.has(word.lower))) breaks[at] = 1;
    // `Smith et al.` is a reference, no topic.
    if (word.lower === 'al' && at > 1 && words[at - 1]!.lower === 'et') breaks[at - 2] = 1;
  }
  return { text, words, starts, ends, breaks, facts: settings.table.facts, titleLength };
}
