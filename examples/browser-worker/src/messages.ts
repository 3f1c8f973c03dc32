/** What the page asks: to read a listing, or to search in the one that was read. */
export type Request = { readonly listing: string } | { readonly query: string };

/** A paper as the page shows it. */
export interface Shown {
  readonly title: string;
  readonly url?: string;
  readonly words: readonly string[];
}

/** What the worker answers; `id` is that of the request. */
export interface Answer {
  readonly id: number;
  readonly papers: readonly Shown[];
}

/** A request with a number by which its answer is known. */
export interface Numbered {
  readonly id: number;
  readonly request: Request;
}
