import type { Paper } from '../paper/paper.js';
import { severityOf } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { quote, SURE } from '../paper/reader/entry-builder.js';

/** Words of a title that is none by chance, and papers that are none by chance. */
const LEAST_WORDS = 4;
const ENOUGH = 3;

/**
 * The entries of a text that is no listing, with the papers alone that are told by themselves: a sure title with an arXiv
 * identifier or a DOI of its own. Undefined where these are few.
 */
export function identifiedPapers(entries: readonly Entry[]): readonly Entry[] | undefined {
  const known = entries.filter(({ paper, confidence }) => paper !== undefined && isIdentified(paper, confidence));
  if (known.length < ENOUGH) return undefined;
  const ids = new Set(known.map(({ paper }) => paper?.id));
  return entries.map((entry) => {
    const { paper = entry.repeated } = entry;
    return paper === undefined || ids.has(paper.id) ? entry : withoutPaper(entry, paper);
  });
}

const isIdentified = ({ title, arxivId, doi }: Paper, confidence: number): boolean =>
  (arxivId ?? doi) !== undefined && confidence >= SURE && title.split(' ').length >= LEAST_WORDS;

function withoutPaper({ confidence, span }: Entry, { title }: Paper): Entry {
  const code = 'boilerplate';
  const message = `${quote(title)} is not part of a paper`;
  return { fields: [], confidence, diagnostics: [{ severity: severityOf(code), code, message, span }], span };
}
