import { isText, type Token } from '../structure/token.js';

const IDENTIFIER =
  /^(?:(?:arxiv:)?(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|(?:doi:)?10\.\d{4,9}\/\S+)$/i;
const SEPARATORS = new Set([',', ';']);
const LEAST = 2;
const NONE: ReadonlyMap<number, number> = new Map();

/** Where identifiers begin and end in a line of nothing else: "2401.00001, 2401.00002, hep-th/9711200". */
export function identifierRow(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const [first] = tokens;
  // Most lines are told from these by their first word.
  if (first === undefined || first.type === 'mark' ? first?.text !== 'url' : first.text.length > 8) return NONE;
  const found = new Map<number, number>();
  for (let i = 0; i < tokens.length; ) {
    const { type, text } = tokens[i] as Token;
    if (SEPARATORS.has(text) || (type === 'mark' && text === 'line')) {
      i++;
      continue;
    }
    const end = type === 'mark' ? i + 1 : wordEnd(tokens, i);
    if (type === 'mark' ? text !== 'url' : !isIdentifier(tokens, i, end)) return NONE;
    if (type !== 'mark') found.set(i, end);
    i = end;
  }
  return found.size < LEAST ? NONE : found;
}

/** One past the tokens that follow without a blank or a separator between. */
function wordEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  while (
    end < tokens.length &&
    !tokens[end]?.spaced &&
    tokens[end]?.type !== 'mark' &&
    !SEPARATORS.has(tokens[end]?.text ?? '')
  )
    end++;
  return end;
}

function isIdentifier(tokens: readonly Token[], first: number, end: number): boolean {
  const word = tokens.slice(first, end);
  return word.some(isText) && IDENTIFIER.test(word.map(({ text }) => text).join(''));
}
