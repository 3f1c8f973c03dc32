import { folded } from '../clean.js';
import { decodeEntities } from './entities.js';

/** Elements that end a word: paragraphs, breaks, list items, sections of JATS. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p br div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 sec title label list list-item disp-formula table tr td th hr blockquote'.split(
    ' ',
  ),
);
/** Whether an element of a name, in lower case, ends a word: what is in it does not touch the text around. */
export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** Elements within a line, of HTML, JATS and the exports of publishers. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr b big cite code del em emphasis ext-link font i inf inline-formula ins italic bold sc scp small span strike strong ' +
    'sub sup tt u underline var xref alternatives tex-math roman monospace overline named-content styled-content'
  ).split(' '),
);
const MATHML =
  /^(?:math|m(?:i|n|o|row|sub|sup|subsup|text|frac|sqrt|root|over|under|underover|fenced|space|style|table|tr|td|padded|phantom|error|multiscripts|prescripts|enclose|label)|semantics|annotation(?:-xml)?|none)$/;

// <jats:p>   </i>   <mml:math xmlns:mml="…">   <br/>   A `<` that opens no such thing is a sign of mathematics.
const TAG = /<(\/?)(?:[a-z][\w-]*:)?([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const CDATA = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;
const LABEL = /^\s*<(?:jats:)?title[^<>]*>\s*(?:abstract|summary)\s*<\/(?:jats:)?title>/i;
const DEEPEST_ESCAPE = 3;

/**
 * The text of HTML, JATS or MathML as a reader sees it: tags dropped, entities decoded (also where they were escaped again),
 * white space folded. Tags of other names stay as printed, as do signs of mathematics (`a < b`).
 *
 * @example
 * ```ts
 * htmlText('Growth in CO<sub>2</sub>-rich pools &amp;lt; 10 &deg;C'); // 'Growth in CO2-rich pools < 10 °C'
 * ```
 */
export function htmlText(markup: string): string {
  if (!/[<&]/.test(markup)) return folded(markup);
  let text = markup;
  for (let i = 0; i < DEEPEST_ESCAPE; i++) {
    const plain = decodeEntities(withoutTags(text));
    if (plain === text) break;
    text = plain;
  }
  return folded(text);
}

function withoutTags(markup: string): string {
  if (!markup.includes('<')) return markup;
  return markup
    .replace(LABEL, '')
    .replace(COMMENT, '')
    .replace(CDATA, '$1')
    .replace(TAG, (tag, _closing, name: string) => {
      const element = name.toLowerCase();
      if (BLOCKS.has(element)) return ' ';
      return INLINE.has(element) || MATHML.test(element) ? '' : tag;
    });
}
