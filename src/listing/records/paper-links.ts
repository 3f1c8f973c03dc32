import { linksOf } from '../../paper/links.js';
import type { Link, Paper } from '../../paper/paper.js';
import { type FoundLink, linkOf } from './links-of.js';

/** The links of a paper as they are found in its record, each once. */
export class PaperLinks {
  readonly #links: Link[] = [];
  #ofTitle: string | undefined;
  #page: string | undefined;

  /** Takes up a link; gives whether it is the one of the title or the first that leads to the paper. */
  add(found: FoundLink): boolean {
    const { url } = found;
    const link = linkOf(found);
    if (!this.#links.some((known) => known.url === url && known.field === link.field)) this.#links.push(link);
    if (found.field === 'title') this.#ofTitle ??= url;
    if (link.kind === 'paper') this.#page ??= url;
    return url === this.#ofTitle || url === this.#page;
  }

  /** Where the paper is to be found. */
  get page(): string | undefined {
    return this.#ofTitle ?? this.#page;
  }

  /** Links of marks, and those that are printed in title and abstract with their places. */
  all({ title, abstract }: Partial<Pick<Paper, 'title' | 'abstract'>>): Link[] {
    const printed = [...linksOf('title', title ?? ''), ...linksOf('abstract', abstract ?? '')];
    const known = new Set(printed.map(({ url }) => url));
    return [...printed, ...this.#links.filter(({ url }) => !known.has(url))];
  }
}
