import * as xmlParser from 'fast-xml-parser';
import { arxivBackground, arxivTopics } from '../../src/arxiv.js';
import { xmlReaders } from '../../src/formats/xml/readers.js';
import { formatDiagnostic, type Listing, loadKeywordModel, type Paper, parseListing } from '../../src/index.js';
import { type Port, type Request, serveLibrary } from '../../src/report/page/library-desk.js';
import { renderReport } from '../../src/report/render-report.js';
import { reportData } from '../../src/report/report-data.js';
import type { PlaygroundReply, PlaygroundRequest, ReadReply } from './messages.js';

// Everything that takes time: reading, topics, the layout of the map, and the library that answers.

const outside = globalThis as unknown as Port;
const library: Port = { postMessage: (message) => outside.postMessage(message), onmessage: null };
serveLibrary(library);

/** The learned tables, as the command line takes them. */
const models = Promise.all([loadKeywordModel(), arxivBackground(), arxivTopics()]).then(
  ([keywordModel, background, arxiv]) => ({ keywordModel, background, arxiv }),
);
const parsers = { xml: xmlReaders(xmlParser) };
let papers: readonly Paper[] = [];

outside.onmessage = async ({ data }: MessageEvent<PlaygroundRequest | Request>) => {
  if ('read' in data) send({ listing: await read(data.read) });
  else if ('save' in data) send({ report: renderReport(papers, await models) });
  else library.onmessage?.(new MessageEvent('message', { data }));
};

function send(reply: PlaygroundReply): void {
  outside.postMessage(reply);
}

async function read(text: string): Promise<ReadReply> {
  const start = performance.now();
  const options = await models;
  const listing = parseListing(text, { parsers });
  papers = listing.papers;
  const json = papers.length === 0 ? '' : JSON.stringify(reportData(papers, { ...options, title: 'Your listing' }));
  if (json !== '') library.onmessage?.(new MessageEvent('message', { data: { open: json } satisfies Request }));
  return {
    data: json,
    summary: text.trim() === '' ? 'Nothing pasted yet.' : summary(listing, performance.now() - start),
    diagnostics: listing.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text)).join('\n\n'),
  };
}

function summary({ papers: { length }, diagnostics, dialect }: Listing, milliseconds: number): string {
  const count = length === 1 ? '1 paper' : `${length} papers`;
  const remarks = diagnostics.length === 1 ? '1 diagnostic' : `${diagnostics.length} diagnostics`;
  return `${count}, ${remarks}, read as ${dialect} in ${(milliseconds / 1000).toFixed(1)} s.`;
}
