/** Labels of the tokens of a reference string, the index being the label's number in the chain. */
export const REFERENCE_LABELS = [
  'other',
  'number',
  'author',
  'editor',
  'title',
  'container',
  'date',
  'volume',
  'issue',
  'pages',
  'publisher',
  'location',
  'doi',
  'url',
  'id',
  'note',
  'edition',
] as const;

/** What a token of a reference string may be. */
export type ReferenceLabel = (typeof REFERENCE_LABELS)[number];

/** Number of a label. */
export function labelNumber(label: ReferenceLabel): number {
  return REFERENCE_LABELS.indexOf(label);
}
