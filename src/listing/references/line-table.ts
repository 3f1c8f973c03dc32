import type { Tokens } from './tokens.js';

/** A line that is not blank. */
export interface TextLine {
  /** Offset of its first character that is no blank. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** A blank line, or the beginning of the text, is before it. */
  readonly blankBefore: boolean;
  /** Its first token. */
  readonly token: number;
  /** Longest line, indentation included, of the paragraph that it is in. */
  readonly width: number;
}

/** Lines of a text that hold tokens. */
export function linesOf(tokens: Tokens): TextLine[] {
  const { text } = tokens;
  const lines: { -readonly [Key in keyof TextLine]: TextLine[Key] }[] = [];
  let token = 0;
  let blankBefore = true;
  let paragraph = 0;
  for (let from = 0; from <= text.length; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    const first = token;
    while (token < tokens.length && tokens.starts[token]! < to) token++;
    if (token === first) blankBefore = true;
    else {
      if (blankBefore) paragraph = lines.length;
      const start = tokens.starts[first]!;
      const end = tokens.ends[token - 1]!;
      const width = Math.max(end - from, lines[paragraph]?.width ?? 0);
      lines.push({ start, end, indent: start - from, blankBefore, token: first, width });
      lines[paragraph]!.width = width;
      blankBefore = false;
    }
    from = to + 1;
  }
  for (let i = 1; i < lines.length; i++) if (!lines[i]!.blankBefore) lines[i]!.width = lines[i - 1]!.width;
  return lines;
}
