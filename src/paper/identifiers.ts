import { type Tail, withoutTail } from './tail.js';

const ARXIV = /\b(\d{4}\.\d{4,5}(?:v\d+)?)\b|\b([a-z-]{1,20}(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)\b/;
const ARXIV_ALONE = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;
const DOI = /\b10\.\d{4,9}\/[^\s"“”{}|\\^`]+/;
const CATEGORY =
  /\b(?:cs|math|stat|eess|econ|q-bio|q-fin|physics|astro-ph|cond-mat|nlin)\.[A-Za-z-]{2,12}\b|\b(?:hep-(?:th|ph|ex|lat)|gr-qc|quant-ph|math-ph|nucl-(?:th|ex)|astro-ph|cond-mat)\b/g;
const CATEGORY_ALONE =
  /^\(?(?:[a-z-]{2,8}\.[A-Z-]{2,10}|(?:hep|astro|quant|cond|math|gr)-[a-z]{2,4}(?:\.[A-Z-]+)?)\)?$/;

/** An identifier that was found in a text, and the offset behind it. */
export interface FoundIdentifier {
  readonly id: string;
  readonly end: number;
}

/** The first arXiv identifier of a text: `2402.10524v1`, `hep-th/9901001`. */
export function findArxivId(text: string): FoundIdentifier | undefined {
  const match = ARXIV.exec(text);
  const id = match?.[1] ?? match?.[2];
  return match === null || id === undefined ? undefined : { id, end: match.index + id.length };
}

/** Whether a text is an arXiv identifier and nothing else. */
export function isArxivId(text: string): boolean {
  return ARXIV_ALONE.test(text);
}

/** The arXiv identifier that a value gives: alone, behind `arXiv:` or `oai:arXiv.org:`, or at the end of an address of arXiv. */
export function arxivIdOf(value: string): string | undefined {
  const id =
    /^(?:arxiv:\s*|oai:arxiv\.org:|https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)?([^\s[\]]+?)(?:\.pdf)?(?:\s*\[[^\]]*\])?$/i.exec(
      value.trim(),
    )?.[1];
  return id !== undefined && isArxivId(id) ? id : undefined;
}

/**
 * The first DOI of a text, without a prefix. Brackets inside belong to it (`10.1672/0277-5212(2002)022[0696:XY]2.0.CO;2`),
 * marks of the sentence around it do not.
 */
export function findDoi(text: string): string | undefined {
  const match = DOI.exec(text)?.[0];
  return match === undefined ? undefined : trimmedDoi(match);
}

/**
 * The DOI that a value known to be one gives: alone, behind `doi:`, as an address, in braces, or beside other identifiers
 * (`S0140-6736(07)61219-8 [pii]; 10.1016/S0140-6736(07)61219-8 [doi]`).
 */
export function doiOf(value: string): string | undefined {
  const address = value
    .trim()
    .replace(/^\{+|(?<!\})\}+$/g, '')
    .replace(/\\(?=[_&%#])/g, '');
  const alone = /^(?:(?:doi:?\s*)?(?:https?:\/\/)?(?:dx\.|www\.)?(?:doi\.org\/)?)?(10\.\d{4,9}\/\S+)$/i.exec(
    address,
  )?.[1];
  return alone === undefined ? findDoi(address) : trimmedDoi(decoded(alone));
}

/** An address may spell brackets as `%3C`. */
function decoded(spelling: string): string {
  try {
    return decodeURIComponent(spelling);
  } catch {
    return spelling;
  }
}

const TAIL: Tail = { marks: ".,;:!?'’*", closers: ')]>' };

function trimmedDoi(spelling: string): string {
  // An angle bracket is part of the DOIs of old articles alone: …14:1<3::AID-SDR140>3.0.CO;2-K
  return withoutTail(spelling.split(/<(?!\d+::)/, 1)[0] ?? '', TAIL);
}

/** The categories of arXiv that a text names, each once. */
export function findCategories(text: string): string[] {
  return [...new Set(text.match(CATEGORY) ?? [])];
}

/** Whether a text is a list of arXiv categories. The list is split first: one pattern for all of it would be tried in exponentially many ways. */
export function areCategories(text: string): boolean {
  if (!/^[ ,;]*\(?[a-z-]/.test(text)) return false;
  const items = text.split(/[ ,;]+/).filter((item) => item !== '');
  return items.length > 0 && items.every((item) => CATEGORY_ALONE.test(item));
}
