import { foldBlanks } from '../../paper/clean.js';
import type { Token } from '../structure/token.js';

/** The text of some tokens: white space folded, marks left out, breaks as blanks, escapes undone. */
export function textOf(tokens: readonly Token[], block: string): string {
  let text = '';
  let last: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type === 'mark' && !isPrinted(tokens, i, block)) {
      if (token.spaced || token.text === 'br' || token.text === 'line') text += ' ';
      if (token.text === 'br' || token.text === 'line' || token.text === 'gap') text += ' ';
      last = token;
      continue;
    }
    if (token.spaced || (last !== undefined && last.type === 'mark' && token.start > last.end)) text += ' ';
    // Words with one blank between, or none, are one stretch of the block.
    for (last = token; i + 1 < tokens.length && goesOn(tokens[i + 1] as Token, last); i++)
      last = tokens[i + 1] as Token;
    text += block.slice(token.start, last.end);
  }
  const unescaped = text.includes('\\') ? text.replace(ESCAPED, '$1') : text;
  return foldBlanks(unescaped).trim();
}

const goesOn = ({ type, start, spaced }: Token, before: Token): boolean =>
  type !== 'mark' && start === before.end + (spaced ? 1 : 0);

/** Signs behind a backslash, which Markdown and LaTeX print as they are. */
const ESCAPED = /\\([&_#*|<>])/g;

/** Whether a mark is read as text: addresses, emoji, and signs that mark nothing where they stand. */
function isPrinted(tokens: readonly Token[], i: number, block: string): boolean {
  const token = tokens[i] as Token;
  if (token.text === 'url' || token.text === 'emoji') return true;
  if (token.text === '[') return isClosed(tokens, i);
  const isLast = i > 0 && i === tokens.length - 1 && tokens[i - 1]?.end === token.start;
  if (token.end - token.start > 1 || !(isLast || isInside(tokens, i))) return false;
  // Inside a word "_" is never emphasis, and "*" only where two of them enclose something: $T_{\rm dust}$, Sgr A*'s, M81*.
  const sign = block[token.start];
  if (sign === '_') return !isLast;
  return sign === '*' && !tokens.some((other, j) => j !== i && other.text === token.text);
}

/** Whether text stands right before and right behind a token. */
function isInside(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  return before?.type !== 'mark' && after?.type !== 'mark' && before?.end === token.start && after?.start === token.end;
}

/** Whether a bracket is closed by one that leads nowhere: [OIII]. */
function isClosed(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < tokens.length; j++) {
    const { text, type } = tokens[j] as Token;
    if (text === ']' && type === 'sign') return true;
    if (text === '[' || text === '](' || text === ']]') return false;
  }
  return false;
}
