import type { PagePaper } from '../../../src/report/page-data.js';

/** A paper of the page, with whatever matters to a test. */
export function pagePaper(id: string, some: Partial<PagePaper> = {}): PagePaper {
  return { id, title: id, abstract: '', fields: {}, keywords: [], links: [], topic: 0, x: 500, y: 500, ...some };
}
