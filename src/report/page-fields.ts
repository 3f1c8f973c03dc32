import type { Paper } from '../paper/paper.js';
import { cleanText } from './clean.js';
import type { PageFields } from './page-data.js';

/** Fields that the page shows or exports as the listing has them. */
const FIELDS: readonly (keyof PageFields)[] = [
  'authors',
  'authorCount',
  'date',
  'datePrinted',
  'arxivId',
  'doi',
  'ids',
  'type',
  'venue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'editors',
  'organisation',
  'votes',
  'keywords',
  'comments',
  'note',
];

/** The fields of a paper with clean strings; values of another kind and empty ones are left out. */
export function pageFields(paper: Paper): PageFields {
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = cleanValue(paper[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value) || undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    const texts = value.flatMap((item) => (typeof item === 'string' ? [cleanText(item)] : []));
    return texts.length === 0 ? undefined : texts;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).flatMap(([name, text]) =>
    typeof text === 'string' ? [[cleanText(name), cleanText(text)]] : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
