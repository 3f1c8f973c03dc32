import { arxivTopics } from '../../arxiv.js';
import { counted } from '../../report/counted.js';
import { renderReport } from '../../report.js';
import { openCollection } from '../collection.js';
import { pathsOf } from '../inputs.js';
import type { Io } from '../io.js';
import { type ReaderArguments, readerOptions } from '../reader-options.js';
import { writeOutput } from '../write-output.js';

interface ReportCommandOptions extends ReaderArguments {
  readonly output: string;
}

/** `paperkin report`: one self-contained HTML file. */
export async function reportCommand(operands: readonly string[], options: ReportCommandOptions, io: Io): Promise<void> {
  const paths = await pathsOf(operands);
  const collection = await openCollection(paths, io);
  const reader = await readerOptions(collection, options, io);
  const papers = [...collection.library];
  io.progress('Laying out the report');
  const html = renderReport(papers, { ...reader, arxiv: await arxivTopics() });
  await writeOutput(html, { output: options.output, inputs: [...paths, options.before, options.profile] }, io);
  if (options.output !== '-') io.stderr(`${counted(papers.length, 'paper')} written to ${options.output}\n`);
}
