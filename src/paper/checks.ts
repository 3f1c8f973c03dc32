import { type FieldName, LINK_FIELDS, LINK_KINDS, type Link, PAPER_TYPES, type Paper } from './paper.js';

/**
 * What each field may hold, as `paperSchema` says it. Apart from the schema, so that reading a listing does not load zod; a
 * property test holds both equal.
 */
type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isAddress: Check = (value) => typeof value === 'string' && /^(?:https?|ftp):\/\/\S/i.test(value);
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const areTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isDate: Check = (value) => typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areIds: Check = (value) =>
  isPlain(value) && Object.entries(value).every(([name, id]) => name !== '' && isText(id));
const isType: Check = (value) => (PAPER_TYPES as readonly unknown[]).includes(value);

const CHECKS: Readonly<Record<FieldName, Check>> = {
  title: isString,
  abstract: isString,
  authors: areTexts,
  authorCount: isCount,
  date: isDate,
  datePrinted: isText,
  arxivId: isText,
  doi: isText,
  ids: areIds,
  url: isAddress,
  type: isType,
  venue: isText,
  volume: isText,
  issue: isText,
  pages: isText,
  publisher: isText,
  editors: areTexts,
  organisation: isText,
  votes: isWhole,
  categories: areTexts,
  keywords: areTexts,
  sections: areTexts,
  comments: isText,
  note: isText,
};

/** The fields of a paper that are read, in the order in which they are documented. */
export const FIELD_NAMES: readonly FieldName[] = Object.keys(CHECKS) as FieldName[];

/** Whether a field may hold a value. */
export function accepts<Name extends FieldName>(field: Name, value: unknown): value is NonNullable<Paper[Name]> {
  return CHECKS[field](value);
}

/** Whether a value is a {@link Link}. */
export function isLink(value: unknown): value is Link {
  if (!isPlain(value)) return false;
  const { url, kind, text, field, start, end } = value;
  return (
    isAddress(url) &&
    isText(text) &&
    (LINK_KINDS as readonly unknown[]).includes(kind) &&
    (field === undefined || (LINK_FIELDS as readonly unknown[]).includes(field)) &&
    [start, end].every((offset) => offset === undefined || isCount(offset))
  );
}
