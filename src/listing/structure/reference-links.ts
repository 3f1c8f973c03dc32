import type { Token } from './token.js';

/** "[1]: https://example.org/a 'What it is'", a line of its own below the text. */
const DEFINITION =
  /^[ \t>]{0,8}\[([^\]\n]{1,200})\]:[ \t]{0,8}<?((?:https?|ftp):\/\/[^\s<>]+|www\.[^\s<>]+|[./#][^\s<>]*)>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*$/gm;

/** Words in brackets without a label that are a title, and no name of somebody with a page. */
const LEAST_WORDS = 4;

/** Links of Markdown whose addresses stand elsewhere in the text: "[A Title][1]", "[A Title][]", "[A Title]". */
export class ReferenceLinks {
  readonly #addresses = new Map<string, string>();
  /** Offsets of the lines that say where they lead. */
  readonly #lines = new Set<number>();

  constructor(text: string) {
    if (!text.includes(']:')) return;
    for (const { 1: label = '', 2: url = '', index } of text.matchAll(DEFINITION)) {
      const name = folded(label);
      if (!this.#addresses.has(name)) this.#addresses.set(name, url);
      this.#lines.add(index);
    }
  }

  /** Whether a line says where links lead, by its offset in the text. */
  defines(lineStart: number): boolean {
    return this.#lines.has(lineStart);
  }

  /** The tokens of a line with marks where links close whose addresses are known. */
  resolved(tokens: readonly Token[], text: string): readonly Token[] {
    if (this.#addresses.size === 0 || !tokens.some(isClosing)) return tokens;
    const found: Token[] = [];
    let opening: Token | undefined;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const link =
        opening !== undefined && isClosing(token)
          ? this.#linkAt(tokens, i, { text, words: text.slice(opening.end, token.start) })
          : undefined;
      if (link === undefined) found.push(token);
      else {
        const { end } = tokens[link.last] as Token;
        found.push({ ...token, type: 'mark', text: '](', end, url: link.url });
        i = link.last;
      }
      if (token.type === 'mark' && token.text === '[') opening = token;
      else if (isClosing(token) || token.text === '](') opening = undefined;
    }
    return found;
  }

  /** Where a link leads whose words close at a token, and the last token of what says it. */
  #linkAt(tokens: readonly Token[], at: number, { text, words }: LinkWords): ReferenceLink | undefined {
    const closing = tokens[at] as Token;
    const label = labelBehind(tokens, at);
    const name = label === undefined ? '' : text.slice(label.start, label.end);
    const named = label === undefined ? undefined : this.#addresses.get(folded(name.trim() === '' ? words : name));
    if (label !== undefined && named !== undefined && label.start === closing.end + 1)
      return { url: named, last: label.last };
    const own = this.#addresses.get(folded(words));
    if (own !== undefined && words.trim().split(/\s+/).length >= LEAST_WORDS) return { url: own, last: at };
    return label === undefined || named === undefined ? undefined : { url: named, last: label.last };
  }
}

interface LinkWords {
  readonly text: string;
  readonly words: string;
}

interface ReferenceLink {
  readonly url: string;
  readonly last: number;
}

/** Offsets of the label in the brackets right behind a token, and the token that closes them. */
function labelBehind(
  tokens: readonly Token[],
  at: number,
): { readonly start: number; readonly end: number; readonly last: number } | undefined {
  const [closing, opening] = [tokens[at] as Token, tokens[at + 1]];
  if (opening?.type !== 'mark' || opening.text !== '[' || opening.start - closing.end > 1) return undefined;
  const last = tokens.findIndex((token, i) => i > at + 1 && isClosing(token));
  return last < 0 ? undefined : { start: opening.end, end: (tokens[last] as Token).start, last };
}

const isClosing = ({ type, text }: Token): boolean => type === 'sign' && text === ']';

const folded = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
