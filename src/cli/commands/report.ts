import { arxivTopics } from '../../arxiv.js';
import { renderReport } from '../../report.js';
import type { Io } from '../io.js';
import { loadListing } from '../load.js';
import { type ReaderArguments, readerOptions } from '../reader-options.js';
import { writeOutput } from '../write-output.js';

interface ReportCommandOptions extends ReaderArguments {
  readonly output: string;
}

/** `paperkin report`: one self-contained HTML file. */
export async function reportCommand(path: string, options: ReportCommandOptions, io: Io): Promise<void> {
  const { papers } = (await loadListing(path, io)).listing;
  const reader = await readerOptions(options, io);
  io.progress('Laying out the report');
  const html = renderReport(papers, { ...reader, arxiv: await arxivTopics() });
  await writeOutput(html, { output: options.output, inputs: [path, options.before, options.profile] }, io);
  if (options.output !== '-') io.stderr(`${papers.length} papers written to ${options.output}\n`);
}
