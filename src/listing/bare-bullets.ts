/** The bullet or number before a line. */
export const BULLETS: RegExp = /^[ \t]*(?:[-*+•‣]|\d{1,3}[.)])[ \t]+/gm;

/** A bullet before words: no address, no mark, no cell. */
const BARE = /^[ \t]*(?:[-*+•‣]|\d{1,3}[.)])[ \t]+[^[\]|`<>{}=]{8,300}$/;
const ADDRESS = /:\/\/|www\./;
const HEADING = /^#{1,6}[ \t]/;
const FEWEST = 4;

/**
 * How many lines of words with bullets a text is made of, below headings perhaps: bullets then tell nothing of its layout. None
 * where there is anything else.
 */
export function countBareBullets(text: string): number {
  let bullets = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const line = text.slice(at, found < 0 ? undefined : found);
    at += line.length + 1;
    if (line.trim() === '' || HEADING.test(line)) continue;
    if (!BARE.test(line) || ADDRESS.test(line)) return 0;
    bullets++;
  }
  return bullets >= FEWEST ? bullets : 0;
}
