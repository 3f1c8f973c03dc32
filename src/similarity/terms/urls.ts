/** Signs of a URL that are quick to look for: nearly all texts have none. */
const SIGN = /:\/\/|www\.|\.(?:com|org|net|io|edu|gov|ai|dev|app)\b/i;
const URL =
  /(?:https?|ftp):\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|\b[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){0,4}\.(?:com|org|net|io|edu|gov|ai|dev|app)\b(?:\/[^\s<>"]*)?/gi;

/**
 * The text with every URL overwritten, so that its parts ("https", "com") are no terms. Places in the text stay the same.
 *
 * @example
 * ```ts
 * maskUrls('Code: github.com/a/b.'); // 'Code: |||||||||||||||'
 * ```
 */
export function maskUrls(text: string): string {
  return SIGN.test(text) ? text.replace(URL, (url) => '|'.repeat(url.length)) : text;
}
