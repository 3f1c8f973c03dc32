/** Labels of tokens, in the order of the model's scores. */
export const FIELD_LABELS = ['other', 'title', 'author', 'venue', 'date'] as const;

export const OTHER = 0;
export const TITLE = 1;
export const AUTHOR = 2;
export const VENUE = 3;
export const DATE = 4;
