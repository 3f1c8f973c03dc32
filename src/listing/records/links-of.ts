import { linkKind } from '../../paper/link-kind.js';
import type { Link, LinkField, LinkKind } from '../../paper/paper.js';
import { hostKind, isPaperHost } from '../structure/hosts.js';

const PAPER_NAMES = /\b(?:paper|pdf|arxiv|preprint|link|full text|article|doi|abs|html)\b|论文|论文链接|論文|논문/i;
/** "URL: https://…" */
const ADDRESS_LABEL = /\burl\W{1,4}$/i;
const EDGE = /[.,;:!?'"`*>]+$/;

/** The address of a link as a paper may hold it; undefined where it leads nowhere outside the listing. */
export function absoluteAddress(url: string): string | undefined {
  const address = url.replace(/&amp;/g, '&').replace(EDGE, '');
  if (/^(?:https?|ftp):\/\/[^\s/]/i.test(address)) return address;
  if (/^www\.\S+\.\S/i.test(address)) return `https://${address}`;
  if (/^(?:doi|arxiv):/i.test(address))
    return address.replace(/^doi:\s*/i, 'https://doi.org/').replace(/^arxiv:\s*/i, 'https://arxiv.org/abs/');
  return undefined;
}

/** What a link was found with. */
export interface FoundLink {
  readonly url: string;
  /** Words of the link, empty for an address that is printed. */
  readonly words: string;
  /** What stands before it in its line. */
  readonly before: string;
  readonly field: LinkField | undefined;
}

/** A link of a paper that stands in a mark or beside the fields. */
export function linkOf({ url, words, before, field }: FoundLink): Link {
  const kind = kindOf(url, words, before, field);
  const text = words === '' ? url : words;
  return field === undefined ? { url, kind, text } : { url, kind, text, field };
}

function kindOf(url: string, words: string, before: string, field: LinkField | undefined): LinkKind {
  if (field === 'title') {
    const kind = linkKind(url, '');
    return kind === 'other' ? 'paper' : kind;
  }
  const kind = linkKind(url, words === '' ? before : words);
  if (kind !== 'other') return kind;
  const isNamed = words === '' ? ADDRESS_LABEL.test(before) : PAPER_NAMES.test(words);
  return isNamed || isPaperHost(hostKind(url)) ? 'paper' : kind;
}
