import { doiOf, findArxivId, findDoi } from '../../paper/identifiers.js';

/** Identifiers that an address or a text gives. */
export interface Identifiers {
  readonly arxivId?: string;
  readonly doi?: string;
}

const ARXIV_PAGE =
  /(?:(?:^|\/\/|\.)arxiv\.org\/[a-z]+|alphaxiv\.org\/[a-z]+|ar5iv\.(?:labs\.arxiv\.)?org\/(?:[a-z]+|)|huggingface\.co\/papers|arxiv-vanity\.com\/papers|paperswithcode\.com\/paper\/arxiv)\/+((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i;
const ARXIV_DOI = /10\.48550\/arxiv\.(\d{4}\.\d{4,5}(?:v\d+)?)/i;
/** A DOI as a part of an address, as publishers have it: "/doi/full/10.…", "/article/10.…", "?id=10.…". */
const DOI_PAGE = /[/=](10\.\d{4,9}(?:\/|%2F)[^\s?#&]+)/i;
/** Pages of Nature are called what their DOIs end with. */
const NATURE_PAGE = /nature\.com\/articles\/([a-z\d.-]+)(?:[?#]|$)/i;

/** What pages are called behind the DOI of their paper: "/full", "/abstract", ".pdf". */
const VIEW =
  /(?:\/(?:full|abstract|pdf|epdf|meta|summary|fulltext|html|tables|figures|references)|\.(?:pdf|full|abstract))$/i;

/** What preprint servers put behind an identifier: "v1.full.pdf". */
const VERSION = /^(10\.1101\/[\d.]*\d)v\d.*$/;

/** What a publisher's pages put behind them: "btx196/3611270/A-Title". */
const ARTICLE = /^(10\.1093\/[a-z]+\/[a-z]+\d+)\/\d.*$/i;

/** The identifiers in an address. */
export function identifiersOfAddress(url: string): Identifiers {
  const arxiv = ARXIV_PAGE.exec(url)?.[1] ?? ARXIV_DOI.exec(url)?.[1];
  if (arxiv !== undefined) return { arxivId: arxiv };
  const doi = doiOfPage(url);
  return doi === undefined ? {} : { doi };
}

function doiOfPage(url: string): string | undefined {
  const nature = NATURE_PAGE.exec(url)?.[1]?.replace(VIEW, '');
  if (nature !== undefined && /\d/.test(nature)) return `10.1038/${nature}`;
  const found = DOI_PAGE.exec(url)?.[1];
  if (found === undefined) return undefined;
  return doiOf(
    found.replace(/%2F/i, '/').replace(VERSION, '$1').replace(ARTICLE, '$1').replace(VIEW, '').replace(VIEW, ''),
  );
}

const NAMED_ARXIV = /arxiv(?:\s*id)?\s*[:：]?\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i;
const BARE_ARXIV = /^\W*((?:\d{4}\.\d{4,5}|[a-z][a-z-]{1,9}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)\W*$/;

/** The identifiers that a text names: `arXiv:2402.10524`, `doi: 10.1145/1.2`; one alone where the text is nothing else. */
export function identifiersOfText(text: string): Identifiers {
  const named = NAMED_ARXIV.exec(text)?.[1] ?? BARE_ARXIV.exec(text)?.[1] ?? ARXIV_DOI.exec(text)?.[1];
  if (named !== undefined) return { arxivId: named };
  const doi = text.includes('10.') ? findDoi(text) : undefined;
  return doi === undefined ? {} : { doi };
}

/** The identifiers of a value that is said to be one. */
export function identifiersOfValue(text: string): Identifiers {
  const found = identifiersOfText(text);
  if (found.doi !== undefined || found.arxivId !== undefined) return found;
  const id = findArxivId(text)?.id;
  return id === undefined ? {} : { arxivId: id };
}
