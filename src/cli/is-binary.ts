/** More than one character in twenty at the start is a control character or was no valid text: a listing with stray NULs still passes. */
export function isBinary(text: string): boolean {
  const length = Math.min(text.length, 65_536);
  let odd = 0;
  for (let i = 0; i < length; i++) if (isOdd(text.charCodeAt(i))) odd++;
  return odd > length / 20;
}

/**
 * Control characters other than tab, line feed, vertical tab, form feed, carriage return and NEL, and the replacement
 * character. Those above 127 are bytes that Windows-1252 has no character for.
 */
function isOdd(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || (code >= 127 && code < 160 && code !== 133) || code === 0xfffd;
}
