import type { PageData } from '../page-data.js';
import { ReportLibrary } from './report-library.js';

// The library answers from a worker, so that the page never waits for it. Messages are plain data both ways.

/** What can be asked of the library. */
export type Question = 'search' | 'related' | 'recommend' | 'export';

/** What the page sends: the papers once, as JSON, then questions with numbers of their own. */
export type Request = { readonly open: string } | Call;

interface Call {
  readonly call: number;
  readonly ask: Question;
  readonly about: readonly unknown[];
}

/** What comes back: that searches are ready, or the answer to a question. */
export type Reply = { readonly ready: true } | { readonly call: number; readonly value: unknown };

/** One end of a line between page and library: a worker, the inside of one, or a message port. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Answers what comes through a port. */
export function serveLibrary(port: Port): void {
  let library: ReportLibrary | undefined;
  const early: Call[] = [];
  port.onmessage = ({ data }: MessageEvent<Request>) => {
    if ('call' in data) {
      if (library === undefined) early.push(data);
      else port.postMessage(answer(library, data));
      return;
    }
    const opened = new ReportLibrary(JSON.parse(data.open) as PageData);
    library = opened;
    for (const call of early.splice(0)) port.postMessage(answer(opened, call));
    warm(opened.warm(), () => port.postMessage({ ready: true } satisfies Reply));
  };
}

function answer(library: ReportLibrary, { call, ask, about }: Call): Reply {
  const method = library[ask] as (...about: readonly unknown[]) => unknown;
  return { call, value: method.apply(library, [...about]) };
}

/** Takes one step after the other, questions in between. */
function warm(steps: Generator<void>, done: () => void): void {
  if (steps.next().done === true) done();
  else setTimeout(() => warm(steps, done));
}
