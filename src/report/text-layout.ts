import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** ANSI codes that switch a style on and off. */
const STYLES = { bold: [1, 22], dim: [2, 22], green: [32, 39], cyan: [36, 39] } as const;

/** A way to set text off from the text around it. */
export type TextStyle = keyof typeof STYLES;

/** The functions that put a style on text; each gives the text back unchanged where colours are off. */
export type Colors = Readonly<Record<TextStyle, (text: string) => string>>;

/** Functions that colour, or leave text as it is. Styles of different kinds nest. */
export function colors(on: boolean): Colors {
  const paint = (style: TextStyle) => {
    const [open, close] = STYLES[style];
    return (text: string) => (on ? `\u001b[${open}m${text}\u001b[${close}m` : text);
  };
  return { bold: paint('bold'), dim: paint('dim'), green: paint('green'), cyan: paint('cyan') };
}

/** Columns a text takes on a terminal: wide characters take two. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text cut to a number of columns, the last one an ellipsis where something was cut off. */
export function truncate(text: string, columns: number): string {
  // No character is shorter than nothing, so a long text need not be measured to its end.
  const head = text.slice(0, columns * 12);
  if (head.length === text.length && displayWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of graphemes.segment(head)) {
    width += displayWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a text into lines of at most so many columns, words longer than a line among them. */
export function wrap(text: string, columns: number): string[] {
  return wrapAnsi(text, columns, { hard: true }).split('\n');
}

/** As {@link wrap}, with at most `lines` lines; the last one ends in an ellipsis where something was cut off. */
export function wrapShort(text: string, columns: number, lines: number): string[] {
  const wrapped = wrap(text.slice(0, columns * lines * 2), columns);
  if (wrapped.length <= lines) return wrapped;
  const last = wrapped.slice(lines - 1).join(' ');
  return [...wrapped.slice(0, lines - 1), truncate(last, columns)];
}

/** Joins as many items as fit into so many columns, at least one. */
export function joinFitting(items: readonly string[], separator: string, columns: number): string {
  let line = '';
  for (const item of items) {
    const longer = line === '' ? item : line + separator + item;
    if (line !== '' && displayWidth(longer) > columns) break;
    line = longer;
  }
  return truncate(line, columns);
}
