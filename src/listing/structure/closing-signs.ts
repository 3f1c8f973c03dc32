/** What closes a bracket, by what opens it. */
export const CLOSING_BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
]);

/** What opens a bracket, by what closes it. */
export const OPENING_BRACKETS: ReadonlyMap<string, string> = new Map(
  Array.from(CLOSING_BRACKETS, ([opening, closing]) => [closing, opening]),
);

/** What closes a quotation, by what opens it. */
export const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['《', '》'],
  ['「', '」'],
]);
