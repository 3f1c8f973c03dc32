import { isColon, isText, type Token } from '../../structure/token.js';
import { TITLE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { labelKind } from '../labels.js';

/** Words of a label, and lines that begin with it. */
const MOST_WORDS = 5;
const SMALL = /^\p{Ll}/u;
const ENOUGH = 2;

/**
 * Lines below a title that begin with the same words and a colon in several records say something of the paper: "Solution: a vector
 * space model", "**Key idea:** Code is prose". They hold no title of another one.
 */
export function clearLabelledLines(read: readonly LabelledPassage[]): void {
  const byLabel = new Map<string, LabelledLine[]>();
  let indent = Number.POSITIVE_INFINITY;
  for (const each of read) {
    let titled = false;
    for (const line of linesOf(each)) {
      const { lead } = line.view.line;
      if (lead.kind === 'heading') indent = Number.POSITIVE_INFINITY;
      const below = (titled && each.labels[line.at - 1] !== TITLE) || lead.indent > indent;
      const label = below && !line.view.hasPaper ? labelOf(line.view.tokens) : undefined;
      const alike = label === undefined ? undefined : byLabel.get(label);
      if (alike !== undefined) alike.push(line);
      else if (label !== undefined) byLabel.set(label, [line]);
      else if (line.labels.includes(TITLE)) [titled, indent] = [true, Math.min(indent, lead.indent)];
    }
  }
  for (const lines of byLabel.values()) if (lines.length >= ENOUGH) for (const { labels } of lines) clearTitles(labels);
}

/** The words with which a line begins before a colon, where they are few and name no titles. */
function labelOf(tokens: readonly Token[]): string | undefined {
  const words: string[] = [];
  for (const token of tokens) {
    if (isColon(token)) {
      const label = words.join(' ').toLowerCase();
      return words.length > 0 && labelKind(label) !== 'title' ? label : undefined;
    }
    // "10:20 A Talk"
    if (token.type === 'number' && words.length === 0) return undefined;
    if (isText(token)) words.push(token.text);
    else if (token.type !== 'mark' || token.text === '[') return undefined;
    if (words.length > MOST_WORDS || SMALL.test(words[0] ?? '')) return undefined;
  }
  return undefined;
}
