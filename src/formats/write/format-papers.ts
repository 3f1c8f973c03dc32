import { checkedPapers, checkOptions, checkString, shown } from '../../paper/arguments.js';
import type { Paper } from '../../paper/paper.js';
import { atomText } from './atom.js';
import { bibtexText } from './bibtex.js';
import { cslJsonText } from './csl-json.js';
import { csvText } from './csv.js';
import type { Characters } from './latex.js';
import { markdownText } from './markdown.js';
import { formatListing } from './paperkin.js';
import { risText } from './ris.js';

/** What papers can be written as. */
export type PaperFormat = 'csl-json' | 'bibtex' | 'ris' | 'csv' | 'atom' | 'markdown' | 'json-lines' | 'paperkin';

/** The values of {@link PaperFormat}. */
export const PAPER_FORMATS: readonly PaperFormat[] = [
  'csl-json',
  'bibtex',
  'ris',
  'csv',
  'atom',
  'markdown',
  'json-lines',
  'paperkin',
];

/** How papers are written. */
export interface FormatOptions {
  /**
   * Letters beyond ASCII in BibTeX: as they are, or as commands (`{\"o}`).
   * @defaultValue 'unicode'
   */
  readonly characters?: Characters;
  /**
   * Title of a feed.
   * @defaultValue 'Papers'
   */
  readonly title?: string;
}

/**
 * Papers in a format that other programs read. LaTeX in titles and abstracts is written as the text that it stands for, but
 * in `json-lines` and `paperkin`, which keep every field as it is.
 *
 * @throws `TypeError` when `papers` is no list of papers, `RangeError` when the format is unknown.
 * @example
 * ```ts
 * const paper = { id: 'a', title: 'Rivers of {\\\'E}lan', abstract: '', links: [], authors: ['Ada Alder'], date: '2024' };
 * formatPapers([paper], 'bibtex');
 * // @misc{alder2024rivers,
 * //   title = {Rivers of Élan},
 * //   author = {Alder, Ada},
 * //   year = {2024},
 * // }
 * ```
 */
export function formatPapers(papers: Iterable<Paper>, format: PaperFormat, options: FormatOptions = {}): string {
  const all = checkedPapers('papers', papers, ['id', 'title', 'abstract']);
  checkOptions(options);
  const { characters = 'unicode', title = 'Papers' } = options;
  checkString('title', title);
  if (characters !== 'unicode' && characters !== 'latex')
    throw new RangeError(`characters must be unicode or latex, not ${shown(characters)}`);
  switch (format) {
    case 'csl-json':
      return cslJsonText(all);
    case 'bibtex':
      return bibtexText(all, characters);
    case 'ris':
      return risText(all);
    case 'csv':
      return csvText(all);
    case 'atom':
      return atomText(all, title);
    case 'markdown':
      return markdownText(all);
    case 'json-lines':
      return all.map((paper) => `${JSON.stringify(paper)}\n`).join('');
    case 'paperkin':
      return formatListing(all);
    default:
      throw new RangeError(`format must be one of ${PAPER_FORMATS.join(', ')}, not ${shown(format)}`);
  }
}
