import type { PageData, PagePaper, PageProfile } from '../page-data.js';
import type { ExportFormat } from './exports.js';
import type { Port, Question, Reply, Request } from './library-desk.js';
import type { Kin, SearchResult } from './report-library.js';
import { paperHref } from './route.js';

/** The papers of the page, and the library that answers questions about them from elsewhere. */
export class LibraryClient {
  readonly data: PageData;
  readonly #byId: ReadonlyMap<string, PagePaper>;
  readonly #port: Port;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  /** Numbers are never given twice: a line may have served other papers before. */
  static #calls = 0;

  /** @param onReady - called when searches answer at once */
  constructor(data: PageData, port: Port, onReady: () => void) {
    this.data = data;
    this.#byId = new Map(data.papers.map((paper) => [paper.id, paper]));
    this.#port = port;
    port.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      if ('ready' in reply) onReady();
      else this.#settle(reply.call, reply.value);
    };
  }

  /** The paper with an id, if the page holds it. */
  get(id: string): PagePaper | undefined {
    return this.#byId.get(id);
  }

  /** The paper of an address inside the page, in which lone surrogates cannot be spelled. */
  find(id: string): PagePaper | undefined {
    return this.get(id) ?? this.data.papers.find((paper) => paperHref(paper.id) === paperHref(id));
  }

  /** Papers for a query, which may still be being typed. */
  search(query: string): Promise<SearchResult> {
    return this.#ask('search', query) as Promise<SearchResult>;
  }

  /** Papers nearest to one of the page. */
  related(id: string, limit: number): Promise<Kin[]> {
    return this.#ask('related', id, limit) as Promise<Kin[]>;
  }

  /** Papers for a profile, as far as the page holds its papers. */
  recommend(profile: PageProfile, limit: number): Promise<Kin[]> {
    return this.#ask('recommend', profile, limit) as Promise<Kin[]>;
  }

  /** Papers with these ids in a format that other programs read. */
  export(ids: readonly string[], format: ExportFormat): Promise<string> {
    return this.#ask('export', ids, format) as Promise<string>;
  }

  #ask(ask: Question, ...about: unknown[]): Promise<unknown> {
    const call = LibraryClient.#calls++;
    this.#port.postMessage({ call, ask, about } satisfies Request);
    return new Promise((resolve) => this.#waiting.set(call, resolve));
  }

  #settle(call: number, value: unknown): void {
    this.#waiting.get(call)?.(value);
    this.#waiting.delete(call);
  }
}
