import { blanksEnd, stringEnd, valueEnd } from './json-scanner.js';

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
    const nameEnd = stringEnd(text, at) ?? text.length;
    const colon = blanksEnd(text, nameEnd);
    const end = valueEnd(text, blanksEnd(text, colon + 1)) ?? text.length;
    members.push({ name: JSON.parse(text.slice(at, nameEnd)) as string, start: at, end });
    at = blanksEnd(text, end);
    if (text[at] !== ',') break;
    at = blanksEnd(text, at + 1);
  }
  return members;
}
