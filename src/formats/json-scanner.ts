// Where values of JSON end. Nothing is taken for valid: a text may end, or be broken, anywhere.

const MARK = /["{}[\]]/g;
const SCALAR = /[^\s,:"{}[\]]+/y;

export function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text[at] === '\uFEFF')) at++;
  return at;
}

/** The offset behind a string that opens at `start`; undefined where the text ends before it does. */
export function stringEnd(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slash = quote;
    while (text[slash - 1] === '\\') slash--;
    if ((quote - slash) % 2 === 0) return quote + 1;
  }
  return undefined;
}

/** The offset behind a value that begins at `start`; undefined where the text ends before it does. */
export function valueEnd(text: string, start: number): number | undefined {
  if (text[start] === '"') return stringEnd(text, start);
  if (text[start] !== '{' && text[start] !== '[') {
    SCALAR.lastIndex = start;
    const end = start + (SCALAR.exec(text)?.[0].length ?? 0);
    return end === start || end === text.length ? undefined : end;
  }
  let depth = 0;
  MARK.lastIndex = start;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    const [sign] = mark;
    if (sign === '"') {
      const end = stringEnd(text, mark.index);
      if (end === undefined) return undefined;
      MARK.lastIndex = end;
    } else if (sign === '{' || sign === '[') depth++;
    else if (--depth === 0) return mark.index + 1;
  }
  return undefined;
}
