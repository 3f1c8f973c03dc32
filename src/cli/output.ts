/**
 * Text of a paper made safe for a terminal: control characters (escape sequences begin with one) and marks that turn the
 * direction of writing become U+FFFD, so that a title can neither move the cursor nor disguise itself.
 */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** One line of JSON Lines, the C1 control characters escaped too: some terminals obey them. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u007f-\u009f]/g, escapeCode)}\n`;
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
