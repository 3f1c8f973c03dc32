import { HEADER } from './write/paperkin.js';

/**
 * A kind of listing. `plain` is any text and any copy of a page; the others have a form of their own: `paperkin` is what
 * `formatListing` prints, `bibtex` and `atom` need an optional package.
 */
export type Dialect =
  | 'plain'
  | 'paperkin'
  | 'arxiv-mailing'
  | 'arxiv-list'
  | 'arxiv-search'
  | 'ris'
  | 'medline'
  | 'web-of-science'
  | 'pubmed'
  | 'json-lines'
  | 'bibtex'
  | 'atom';

interface Sign {
  readonly dialect: Dialect;
  /** What stands at the beginning of a line of such a listing. */
  readonly line: RegExp;
  /** Lines that must be there. */
  readonly least: number;
}

// In the order in which they are tried.
const SIGNS: readonly Sign[] = [
  { dialect: 'paperkin', line: new RegExp(`^${HEADER}$`), least: 1 },
  { dialect: 'atom', line: /^\s*<(?:\?xml\b|feed\b)/, least: 1 },
  { dialect: 'json-lines', line: /^\s*\{"/, least: 1 },
  { dialect: 'bibtex', line: /^\s*@\w+\s*\{[^,{}\s]*,/, least: 1 },
  { dialect: 'ris', line: /^TY {2}- /, least: 1 },
  { dialect: 'medline', line: /^PMID- ?\d/, least: 1 },
  { dialect: 'web-of-science', line: /^PT [A-Z]$/, least: 1 },
  { dialect: 'arxiv-mailing', line: /^\\\\(?:$| *\( ?https?:\/\/arxiv)/, least: 2 },
  { dialect: 'arxiv-list', line: /^\[\d+\]\s+arXiv:\d\S*.*\[/, least: 1 },
  { dialect: 'arxiv-search', line: /^(?:\d+\.\s*)?arXiv:\d\S*\s*\[\s*(?:pdf|ps|other|html)/, least: 1 },
  { dialect: 'pubmed', line: /^\d+\. \S.{0,120}?\. (?:19|20)\d\d\b.*;\S/, least: 1 },
];
// Of these the first line that is there has to be of the dialect: a paper may quote one.
const AT_ONCE: ReadonlySet<Dialect> = new Set<Dialect>(['paperkin', 'atom', 'json-lines']);

/** The kinds of listings that can be read. */
export const DIALECTS: readonly Dialect[] = ['plain', ...SIGNS.map(({ dialect }) => dialect)];

/** The dialect of a listing that begins with `head`. */
export function detectDialect(head: string): Dialect {
  const lines = head
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\ufeff/, '').trimEnd())
    .filter((line) => line !== '');
  for (const { dialect, line, least } of SIGNS) {
    const looked = AT_ONCE.has(dialect) ? lines.slice(0, 1) : lines;
    if (looked.filter((text) => line.test(text)).length >= least && confirmed(dialect, head)) return dialect;
  }
  return 'plain';
}

/** A second sign, where the first may stand in any text. */
function confirmed(dialect: Dialect, head: string): boolean {
  if (dialect === 'arxiv-search') return /^Authors:/m.test(head) && /^Abstract:/m.test(head);
  if (dialect === 'arxiv-list') return /^Subjects?:/m.test(head) && /^Title:/m.test(head);
  if (dialect === 'arxiv-mailing') return /^Title:/m.test(head);
  if (dialect === 'pubmed') return /^(?:PMID|PMCID|DOI):/m.test(head);
  if (dialect === 'web-of-science') return /^TI /m.test(head);
  return true;
}
