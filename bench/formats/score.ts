import { plainText } from '../../src/index.js';
import { htmlText } from '../../src/paper/markup/html.js';
import type { Case, Expected } from './zotero.js';

/** How many records have a field, and how many of those a reader gave it right. */
export interface Share {
  right: number;
  of: number;
}
export const FIELDS = ['found', 'title', 'authors', 'year', 'doi', 'abstract'] as const;
export type Scores = Record<(typeof FIELDS)[number], Share> & { throws: number };

/** Reads a file into records; throws where it cannot. */
export type Reader = (input: string) => readonly Expected[] | Promise<readonly Expected[]>;

/** Text as people see it: marks of LaTeX and HTML, kinds of quotes and dashes, a last stop do not count. */
const seen = (text: string): string =>
  htmlText(plainText(String(text ?? '')))
    .normalize('NFKC')
    .replaceAll('\u0305', '\u0304')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]+|--+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
const letters = (text: string): string =>
  seen(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

export async function scoreOf(cases: readonly Case[], read: Reader): Promise<Scores> {
  const scores = { throws: 0, ...Object.fromEntries(FIELDS.map((name) => [name, { right: 0, of: 0 }])) } as Scores;
  for (const { input, records } of cases) {
    let read_: readonly Expected[] = [];
    try {
      read_ = await read(input);
    } catch {
      scores.throws++;
    }
    const left = [...read_];
    for (const record of records) {
      const at = left.findIndex(({ title }) => letters(title) === letters(record.title));
      const same = left.length === 1 && records.length === 1 ? 0 : at;
      compare(scores, record, same < 0 ? undefined : left.splice(same, 1)[0]);
    }
  }
  return scores;
}

function compare(scores: Scores, want: Expected, got: Expected | undefined): void {
  const count = (field: (typeof FIELDS)[number], isRight: boolean): void => {
    scores[field].of++;
    if (isRight) scores[field].right++;
  };
  count('found', got !== undefined);
  count('title', got !== undefined && seen(got.title) === seen(want.title));
  if (want.authors.length > 0) count('authors', want.authors.map(letters).join() === got?.authors.map(letters).join());
  if (want.year !== undefined) count('year', got?.year === want.year);
  if (want.doi !== undefined) count('doi', got?.doi?.toLowerCase() === want.doi.toLowerCase());
  if (want.abstract !== undefined) count('abstract', seen(got?.abstract ?? '') === seen(want.abstract));
}
