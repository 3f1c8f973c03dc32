import { isText } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import type { LabelledPassage } from '../labelled-passage.js';

/** How mails end, in the languages of the labels. */
const CLOSINGS = new Set(
  (
    'best|best regards|best wishes|all the best|regards|kind regards|warm regards|cheers|thanks|many thanks|thank you|' +
    'yours|sincerely|yours sincerely|viele grüße|liebe grüße|mit freundlichen grüßen|grüße|cordialement|bien à vous|' +
    'saludos|un saludo|atenciosamente|abraços|cordiali saluti|saluti'
  ).split('|'),
);
/** Words of a closing and the name below it. */
const MOST_WORDS = 7;

/** Who wrote a mail is no author of the last paper in it: "Best,\nGina". */
export function clearSignOffs(read: readonly LabelledPassage[]): void {
  for (const { passage, labels } of read) {
    const { tokens } = passage;
    const comma = tokens.findIndex(({ text }) => text === ',' || text === '!');
    // "Best, G." in one line is a name.
    if (comma < 1 || tokens[comma + 1]?.text !== 'line' || tokens.filter(isText).length > MOST_WORDS) continue;
    const closing = tokens
      .slice(0, comma)
      .map(({ text }) => text)
      .join(' ');
    if (CLOSINGS.has(closing.toLowerCase())) labels.fill(OTHER);
  }
}
