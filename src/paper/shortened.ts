/** Characters of a text that a message quotes. */
const LONGEST = 60;

/** A text as a message quotes it: its beginning, where it is long, and no half of a character. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = LONGEST - 1;
  const splits = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, splits ? end - 1 : end)}…`;
}
