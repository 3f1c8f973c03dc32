/** A member of an object: its name, and where it stands from the quote of the name to the end of the value. */
export interface Member {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where the members of an object of valid JSON stand. `text[start]` is its opening brace. */
export function membersOf(text: string, start: number): Member[] {
  const members: Member[] = [];
  let at = blanksEnd(text, start + 1);
  while (text[at] === '"') {
    const nameEnd = stringEnd(text, at);
    const colon = text.indexOf(':', nameEnd);
    const end = valueEnd(text, blanksEnd(text, colon + 1));
    members.push({ name: JSON.parse(text.slice(at, nameEnd)) as string, start: at, end });
    at = blanksEnd(text, end);
    if (text[at] !== ',') break;
    at = blanksEnd(text, at + 1);
  }
  return members;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** The offset behind a string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** The offset behind a value that begins at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') at = stringEnd(text, at) - 1;
    else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    if (depth < 0 || (depth === 0 && mark === ',')) return at;
    if (depth === 0 && (mark === '"' || mark === '}' || mark === ']')) return at + 1;
  }
  return text.length;
}
