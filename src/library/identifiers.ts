import type { Paper } from '../paper/paper.js';

/** Registers whose numbers name one paper; an ISBN or ISSN names the book or journal around it. */
const REGISTERS: ReadonlySet<string> = new Set(['pmid', 'pmcid', 'openalex', 'corpusid']);
/** DOIs that arXiv gives to its own papers. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;

/** Names by which registers know a paper, the same however a listing prints them: `arxiv:2402.10524`, `doi:10.1145/3613905`. */
export function identifiersOf({ arxivId, doi, ids = {} }: Paper): string[] {
  const names = new Set<string>();
  if (arxivId !== undefined) names.add(`arxiv:${withoutVersion(arxivId)}`);
  if (doi !== undefined) names.add(doiName(doi.toLowerCase()));
  for (const [register, number] of Object.entries(ids))
    if (REGISTERS.has(register)) names.add(`${register}:${number.toLowerCase()}`);
  return [...names];
}

/** Whether an id is one that a register gave, and not words of a title or a key of one listing. */
export function isRegistered(id: string): boolean {
  return id.startsWith('arxiv:') || id.startsWith('doi:');
}

function doiName(doi: string): string {
  const [, arxivId] = ARXIV_DOI.exec(doi) ?? [];
  return arxivId === undefined ? `doi:${doi}` : `arxiv:${withoutVersion(arxivId)}`;
}

function withoutVersion(arxivId: string): string {
  return arxivId.toLowerCase().replace(/v\d+$/, '');
}
