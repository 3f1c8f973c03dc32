// What page and worker of the playground tell one another, beside the questions of the report.

/** What the page asks for: a listing to be read, or the report of the one read last as a file. */
export type PlaygroundRequest = { readonly read: string } | { readonly save: true };

/** A listing that was read, and what the report shows of it. */
export interface ReadReply {
  /** `PageData` as JSON; empty where the text holds no papers. */
  readonly data: string;
  /** Said of the reading in one line. */
  readonly summary: string;
  readonly diagnostics: string;
}

/** What the worker answers. */
export type PlaygroundReply = { readonly listing: ReadReply } | { readonly report: string };
