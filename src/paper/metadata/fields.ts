import { dateIn } from '../dates.js';
import { areCategories, findArxivId, findCategories, findDoi } from '../identifiers.js';
import { isOrganisation, namesIn } from '../names.js';
import type { PaperFields } from '../paper.js';
import { trimEnd } from '../tail.js';

/** Fields read of a line. */
export type ReadFields = Omit<PaperFields, 'title' | 'abstract'>;

/** What else is known of a line. */
export interface LineContext {
  /** It stands before the title. */
  readonly leading: boolean;
}

const VENUE =
  /\b(?:Proceedings|Proc\.|Journal|Conference|Workshop|Symposium|Trans(?:actions|\.)|Rev\.|Lett\.|vol\.|pp\.|NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|SIGIR|Nature|Science)\b/;
const URL =
  /https?:\/\/[^\s)\]>"]+|www\.[^\s)\]>"]+|(?<=(?<![\w.-])[.-]{0,3})\b[\w.-]{1,253}\.(?:org|com|io|net|edu)\/[^\s)\]>"]*/;
const PAPER_PAGE =
  /arxiv\.org\/(?:abs|pdf|html)\/|huggingface\.co\/papers\/|doi\.org\/10\.|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/|pubmed|biorxiv\.org|semanticscholar\.org\/paper|papers\.nips|proceedings|jmlr\.org|acm\.org\/doi/;
const NO_PAGE = /\/login\b|#community|github\.com|gitlab\.com|youtube\.com|youtu\.be/;

type Reader = (text: string, context: LineContext) => ReadFields | undefined;

/** `Label: value` lines, by label. */
const LABELLED: readonly (readonly [RegExp, (value: string) => ReadFields | undefined])[] = [
  [/^(?:authors?|creators?)(?:\s*[:：])?\s+(?=\p{L})/iu, (value) => authors(value, true)],
  [/^(?:by)\s+(?=\p{Lu})/u, (value) => authors(value, false)],
  [/^by:\s*/i, (value) => authors(value, true)],
  [/^(?:subjects?|categor(?:y|ies)|primary)\s*[:：]\s*/i, categories],
  [/^comments?\s*[:：]\s*/i, (value) => subject(value) ?? { comments: value }],
  [/^(?:doi)\s*[:：]?\s*/i, doi],
  [/^(?:journal(?:-ref)?|venue|published in|booktitle|conference)\s*[:：]\s*/i, (value) => ({ venue: value })],
  [
    /^(?:date|published|submitted|posted|announced|(?:last )?revised|received|accepted|updated)(?:\s*[:：]|\s+on)?\s+/i,
    date,
  ],
  [/^(?:organi[sz]ation|institution|affiliation)s?\s*[:：]\s*/i, (value) => ({ organisation: value })],
  [/^(?:url|link|paper|project page)\s*[:：]\s*/i, page],
  [/^(?:up)?votes?(?:\s*[:：])?\s*(?=\d)/i, votes],
];

const READERS: readonly Reader[] = [
  (text) => labelled(text),
  (text) => authorCount(text),
  (text) => identifier(text),
  (text) => page(text),
  (text) => doi(text),
  (text, { leading }) => (leading ? votes(text) : marked(text)),
  (text) => (text.length < 60 ? date(text) : undefined),
  (text) => (text.length < 200 && areCategories(text) ? categories(text) : undefined),
  (text) => (/^\d+ pages?\b/i.test(text) ? { comments: text } : undefined),
  (text) => (isOrganisation(text) && !VENUE.test(text) ? { organisation: text } : undefined),
  (text) => (text.length < 300 && VENUE.test(text) && !/[.!?]\s+\p{Lu}/u.test(text) ? { venue: text } : undefined),
  (text) => authors(text, false),
];

/** Fields of a line of metadata; undefined where none is read. */
export function readLine(printed: string, context: LineContext): ReadFields | undefined {
  const text = trimEnd(printed.replace(/^[_*]+/, ''), '_*').trim();
  for (const reader of READERS) {
    const fields = reader(text, context);
    if (fields !== undefined && Object.keys(fields).length > 0) return fields;
  }
  return undefined;
}

function labelled(text: string): ReadFields | undefined {
  for (const [label, read] of LABELLED) {
    const match = label.exec(text);
    if (match !== null) return read(text.slice(match[0].length).trim());
  }
  return undefined;
}

function authors(value: string, sure: boolean): ReadFields | undefined {
  const names = namesIn(value, sure);
  return names && { authors: names };
}

/** `7 authors`, `· 7 authors`, `7 authors](https://…)` */
function authorCount(text: string): ReadFields | undefined {
  const match = /^[^\p{L}\d]*(\d{1,5}) authors?\b\]?(?:\((\S+)\))?/iu.exec(text);
  if (match === null) return undefined;
  const link = match[2] === undefined ? undefined : page(match[2]);
  return { authorCount: Number(match[1]), ...link };
}

/** `arXiv:2402.10524v2 [cs.CL]`, `[3] arXiv:2509.03000 [pdf, html]`, `2402.10524` */
function identifier(text: string): ReadFields | undefined {
  const bare = /^\d{4}\.\d{4,5}(?:v\d+)?\b/.test(text);
  if (!bare && !/^(?:\[\d+\]\s*)?arxiv(?:\s+id)?\s*[:：]/i.test(text)) return undefined;
  const found = findArxivId(text);
  return found && { arxivId: found.id, ...categories(text.slice(found.end)) };
}

function page(text: string): ReadFields | undefined {
  const address = trimEnd(URL.exec(text)?.[0] ?? '', '.,;:');
  if (address === '' || NO_PAGE.test(address)) return undefined;
  const alone = text.replace(address, '').replace(/[^\p{L}\d]/gu, '').length <= 24;
  if (!PAPER_PAGE.test(address) && !alone) return undefined;
  const url = /^https?:/.test(address) ? address : `https://${address}`;
  const id = paperAt(address);
  const fields: ReadFields = { url };
  if (id !== undefined && findArxivId(id) !== undefined) fields.arxivId = id;
  const number = /doi\.org\/(10\.\d{4,9}\/\S+)/.exec(address)?.[1];
  if (number !== undefined) fields.doi = number;
  return fields;
}

/** What an address that ends in the name of a paper ends in: `2402.10524` of `https://arxiv.org/pdf/2402.10524.pdf`. */
function paperAt(address: string): string | undefined {
  const end = address.slice(1 + Math.max(address.lastIndexOf('?'), address.lastIndexOf('#')));
  const folder = /(?:arxiv\.org\/\w+|huggingface\.co\/papers)\/(?=.)/.exec(end);
  return folder === null ? undefined : end.slice(folder.index + folder[0].length).replace(/(?<=.)\.pdf$/, '');
}

function doi(text: string): ReadFields | undefined {
  const found = text.length > 200 ? undefined : findDoi(text);
  return found === undefined ? undefined : { doi: found };
}

function categories(text: string): ReadFields | undefined {
  const found = findCategories(text);
  return found.length === 0 ? undefined : { categories: found };
}

/** "Comments: Machine Learning (cs.LG)" is a subject under another label. */
function subject(text: string): ReadFields | undefined {
  return /^[\p{L} -]+ \([a-z-]+(?:\.[A-Za-z-]+)?\)(?:;|$)/u.test(text) ? categories(text) : undefined;
}

function date(text: string): ReadFields | undefined {
  const found = dateIn(text);
  if (found === undefined) return undefined;
  return found.iso === undefined ? { datePrinted: found.printed } : { date: found.iso, datePrinted: found.printed };
}

/** `▲ 12`, `[-] 12`, `Upvote 12`, `12` */
function votes(text: string): ReadFields | undefined {
  const match = /^(?:\[-\]|[▲△↑·•])?\s*(?:upvotes?\s*)?(\d{1,6})$/i.exec(text);
  return match === null ? marked(text) : { votes: Number(match[1]) };
}

/** `▲ 12`, `12 upvotes`: a number that says it counts votes. */
function marked(text: string): ReadFields | undefined {
  const match =
    /^(?:\[-\]\s*|[▲△↑]\s*|(?:up)?votes?(?:\s*[:：])?\s*)(\d{1,6})$|^[▲△↑]?\s*(\d{1,6})\s*(?:upvotes?|votes?|likes?|points?)$/i.exec(
      text,
    );
  const number = match?.[1] ?? match?.[2];
  return number === undefined ? undefined : { votes: Number(number) };
}
