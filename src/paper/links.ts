import { checkString } from './arguments.js';
import { linkKind } from './link-kind.js';
import type { Link, LinkField, TextLink } from './paper.js';
import { type Tail, withoutTail } from './tail.js';

const HOSTS =
  '(?:github|gitlab|bitbucket|huggingface|zenodo|openreview|kaggle|youtube|figshare)\\.(?:com|org|co|net)\\b|' +
  'arxiv\\.org\\b|doi\\.org\\b|youtu\\.be\\b|anonymous\\.4open\\.science\\b';
// Looked for only where it can be found: it may begin at any word.
const PAGES = '|[a-z0-9-]{1,63}\\.(?:github|gitlab)\\.io\\b';
// Braces and backslashes are LaTeX and end an address, except before a character that LaTeX makes one escape.
const TAIL = '(?:(?!\\]\\()[^\\s<>"“”‘’`{}|\\\\^，。；、（）\\u0000-\\u001f]|\\\\[_#%&~])*';
// https://a.org/b?c=d   www.a.org   github.com/a/b   doi:10.1145/1.2   arXiv:2402.10524v2
const addressPattern = (hosts: string): RegExp =>
  new RegExp(
    `https?:\\/\\/?(?=[\\p{L}\\p{N}\\[])${TAIL}|www\\.(?=[a-z0-9-]+\\.[a-z]{2})${TAIL}|(?:${hosts})${TAIL}|` +
      'doi:\\s?10\\.\\d{4,9}\\/[^\\s<>"{}|\\\\]+|arxiv:\\s?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?\\/\\d{7})(?:v\\d+)?',
    'giu',
  );
const ADDRESS = addressPattern(HOSTS);
const ADDRESS_OR_PAGE = addressPattern(HOSTS + PAGES);
/** A link begins at most this far before the dot or the colon that tells of it: ".io" after a host and its site. */
const REACH = 80;
const HOST_LIKE = /[\p{L}\p{N}]\.\p{L}|localhost|\d\.\d/u;
const CONTEXT = 90;

/**
 * The links of a text with their kinds, in order. A link may begin anywhere, so that one glued to the word before it is
 * found; marks of the sentence around it are no part of it.
 *
 * @category Parsing
 * @throws TypeError when `text` is no string
 * @example
 * ```ts
 * findLinks('Code: https://github.com/a/b.')[0];
 * // { url: 'https://github.com/a/b', kind: 'code', text: 'https://github.com/a/b', start: 6, end: 28 }
 * ```
 */
export function findLinks(text: string): TextLink[] {
  checkString('text', text);
  const links: TextLink[] = [];
  const pattern = text.includes('.io') ? ADDRESS_OR_PAGE : ADDRESS;
  const signs = new Signs(text);
  let from = 0;
  for (let sign = signs.next(0); sign < text.length; sign = signs.next(Math.max(from, sign + 1))) {
    pattern.lastIndex = Math.max(from, sign - REACH);
    const match = pattern.exec(text);
    if (match === null) break;
    from = pattern.lastIndex;
    const spelling = withoutTail(match[0], TAIL_OF_SENTENCE);
    const url = absolute(spelling);
    if (!HOST_LIKE.test(url.slice(8))) continue;
    const start = match.index;
    const kind = linkKind(url, text.slice(Math.max(0, start - CONTEXT), start));
    links.push({ url, kind, text: spelling, start, end: start + spelling.length });
  }
  return links;
}

/** The links of a field of a paper. */
export function linksOf(field: LinkField, value: string): Link[] {
  return findLinks(value).map(({ url, kind, text, start, end }) => ({ url, kind, text, field, start, end }));
}

/** The dots and colons of a text that stand as one does in each link: ".com", "www.", "https:/", "doi:", "arxiv:". */
class Signs {
  readonly #text: string;
  #dot = -1;
  #colon = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first of them from a place on; the end of the text where there is none. */
  next(from: number): number {
    if (this.#dot < from) this.#dot = nextMark(this.#text, from, DOT);
    if (this.#colon < from) this.#colon = nextMark(this.#text, from, COLON);
    return Math.min(this.#dot, this.#colon);
  }
}

/** A mark, with the characters of which one stands behind it in a link, or one of others before it. */
interface Mark {
  readonly mark: string;
  readonly behind: string;
  readonly before: string;
}

const DOT: Mark = { mark: '.', behind: 'bcinos', before: 'wW' };
const COLON: Mark = { mark: ':', behind: '/', before: 'ivIV' };

function nextMark(text: string, from: number, { mark, behind, before }: Mark): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1))
    if (behind.includes(text[at + 1] ?? ' ') || before.includes(text[at - 1] ?? ' ')) return at;
  return text.length;
}

/** What belongs to the sentence around a link. */
const TAIL_OF_SENTENCE: Tail = { marks: '.,;:!?\'"”’»*`\\>|', closers: ')]}' };

/** The address that a value gives, absolute; undefined where it is none of http, https or ftp. */
export function addressOf(value: string): string | undefined {
  const address = value.trim().replace(/^<?(?:url:)?\s*|>$/gi, '');
  if (/^(?:https?|ftp):\/\/[^\s/]/i.test(address)) return address;
  return /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:org|com|edu|net|io|gov)\/)\S*$/i.test(address)
    ? `https://${address}`
    : undefined;
}

function absolute(spelling: string): string {
  const address = spelling.replace(/\\([_#%&~])/g, '$1');
  if (/^https?:/i.test(address)) return address.replace(/^(https?:\/)(?!\/)/i, '$1/');
  if (/^doi:/i.test(address)) return `https://doi.org/${address.replace(/^doi:\s?/i, '')}`;
  if (/^arxiv:/i.test(address)) return `https://arxiv.org/abs/${address.replace(/^arxiv:\s?/i, '')}`;
  return `https://${address}`;
}
