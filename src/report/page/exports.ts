import type { Paper } from '../../paper/paper.js';
import type { PagePaper } from '../page-data.js';

/** Formats that the page writes, with the names of their files. */
export const EXPORTS = {
  bibtex: { name: 'BibTeX', file: 'papers.bib', type: 'application/x-bibtex' },
  ris: { name: 'RIS', file: 'papers.ris', type: 'application/x-research-info-systems' },
  'csl-json': { name: 'CSL-JSON', file: 'papers.json', type: 'application/json' },
  csv: { name: 'CSV', file: 'papers.csv', type: 'text/csv' },
} as const;

/** A format that the page writes. */
export type ExportFormat = keyof typeof EXPORTS;

/** A paper of the page as the writers take it: what the listing says of it, and nothing that was guessed. */
export function exportedPaper({ id, title, abstract, markup, fields, url, links, categories }: PagePaper): Paper {
  return {
    ...fields,
    id,
    title: markup?.[0] ?? title,
    abstract: markup?.[1] ?? abstract,
    links: links.map(([address, kind]) => ({ url: address, kind, text: address })),
    ...(url === undefined ? {} : { url }),
    ...(categories === undefined ? {} : { categories: categories.map(([code]) => code) }),
  };
}

/** Gives a text to the reader as a file. */
export function download(text: string, { file, type }: { file: string; type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: file });
  link.click();
  URL.revokeObjectURL(address);
}
