const BRACKETS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/** What may stand behind an address or an identifier without being part of it. */
export interface Tail {
  /** Marks of the sentence around it. */
  readonly marks: string;
  /** Closing brackets, which belong to it where they were opened inside. */
  readonly closers: string;
}

/** Drops what belongs to the sentence from the end of an address or identifier. Looks at each character a few times at most. */
export function withoutTail(spelling: string, { marks, closers }: Tail): string {
  const surplus = new Map<string, number>();
  let end = spelling.length;
  for (; end > 0; end--) {
    const last = spelling.charAt(end - 1);
    if (marks.includes(last)) continue;
    if (!closers.includes(last)) break;
    const open = surplus.get(last) ?? surplusOf(spelling, end, last);
    if (open <= 0) break;
    surplus.set(last, open - 1);
  }
  return spelling.slice(0, end);
}

/** How many more of a closing bracket than of its opening one stand before `end`. */
function surplusOf(text: string, end: number, closer: string): number {
  const opener = BRACKETS.get(closer);
  let count = 0;
  for (let i = 0; i < end; i++) {
    if (text[i] === closer) count++;
    else if (text[i] === opener) count--;
  }
  return count;
}

/** The text without the marks at its end. */
export function trimEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
